import type { MessageBody } from "@sanad/domain/entry";
import type { MemberId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import { neverWaits } from "@sanad/domain/outbox";
import type { Report, SealedEvidence } from "@sanad/domain/report";
import type { SuspicionSign } from "@sanad/domain/suspicion";
import { endedStatuses, isOneOf } from "@sanad/domain/vocabulary";
import type { WordsJudged } from "@sanad/domain/words/judge-words";
import type { CaseHead } from "@sanad/store/arrivals";
import type { AnsweredRow, ArrivalRows, ThreadRow } from "@sanad/store/case-rows";
import type { ThreadAsRead } from "@sanad/store/thread-rows";
import { appendToCase, type FurtherRows, type Stored } from "@sanad/store/file-case";
import { type NewOutboxRow, queuedEvent } from "@sanad/store/outbox";
import type { Compartments } from "./compartments.ts";
import { heardIn } from "./heard.ts";
import { authorOf, type EnteredBy } from "./entered-by.ts";
import type { Intake } from "./intake.ts";
import { callsAgain } from "./calls-again.ts";
import { type Raise, raiseOf, spokenUrgency } from "./raise.ts";
import { sealArrival } from "./seal-arrival.ts";
import { pageDuty, tellLead } from "./tell-centers.ts";

export interface FurtherMessage {
  readonly case: CaseHead;
  /** checked against their MAC by `knownCompartments` */
  readonly compartments: Compartments;
  readonly report: Report;
  /** the member who wrote it down; absent for what the person sent themselves */
  readonly enteredBy?: EnteredBy;
  readonly evidence: readonly SealedEvidence[];
  readonly dedupe: Uint8Array;
  /** keyed hash of what the message says */
  readonly content?: Uint8Array;
  /** the author holds the compartments: who presented the receipt, and not who wrote in somebody's name */
  readonly proven?: true;
  /** a further part of a text that was told of: nobody hears of it again, unless it raises the urgency */
  readonly joins?: boolean;
  /** what speaks for a program as the sender: marks what is told of this message, and not the case of the person */
  readonly signs: readonly SuspicionSign[];
  readonly threads: readonly ThreadRow[];
  readonly begun?: readonly ThreadRow[];
  readonly asRead?: readonly ThreadAsRead[];
  readonly answered?: readonly AnsweredRow[];
  readonly messages: readonly NewOutboxRow[];
}

/**
 * Seals a further message to a case that nobody here can open. It is shown as from an unverified sender. Its words
 * and the answers that come with it may raise the case's urgency, and then page. A case that was ended is open again; a
 * member who adds to one decides that themselves.
 *
 * @throws DomainError `too-large`; whatever D1 throws. Nothing is stored then
 */
export async function appendMessage(
  intake: Intake,
  further: FurtherMessage,
): Promise<{ readonly outcome: Stored; readonly outbox: readonly NewOutboxRow[] }> {
  const { report, evidence, compartments, case: head } = further;
  const { recipientKey, now: at } = intake;
  const { id: caseId, epoch } = head;
  const { enteredBy } = further;
  const entered = enteredBy !== undefined && { author: authorOf(enteredBy) };
  const proven = further.proven === true || enteredBy !== undefined;
  const arrival = { caseId, epoch, at, compartments, recipientKey, proven, ...entered };
  const heard = heardIn(report, evidence, at, report.answers.country ?? head.country);
  const sealed = await sealArrival(
    arrival,
    { kind: "message", body: bodyOf(report, heard) },
    report,
    evidence,
  );
  const raise = raiseOf(head, report.answers, heard, at);
  const country = head.country === null ? (report.answers.country ?? null) : null;
  const look = report.truncated === true;
  const told = { ...head, ...raise, look, ...(country !== null && { country }) };
  const rises = raise !== null && raise.urgency !== head.urgency && neverWaits(raise.urgency);
  const paged = rises || (await callsAgain(intake, head, spokenUrgency(report.answers, heard, at)));
  const suspected = further.signs.length > 0;
  const notices = further.joins === true && raise === null ? [] : tellLead(told, at, suspected);
  const outbox = [...notices, ...(paged ? pageDuty(told, at, suspected) : []), ...further.messages];
  const rows = { ...sealed, ...rowsOf(further, at), outbox };
  const { urgency, deadline } = raise ?? { urgency: head.urgency, deadline: null };
  const reopens = enteredBy === undefined && isOneOf(endedStatuses, head.status);
  const same = raise === null && country === null && !paged && !reopens;
  const change = same ? null : { urgency, deadline, paged, country, reopens };
  const recorded = events(at, rows, { raise, country, reopens, signs: further.signs }, enteredBy?.member);
  const outcome = await appendToCase(intake.db, caseId, rows, recorded, change, at);
  return { outcome, outbox: outcome === "filed" ? outbox : [] };
}

function rowsOf(
  further: FurtherMessage,
  receivedAt: number,
): Omit<FurtherRows, "entries" | "evidence" | "outbox"> {
  const { dedupe, content = null, threads, begun = [], asRead = [], answered = [] } = further;
  const inbound = [{ dedupe, caseId: further.case.id, receivedAt, content }];
  return { threads, begun, asRead, answered, inbound };
}

function bodyOf(report: Report, { why }: WordsJudged): MessageBody {
  const { channel, story: text, truncated, part, answers, consent } = report;
  return {
    channel,
    text,
    ...(truncated && { truncated }),
    ...(part && { part }),
    ...(why.length > 0 && { why }),
    ...(Object.keys(answers).length > 0 && { answers }),
    ...(consent && { consent }),
  };
}

interface Learned {
  readonly raise: Raise | null;
  readonly country: string | null;
  readonly reopens: boolean;
  readonly signs: readonly SuspicionSign[];
}

function events(
  at: number,
  rows: ArrivalRows,
  { raise, country, reopens, signs }: Learned,
  member?: MemberId,
): LedgerEvent[] {
  const subject = rows.entries[0]?.id ?? null;
  const action = member === undefined ? "message-received" : "message-entered";
  const actor = member ?? "reporter";
  const list: LedgerEvent[] = [{ at, actor, action, subject }];
  if (reopens) list.push({ at, actor: "intake", action: "status-changed", subject: "triaged" });
  if (raise !== null) list.push({ at, actor: "intake", action: "urgency-raised", subject: raise.urgency });
  if (country !== null) list.push({ at, actor: "intake", action: "country-told", subject: country });
  for (const sign of signs) list.push({ at, actor: "intake", action: "automation-suspected", subject: sign });
  for (const row of rows.evidence)
    list.push({
      at,
      actor,
      action: member === undefined ? "evidence-stored" : "evidence-added",
      subject: row.id,
    });
  for (const row of rows.outbox) list.push(queuedEvent(row, "intake", at));
  return list;
}
