import { utf8 } from "@sanad/domain/bytes";
import type { CenterId } from "@sanad/domain/center";
import { readRoster } from "@sanad/domain/duty/read-roster";
import type { Roster } from "@sanad/domain/duty/roster";
import { readJson } from "@sanad/domain/json";
import { z } from "zod";
import { type CenterSigners, isSignedBy } from "./signed-by-center.ts";

export const rosterPurpose = "roster";

/** What a center signs. @param since from when on it holds, UTC milliseconds: an older one cannot be put in its place */
export function rosterBytes(center: CenterId, since: number, roster: Roster): Uint8Array {
  return utf8(JSON.stringify([center, since, readRoster(roster)]));
}

const stored = z.object({ v: z.literal(1), roster: z.unknown(), signatures: z.unknown() });

/** What stands in a row. */
export function writeStoredRoster(roster: Roster, signatures: Readonly<Record<string, string>>): string {
  return JSON.stringify({ v: 1, roster, signatures } satisfies z.input<typeof stored>);
}

/** @returns `null` for what is no roster, or not signed by the center for that moment */
export async function readStoredRoster(
  center: CenterId,
  row: { readonly since: number; readonly roster: string } | null,
  signers: CenterSigners,
): Promise<Roster | null> {
  if (row === null) return null;
  const read = stored.safeParse(readJson(row.roster));
  const roster = read.success ? readRoster(read.data.roster) : null;
  if (!read.success || roster === null) return null;
  const isSigned = await isSignedBy(
    signers,
    rosterPurpose,
    rosterBytes(center, row.since, roster),
    read.data.signatures,
  );
  return isSigned ? roster : null;
}
