import type { EntryAuthor, ExhibitDetails } from "@sanad/domain/entry";
import type { EvidenceId } from "@sanad/domain/id";
import { entriesById, personEntriesAt } from "@sanad/store/case-entries";
import { evidenceOf, type StoredEvidence } from "@sanad/store/staff-evidence";
import { z } from "zod";
import type { Desk } from "./desk.ts";
import type { OpenedCase } from "./open-case.ts";
import { readEntries, type ReadEntry } from "./read-entries.ts";

/** A piece of evidence as a member may know of it. */
export type Exhibit = { readonly row: StoredEvidence } & (
  | {
      readonly state: "opened";
      readonly details: ExhibitDetails;
      /** as its owner named it; `null` without `person`, and for a whole message */
      readonly name: string | null;
      readonly author: EntryAuthor;
      /** a holder of the compartment recorded it; false means an unverified sender */
      readonly verified: boolean;
      /** of the compartment and epoch: opens the object */
      readonly identity: string;
    }
  /** in a compartment that was not given to this member */
  | { readonly state: "closed" }
  /** what records it was tampered with, or does not name it */
  | { readonly state: "damaged" }
);
export type OpenedExhibit = Extract<Exhibit, { readonly state: "opened" }>;

const size = z.int().nonnegative();
const details = z.object({
  evidence: z.string(),
  length: size,
  ageSize: size,
  kind: z.string().max(200),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  ownRecording: z.object({ purpose: z.string(), participants: z.string() }).optional(),
});
/** One that makes no sense takes nothing from the others. */
const exhibitsBody = z.object({ exhibits: z.array(z.unknown()).max(1000) });
const personBody = z.object({
  raw: z.unknown().optional(),
  names: z.record(z.string(), z.string()).optional(),
});

/** One piece of a case. @returns `null` for another case's, and for none */
export async function readExhibit(desk: Desk, opened: OpenedCase, id: EvidenceId): Promise<Exhibit | null> {
  const row = await evidenceOf(desk.db, opened.case, id);
  if (row === null) return null;
  const [exhibit = null] = await readExhibits(desk, opened, [row]);
  return exhibit;
}

/** Reads what is recorded of pieces of evidence. Each entry costs some milliseconds to open. */
export async function readExhibits(
  desk: Desk,
  opened: OpenedCase,
  rows: readonly StoredEvidence[],
): Promise<Exhibit[]> {
  if (rows.length === 0) return [];
  const found = await entriesById(
    desk.db,
    opened.case,
    rows.map((row) => row.entryId),
  );
  const recorded = await readEntries(desk, opened, found);
  const names = await namesOf(desk, opened, recorded);
  return rows.map((row) => exhibitOf(opened, row, recorded, names));
}

function exhibitOf(
  opened: OpenedCase,
  row: StoredEvidence,
  recorded: readonly ReadEntry[],
  names: ReadonlyMap<string, string>,
): Exhibit {
  const entry = recorded.find(({ place }) => place.entry === row.entryId);
  if (entry?.state === "closed") return { row, state: "closed" };
  const identity = opened.identity(row.compartment, row.epoch);
  const { compartment, epoch } = entry?.place ?? {};
  const belongs = compartment === row.compartment && epoch === row.epoch;
  if (entry?.state !== "opened" || identity === null || !belongs) return { row, state: "damaged" };
  const found = detailsIn(entry).find(({ evidence }) => evidence === row.id);
  if (found === undefined) return { row, state: "damaged" };
  const { author } = entry.header;
  const name = names.get(row.id) ?? null;
  return { row, state: "opened", details: found, name, author, verified: entry.verified, identity };
}

function detailsIn(entry: Extract<ReadEntry, { readonly state: "opened" }>): readonly ExhibitDetails[] {
  const { kind } = entry.header;
  const listed =
    kind === "exhibits"
      ? exhibitsBody.safeParse(entry.body).data?.exhibits
      : kind === "person"
        ? [personBody.safeParse(entry.body).data?.raw]
        : [];
  return (listed ?? []).flatMap((one) => {
    const parsed = details.safeParse(one);
    if (!parsed.success) return [];
    const { evidence, ownRecording, ...rest } = parsed.data;
    // Compared with the row's id, which is one of ours.
    const known = { ...rest, evidence: evidence as EvidenceId };
    return [ownRecording === undefined ? known : { ...known, ownRecording }];
  });
}

/** File names stand in the `person` entry that came at the same moment. */
async function namesOf(
  desk: Desk,
  opened: OpenedCase,
  recorded: readonly ReadEntry[],
): Promise<ReadonlyMap<string, string>> {
  const moments = new Set(
    recorded.flatMap(({ place }) => (place.compartment === "exhibits" ? [place.at] : [])),
  );
  const rows = await personEntriesAt(desk.db, opened.case, [...moments]);
  const read = await readEntries(desk, opened, rows);
  const bodies = read.flatMap((entry) =>
    entry.state === "opened" ? [personBody.safeParse(entry.body)] : [],
  );
  return new Map(bodies.flatMap(({ data }) => Object.entries(data?.names ?? {})));
}
