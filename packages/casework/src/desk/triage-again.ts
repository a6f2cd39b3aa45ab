import { deadlineMoment, earliestHour } from "@sanad/domain/deadline";
import { neverWaits } from "@sanad/domain/outbox";
import { triage } from "@sanad/domain/triage";
import type { LedgerEvent } from "@sanad/domain/ledger";
import { judgeWords, moreUrgent } from "@sanad/domain/words/judge-words";
import { changeCase } from "@sanad/store/change-case";
import { wasJudged } from "@sanad/store/judged-cases";
import { type NewOutboxRow, queuedEvent, queueStatement } from "@sanad/store/outbox";
import type { StaffCase } from "@sanad/store/staff-cases";
import type { Raise } from "../raise.ts";
import { pageDuty } from "../tell-centers.ts";
import type { Desk } from "./desk.ts";
import type { SignedIn } from "./session.ts";
import type { Told } from "./told.ts";

/** A case whose report says more than its row. */
export interface Understated {
  readonly case: StaffCase;
  readonly raise: Raise;
}

/**
 * What a report that was sealed elsewhere makes of a case, when it is read here for the first time. The claim of whoever
 * sealed it may only be raised.
 *
 * @param at when it was filed, UTC milliseconds
 * @returns `null` where the row says as much already, and for a case on which nobody works
 */
export function triageAgain(row: StaffCase, { answers, words }: Told, at: number): Understated | null {
  if (row.open !== 1 || row.training === 1) return null;
  const heard = judgeWords(words ?? "", { now: at, country: answers.country ?? row.country });
  const urgency = moreUrgent(moreUrgent(triage(answers, at), heard.urgency), row.urgency);
  const deadline = earliestHour([row.deadline, deadlineMoment(answers, at), heard.deadline]);
  const same = urgency === row.urgency && deadline === row.deadline;
  return same ? null : { case: row, raise: { urgency, deadline } };
}

/**
 * Raises a case, calls duty where that cannot wait, and writes it down, in one batch. What a member has judged with a reason
 * stays as it is.
 *
 * @returns what is to be sent; `null` where nothing was changed
 */
export async function raiseUnderstated(
  { db, now: at }: Pick<Desk, "db" | "now">,
  { viewer }: Pick<SignedIn, "viewer">,
  understated: Understated,
): Promise<readonly NewOutboxRow[] | null> {
  const { case: row, raise } = understated;
  if (await wasJudged(db, row)) return null;
  const calls = raise.urgency !== row.urgency && neverWaits(raise.urgency);
  const outbox = calls ? pageDuty({ ...row, ...raise }, at, row.suspected === 1) : [];
  const actor = viewer.member;
  const events: LedgerEvent[] = [
    { at, actor, action: "urgency-raised", subject: raise.urgency },
    ...outbox.map((one) => queuedEvent(one, actor, at)),
  ];
  const set = { ...raise, ...(calls && { acknowledgedAt: null }) };
  const statements = outbox.map((one) => queueStatement(db, one));
  return (await changeCase(db, row, set, [], events, statements)) ? outbox : null;
}
