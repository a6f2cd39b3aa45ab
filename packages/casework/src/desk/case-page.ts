import { mayBeMinor } from "@sanad/domain/minor";
import type { EvidenceId } from "@sanad/domain/id";
import { triage } from "@sanad/domain/triage";
import type { Urgency } from "@sanad/domain/vocabulary";
import { judgeWords, moreUrgent } from "@sanad/domain/words/judge-words";
import { type CaseContext, caseContext } from "@sanad/store/case-context";
import { entriesById, personEntriesAt, shownEntries, standingEntries } from "@sanad/store/case-entries";
import type { StaffCase } from "@sanad/store/staff-cases";
import type { SealedEntryRow, TimelineEnd } from "@sanad/store/timeline";
import type { Desk } from "./desk.ts";
import type { OpenedCase } from "./open-case.ts";
import type { SignedIn } from "./session.ts";
import { type Standing, standingOf } from "./standing.ts";
import { ofKind, readTimeline, type TimelineEntry } from "./timeline.ts";

/** Entries of one page of the timeline. */
const SHOWN = 30;

/** A task with its words; `null` where these do not open. */
export interface OpenTask {
  readonly task: CaseContext["tasks"][number];
  readonly text: string | null;
}

/** All that the page of a case shows. It holds words: it lives for one request. */
export interface CasePage {
  readonly case: StaffCase;
  /** the oldest of the shown first */
  readonly entries: readonly TimelineEntry[];
  /** where the entries before these begin; `null` where there are none */
  readonly older: TimelineEnd | null;
  /** whether nothing is newer than what is shown */
  readonly newest: boolean;
  readonly standing: Standing;
  /** names of evidence, as far as shown */
  readonly names: ReadonlyMap<EvidenceId, string>;
  readonly minor: boolean;
  /** what answers and story say by themselves, whatever the row says */
  readonly heard: Urgency;
  readonly tasks: readonly OpenTask[];
  readonly context: CaseContext;
}

/**
 * Gathers the page of a case: the newest entries, and what holds for the whole of it however old.
 *
 * @param before where the last page ended; `null` for the newest
 */
export async function readCasePage(
  desk: Pick<Desk, "db" | "recipientKey" | "now">,
  { viewer }: SignedIn,
  opened: OpenedCase,
  before: TimelineEnd | null,
): Promise<CasePage> {
  const { db, now } = desk;
  const row = opened.case;
  const [shown, standingRows, context] = await Promise.all([
    shownEntries(db, row, viewer.center, before, SHOWN + 1),
    standingEntries(db, row),
    caseContext(db, viewer, row, now),
  ]);
  const page = shown.slice(0, SHOWN);
  const moments = [...new Set(page.filter((one) => one.compartment === "exhibits").map(({ at }) => at))];
  const taskRows = await entriesById(
    db,
    row,
    context.tasks.map((task) => task.entryId),
  );
  const beside = [...standingRows, ...(await personEntriesAt(db, row, moments)), ...taskRows];
  const read = await readOnce(desk, opened, [...page, ...beside]);
  const entries = page.flatMap(({ id }) => read.get(id) ?? []);
  const all = [...read.values()];
  const standing = standingOf(all);
  const last = page.at(-1);
  return {
    case: row,
    entries: entries.toReversed(),
    older: shown.length > SHOWN && last !== undefined ? { at: last.at, id: last.id } : null,
    newest: before === null,
    standing,
    names: namesIn(all),
    minor: mayBeMinor(standing.answers),
    heard: heardAgain(all, standing, row),
    tasks: tasksOf(context, all),
    context,
  };
}

/** Each entry is opened once, however many questions need it: opening costs milliseconds. */
async function readOnce(
  desk: Pick<Desk, "recipientKey">,
  opened: OpenedCase,
  rows: readonly SealedEntryRow[],
): Promise<ReadonlyMap<string, TimelineEntry>> {
  const distinct = [...new Map(rows.map((one) => [one.id, one])).values()];
  const read = await readTimeline(desk, opened, distinct);
  return new Map(read.map((entry) => [entry.id, entry]));
}

function namesIn(entries: readonly TimelineEntry[]): ReadonlyMap<EvidenceId, string> {
  // the schema of a person entry lets no other key through
  const pairs = ofKind(entries, "person").flatMap(
    ({ body }) => Object.entries(body.names ?? {}) as [EvidenceId, string][],
  );
  return new Map(pairs);
}

/** What the sender claimed of the urgency is not believed: answers and words are triaged again. */
function heardAgain(entries: readonly TimelineEntry[], standing: Standing, row: StaffCase): Urgency {
  const [report] = ofKind(entries, "report");
  const judged = judgeWords(report?.body.story ?? "", { now: row.filedAt, country: row.country });
  return moreUrgent(triage(standing.answers, row.filedAt), judged.urgency);
}

function tasksOf(context: CaseContext, entries: readonly TimelineEntry[]): OpenTask[] {
  const texts = new Map(ofKind(entries, "task").map(({ body }) => [body.task, body.text]));
  return context.tasks.map((task) => ({ task, text: texts.get(task.id) ?? null }));
}
