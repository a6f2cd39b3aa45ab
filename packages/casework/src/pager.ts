import { utf8 } from "@sanad/domain/bytes";
import type { CenterId } from "@sanad/domain/center";
import { isId, type MemberId } from "@sanad/domain/id";
import { readJson } from "@sanad/domain/json";
import { z } from "zod";
import { type CenterSigners, isSignedBy } from "./signed-by-center.ts";

export const pagerPurpose = "pager";

/** What a center signs: without it whoever writes to the database could have their own telephone called. */
export function pagerBytes(center: CenterId, member: MemberId, telephone: string): Uint8Array {
  return utf8(JSON.stringify([center, member, telephone]));
}

const signatures = z.record(z.string(), z.string());
const pager = z.object({
  v: z.literal(1),
  member: z.custom<MemberId>((id) => typeof id === "string" && isId("member", id)),
  telephone: z.string().regex(/^\+[1-9]\d{6,14}$/),
  signatures: z.object({ ma: signatures.exactOptional(), intl: signatures.exactOptional() }),
});

/** A duty telephone as it lies sealed to notify. */
export type Pager = z.infer<typeof pager>;

/**
 * Reads what a member's `pager` held.
 *
 * @param text as it was opened
 * @returns E.164; `null` for what is none, is another member's, or was not signed by this center
 */
export async function readPager(
  text: string,
  whose: { readonly center: CenterId; readonly member: MemberId },
  signers: CenterSigners,
): Promise<string | null> {
  const read = pager.safeParse(readJson(text));
  if (!read.success || read.data.member !== whose.member) return null;
  const { telephone, signatures: all } = read.data;
  const bytes = pagerBytes(whose.center, whose.member, telephone);
  return (await isSignedBy(signers, pagerPurpose, bytes, all[whose.center])) ? telephone : null;
}
