import { hex } from "@sanad/domain/bytes";
import type { CenterId } from "@sanad/domain/center";
import { DomainError } from "@sanad/domain/error";
import type { HandoverId, MemberId } from "@sanad/domain/id";
import { freshId } from "@sanad/store/fresh-id";
import { type HandoverRow, newestHandovers, storeHandover } from "@sanad/store/handover-rows";
import { openCell } from "@sanad/vault/open";
import { sealCell } from "@sanad/vault/seal";
import type { Desk } from "./desk.ts";
import { ownKeys, type SignedIn } from "./session.ts";

/** Letters of a handover. */
export const handoverLength = 4000;
/** How many are shown. */
const SHOWN = 5;

/** What one shift left to the next. */
export interface Handover {
  readonly id: HandoverId;
  readonly member: MemberId;
  /** UTC milliseconds */
  readonly at: number;
  /** `null` where no key at hand opens it */
  readonly text: string | null;
  readonly takenBy: MemberId | null;
}

function handoverPlace(center: CenterId, id: HandoverId): string {
  return `handovers/${center}/${id}`;
}

/** @throws DomainError `refused` without the center's key */
export async function writeHandover(
  desk: Pick<Desk, "db" | "now">,
  signedIn: SignedIn,
  text: string,
): Promise<void> {
  const { viewer } = signedIn;
  const held = ownKeys(signedIn)[0];
  if (held?.desk === undefined || held.desk === null)
    throw new DomainError("refused", "a handover is for those who hold the center's key");
  const id = freshId("handover");
  const sealed = await sealCell(held.desk, handoverPlace(viewer.center, id), text);
  const key = Uint8Array.from(held.key.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  await storeHandover(desk.db, viewer, { id, at: desk.now, key, sealed });
}

/** The newest handovers, the last first. */
export async function readHandovers(
  { db }: Pick<Desk, "db">,
  signedIn: SignedIn,
): Promise<readonly Handover[]> {
  const rows = await newestHandovers(db, signedIn.viewer, SHOWN);
  return Promise.all(
    rows.map(async (row) => {
      const { id, member, at, takenBy } = row;
      return { id, member, at, takenBy, text: await textOf(signedIn, row) };
    }),
  );
}

async function textOf(signedIn: SignedIn, row: HandoverRow): Promise<string | null> {
  const cellKey = ownKeys(signedIn).find((held) => held.key === hex(row.key))?.desk ?? null;
  if (cellKey === null) return null;
  try {
    return await openCell(cellKey, handoverPlace(row.center, row.id), row.sealed);
  } catch (error) {
    // moved or changed: shown as such, and hides no other
    if (error instanceof DomainError && error.reason === "damaged") return null;
    throw error;
  }
}
