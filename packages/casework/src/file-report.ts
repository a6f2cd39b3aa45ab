import { otherCenter } from "@sanad/domain/center";
import { deadlineMoment, earliestHour } from "@sanad/domain/deadline";
import type { ReportBody } from "@sanad/domain/entry";
import type { CaseId } from "@sanad/domain/id";
import { makeReference } from "@sanad/domain/reference";
import type { Report, SealedEvidence } from "@sanad/domain/report";
import { leadCenter, proposedCenter } from "@sanad/domain/routing";
import { leadCompartments, otherCenterCompartments } from "@sanad/domain/sharing";
import type { SuspicionSign } from "@sanad/domain/suspicion";
import { triage } from "@sanad/domain/triage";
import { moreUrgent, type WordsJudged } from "@sanad/domain/words/judge-words";
import type { AnsweredRow, CaseRow, InboundRow, NewCaseRows, ThreadRow } from "@sanad/store/case-rows";
import { fileCase, type Stored } from "@sanad/store/file-case";
import type { NewOutboxRow } from "@sanad/store/outbox";
import type { ReceiptKeys } from "@sanad/vault/seal";
import type { NewCompartments } from "./compartments.ts";
import { authorOf, type EnteredBy } from "./entered-by.ts";
import { filedEvents } from "./filed-events.ts";
import { heardIn } from "./heard.ts";
import type { Intake } from "./intake.ts";
import { sealArrival } from "./seal-arrival.ts";
import { tellCenters } from "./tell-centers.ts";
import { recipientRows, wrapRows } from "./wrap-case.ts";

/** The first epoch; a revocation, a replaced receipt or a departure starts the next. */
const EPOCH = 1;

export interface NewReport {
  readonly caseId: CaseId;
  readonly report: Report;
  readonly evidence: readonly SealedEvidence[];
  readonly compartments: NewCompartments;
  /** ISO countries of numbers and receivers that the report names */
  readonly traces: readonly string[];
  /** ISO country of the victim, where the answers do not say it */
  readonly country: string | null;
  /** what speaks for a program as the sender */
  readonly signs: readonly SuspicionSign[];
  /** the member who wrote it down; absent for what the person sent themselves */
  readonly enteredBy?: EnteredBy;
  readonly receipt?: ReceiptKeys;
  /** SHA-256 of the form's submission */
  readonly submission?: Uint8Array;
  /** keyed hash of a gateway's message id */
  readonly dedupe?: Uint8Array;
  /** keyed hash of what the message says */
  readonly content?: Uint8Array;
  readonly begun?: readonly ThreadRow[];
  readonly threads?: readonly ThreadRow[];
  readonly answered?: readonly AnsweredRow[];
  readonly messages?: readonly NewOutboxRow[];
  /** an invented case that members practise on: nobody is told of it */
  readonly training?: true;
}

export interface FiledReport {
  readonly outcome: Stored;
  readonly case: CaseRow;
  readonly outbox: readonly NewOutboxRow[];
}

/**
 * Seals a report and stores it with its wraps, notices and ledger rows in one batch.
 *
 * @throws DomainError `too-large` when an entry does not fit; whatever D1 throws. Nothing is stored then
 */
export async function fileReport(intake: Intake, fresh: NewReport): Promise<FiledReport> {
  const { caseId, report, evidence, compartments } = fresh;
  const country = report.answers.country ?? fresh.country;
  const heard = heardIn(report, evidence, intake.now, country);
  const row = caseRow(intake, fresh, country, heard);
  const proposed = proposedCenter(intake.routing, row.lead, fresh.traces);
  const other = otherCenterCompartments(report, otherCenter(row.lead));
  await compartments.make(...leadCompartments(row.lead), ...other);

  const { recipientKey, now: at } = intake;
  const entered = fresh.enteredBy !== undefined && { author: authorOf(fresh.enteredBy) };
  const proven = report.channel === "web" || fresh.enteredBy !== undefined;
  const arrival = { caseId, epoch: EPOCH, at, compartments, recipientKey, proven, ...entered };
  const why = heard.why.length > 0 && { why: heard.why };
  const body: ReportBody = { ...words(report), urgency: row.urgency, ...why, ...(proposed && { proposed }) };
  const sealed = await sealArrival(arrival, { kind: "report", body }, report, evidence);
  const made = { caseId, compartments, epoch: EPOCH };
  const rows: NewCaseRows = {
    case: { ...row, sharedWith: other.length > 0 ? otherCenter(row.lead) : null },
    recipients: await recipientRows(intake, made),
    wraps: await wrapRows(intake, made, row.lead, other, fresh.receipt),
    ...sealed,
    threads: fresh.threads ?? [],
    begun: fresh.begun ?? [],
    answered: fresh.answered ?? [],
    inbound: inboundRows(fresh, intake.now),
    outbox: [
      ...tellCenters({ ...row, look: report.truncated === true }, intake.now, fresh.signs.length > 0),
      ...(fresh.messages ?? []),
    ],
  };
  const events = filedEvents(at, report, fresh.signs, rows, proposed !== null, fresh.enteredBy?.member);
  const outcome = await fileCase(intake.db, rows, events);
  return { outcome, case: row, outbox: outcome === "filed" ? rows.outbox : [] };
}

function inboundRows({ dedupe, content, caseId }: NewReport, receivedAt: number): InboundRow[] {
  return dedupe === undefined ? [] : [{ dedupe, caseId, receivedAt, content: content ?? null }];
}

function caseRow(
  intake: Intake,
  fresh: NewReport,
  country: string | null,
  heard: WordsJudged,
): CaseRow & { readonly training: number } {
  const { report, caseId } = fresh;
  return {
    id: caseId,
    reference: makeReference(crypto.getRandomValues(new Uint8Array(8))),
    submission: fresh.submission ?? null,
    channel: report.channel,
    language: report.language,
    country,
    urgency: moreUrgent(triage(report.answers, intake.now), heard.urgency),
    deadline: earliestHour([deadlineMoment(report.answers, intake.now), heard.deadline]),
    status: "new",
    lead: leadCenter(intake.routing, country),
    epoch: EPOCH,
    filedAt: intake.now,
    suspected: fresh.signs.length > 0 ? 1 : 0,
    training: fresh.training === true ? 1 : 0,
  };
}

function words(report: Report): Omit<ReportBody, "urgency" | "why" | "proposed"> {
  const { channel, language, story, truncated, part, answers, consent } = report;
  return {
    channel,
    language,
    story,
    ...(truncated && { truncated }),
    ...(part && { part }),
    answers,
    ...(consent && { consent }),
  };
}
