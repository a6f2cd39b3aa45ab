import { base64, fromBase64 } from "@sanad/domain/base64";
import { type CenterId, centerIds } from "@sanad/domain/center";
import { DomainError } from "@sanad/domain/error";
import { centerCells } from "@sanad/vault/open";
import { z } from "zod";

/** One of a center's keys as a member holds it. */
export interface HeldKey {
  /** hex of the first 16 bytes of the recipient's SHA-256, as in `center_wraps` and `wraps` */
  readonly key: string;
  /** UTC milliseconds since when it is the center's */
  readonly since: number;
  /** the center identity; null for a member who opens single cases only */
  readonly identity: string | null;
  /** 32 bytes */
  readonly directory: Uint8Array;
  /** 32 bytes; null without the center identity */
  readonly desk: Uint8Array | null;
  /** of a key that no configuration names yet: base64 signature by the one before */
  readonly proof?: string;
}

/** All that a signed-in member opens with. It lives for one request. */
export interface MemberKeys {
  /** the member's own */
  readonly identity: string;
  /** of each center that the member belongs to, the newest first */
  readonly centers: Readonly<Partial<Record<CenterId, readonly HeldKey[]>>>;
}

const held = z.object({
  v: z.literal(1),
  key: z.string().regex(/^[0-9a-f]{32}$/),
  since: z.int(),
  identity: z.string().nullable(),
  directory: z.base64(),
  proof: z.base64().optional(),
});
const stored = z.object({
  v: z.literal(1),
  identity: z.string(),
  centers: z.partialRecord(z.enum(centerIds), z.array(held)),
});

/** What is sealed to a member in `center_wraps`, and kept in a session. */
export function writeHeldKey({ key, since, identity, directory, proof }: HeldKey): unknown {
  const written: z.input<typeof held> = { v: 1, key, since, identity, directory: base64(directory), proof };
  return written;
}

/** @throws DomainError `damaged` */
export async function readHeldKey(value: unknown): Promise<HeldKey> {
  const parsed = held.safeParse(value);
  if (!parsed.success) throw new DomainError("damaged", "not a center's key");
  const { key, since, identity, directory, proof } = parsed.data;
  const desk = identity === null ? null : (await centerCells(identity)).desk;
  const opened = { key, since, identity, directory: fromBase64(directory) ?? new Uint8Array(), desk };
  return proof === undefined ? opened : { ...opened, proof };
}

/** For the session's cell. */
export function writeMemberKeys({ identity, centers }: MemberKeys): string {
  const written = Object.entries(centers).map(([center, keys]) => [center, keys.map(writeHeldKey)]);
  return JSON.stringify({ v: 1, identity, centers: Object.fromEntries(written) });
}

/** @throws DomainError `damaged` */
export async function readMemberKeys(text: string): Promise<MemberKeys> {
  const parsed = stored.safeParse(JSON.parse(text));
  if (!parsed.success) throw new DomainError("damaged", "not a member's keys");
  const centers: Partial<Record<CenterId, readonly HeldKey[]>> = {};
  for (const center of centerIds) {
    const keys = parsed.data.centers[center];
    if (keys !== undefined) centers[center] = await Promise.all(keys.map(readHeldKey));
  }
  return { identity: parsed.data.identity, centers };
}
