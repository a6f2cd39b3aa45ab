import { earliestHour } from "@sanad/domain/deadline";
import type { DecisionBody } from "@sanad/domain/entry";
import type { MemberId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import { refuse, ok, type Result } from "@sanad/domain/result";
import { endedStatuses, isOneOf, type Status, type Urgency } from "@sanad/domain/vocabulary";
import { type CaseSet, changeCase } from "@sanad/store/change-case";
import type { Desk } from "./desk.ts";
import type { OpenedCase } from "./open-case.ts";
import type { SignedIn } from "./session.ts";
import { writeEntry } from "./write-entry.ts";

/** What a member decides of a case's row. */
export type Decision =
  | { readonly change: "status"; readonly to: Status }
  | { readonly change: "urgency"; readonly to: Urgency }
  /** UTC milliseconds; `null` for none */
  | { readonly change: "deadline"; readonly to: number | null }
  | { readonly change: "assignee"; readonly to: MemberId | null };

/** `stale`: somebody else changed the case meanwhile · `reason`: this takes one · `same`: it is so already */
export type DecisionTrouble = "stale" | "reason" | "same";

/** UTF-16 units of a reason to lower the urgency: less than that explains nothing to whoever asks later. */
export const shortestReason = 10;

const actions = {
  status: "status-changed",
  urgency: "urgency-changed",
  deadline: "deadline-changed",
  assignee: "case-assigned",
} as const satisfies Record<Decision["change"], LedgerEvent["action"]>;

/**
 * Changes status, urgency, deadline or assignee, with the reason in the center's desk and a row of the ledger, all or
 * nothing.
 *
 * @param revision of the row as the member saw it
 * @param reason empty where none was given
 */
export async function decide(
  desk: Desk,
  signedIn: SignedIn,
  opened: OpenedCase,
  revision: number,
  wanted: Decision,
  reason: string,
): Promise<Result<null, DecisionTrouble>> {
  const row = opened.case;
  if (row.revision !== revision) return refuse("stale");
  const decision = asStored(wanted);
  const from = before(row, decision);
  const to = decision.to === null ? null : String(decision.to);
  if (from === to) return refuse("same");
  if (needsReason(row, decision) && reason.length < (decision.change === "urgency" ? shortestReason : 1))
    return refuse("reason");
  const body: DecisionBody = { change: decision.change, from, to, reason };
  const entry = await writeEntry(desk, signedIn, opened, { kind: "decision", body });
  const event: LedgerEvent = {
    at: desk.now,
    actor: signedIn.viewer.member,
    action: actions[decision.change],
    subject: decision.change === "deadline" ? null : to,
  };
  const read = { id: row.id, revision };
  return (await changeCase(desk.db, read, setOf(decision), [entry], [event])) ? ok(null) : refuse("stale");
}

/** Whether a change of this row must be explained: ending, reopening, lowering. */
export function needsReason(
  row: { readonly status: Status; readonly urgency: Urgency },
  decision: Decision,
): boolean {
  switch (decision.change) {
    case "status":
      return isOneOf(endedStatuses, decision.to) || isOneOf(endedStatuses, row.status);
    case "urgency":
      return decision.to > row.urgency;
    case "deadline":
    case "assignee":
      return false;
  }
}

/** The column tells no more than the hour. */
function asStored(decision: Decision): Decision {
  return decision.change === "deadline" ? { ...decision, to: earliestHour([decision.to]) } : decision;
}

function before(row: OpenedCase["case"], { change }: Decision): string | null {
  const value = row[change];
  return value === null ? null : String(value);
}

function setOf(decision: Decision): CaseSet {
  switch (decision.change) {
    case "status":
      return { status: decision.to };
    case "urgency":
      return { urgency: decision.to };
    case "deadline":
      return { deadline: decision.to };
    case "assignee":
      return { assignee: decision.to };
  }
}
