import { deadlineMoment, earliestHour } from "@sanad/domain/deadline";
import type { FactsBody } from "@sanad/domain/entry";
import type { Answers } from "@sanad/domain/report";
import type { LedgerEvent } from "@sanad/domain/ledger";
import { ok, refuse, type Result } from "@sanad/domain/result";
import { triage } from "@sanad/domain/triage";
import { moreUrgent } from "@sanad/domain/words/judge-words";
import { type CaseSet, changeCase } from "@sanad/store/change-case";
import type { Desk } from "./desk.ts";
import type { OpenedCase } from "./open-case.ts";
import { quarantineBeforeCorrection } from "./quarantine.ts";
import type { SignedIn } from "./session.ts";
import { writeEntry } from "./write-entry.ts";

/**
 * Keeps the coded answers as a member confirmed or corrected them, all of them. What they make more urgent is raised with
 * them; lowering is a decision of its own, with a reason.
 *
 * @param revision of the row as the member saw it
 * @param before the answers as they stood: urgency that a member lowered rises only by what is new
 */
export async function correctFacts(
  desk: Desk,
  signedIn: SignedIn,
  opened: OpenedCase,
  revision: number,
  before: Answers,
  body: FactsBody,
): Promise<Result<null, "stale">> {
  const row = opened.case;
  if (row.revision !== revision) return refuse("stale");
  await quarantineBeforeCorrection(desk, signedIn, opened);
  const entry = await writeEntry(desk, signedIn, opened, { kind: "facts", body });
  const { member: actor } = signedIn.viewer;
  const { now: at } = desk;
  const events: LedgerEvent[] = [{ at, actor, action: "facts-corrected", subject: entry.id }];
  const heard = triage(body.answers, row.filedAt);
  const urgency = heard < triage(before, row.filedAt) ? moreUrgent(heard, row.urgency) : row.urgency;
  const deadline = earliestHour([row.deadline, deadlineMoment(body.answers, row.filedAt)]);
  const set: CaseSet = {
    ...(urgency !== row.urgency && { urgency }),
    ...(deadline !== row.deadline && { deadline }),
  };
  if (set.urgency !== undefined) events.push({ at, actor, action: "urgency-changed", subject: urgency });
  if (set.deadline !== undefined) events.push({ at, actor, action: "deadline-changed", subject: null });
  const stored = await changeCase(desk.db, { id: row.id, revision }, set, [entry], events);
  return stored ? ok(null) : refuse("stale");
}
