import type { EntryAuthor, EntryKind } from "@sanad/domain/entry";
import type { EntryContent } from "@sanad/domain/entry-bodies";
import type { EntryId } from "@sanad/domain/id";
import type { SealedEntryRow } from "@sanad/store/timeline";
import type { Desk } from "./desk.ts";
import { readContent } from "./entry-content.ts";
import type { OpenedCase } from "./open-case.ts";
import { readEntries, type ReadEntry } from "./read-entries.ts";

interface Placed {
  readonly id: EntryId;
  /** UTC milliseconds */
  readonly at: number;
}

/** An entry whose body has the shape of its kind. */
export type KnownEntry = Placed & {
  readonly state: "known";
  readonly author: EntryAuthor;
  /** a holder of the compartment wrote it */
  readonly verified: boolean;
} & EntryContent;

/** `odd`: opened, but not of the shape of its kind; its text is shown as it is · `damaged`: does not open */
export type TimelineEntry =
  | KnownEntry
  | (Placed & { readonly state: "odd"; readonly text: string })
  | (Placed & { readonly state: "damaged" })
  | (Placed & { readonly state: "closed" });

/** The kinds that only who holds the compartment may write: in another's name they would be our own words. */
const onlyMembers: Readonly<Record<EntryKind, boolean>> = {
  report: false,
  message: false,
  person: false,
  exhibits: false,
  reply: true,
  facts: true,
  // a wish of whoever holds the receipt is one too
  contact: false,
  note: true,
  decision: true,
  task: true,
};

/**
 * Opens entries and checks their shape, whatever strangers put into them.
 *
 * @returns in the order of the rows
 */
export async function readTimeline(
  desk: Pick<Desk, "recipientKey">,
  opened: OpenedCase,
  rows: readonly SealedEntryRow[],
): Promise<TimelineEntry[]> {
  return (await readEntries(desk, opened, rows)).map(timelineEntry);
}

function timelineEntry(entry: ReadEntry): TimelineEntry {
  const { entry: id, at } = entry.place;
  if (entry.state !== "opened") return { id, at, state: entry.state };
  const { header, body, verified } = entry;
  if (!verified && (onlyMembers[header.kind] || header.author !== "reporter"))
    return { id, at, state: "damaged" };
  const content = readContent(header.kind, body);
  if (content === null) return { id, at, state: "odd", text: asText(body) };
  return { id, at, state: "known", author: header.author, verified, ...content };
}

/** What somebody sealed by hand, for a person to look at. */
function asText(body: unknown): string {
  return typeof body === "string" ? body : (JSON.stringify(body, null, 1) ?? "");
}

export function isKnown(entry: TimelineEntry): entry is KnownEntry {
  return entry.state === "known";
}

/** Entries of one kind, typed. */
export function ofKind<K extends EntryContent["kind"]>(
  entries: readonly TimelineEntry[],
  kind: K,
): (KnownEntry & { readonly kind: K })[] {
  return entries.filter(
    (entry): entry is KnownEntry & { readonly kind: K } => isKnown(entry) && entry.kind === kind,
  );
}
