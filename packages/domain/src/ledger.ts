import type { CenterId } from "./center.ts";
import type { MemberId } from "./id.ts";

/** What happened. Codes are stored for good: add, never rename. */
export const ledgerActions = [
  "case-filed",
  "consent-given",
  "center-proposed",
  "message-received",
  "urgency-raised",
  "country-told",
  "evidence-stored",
  "automation-suspected",
  "outbox-queued",
  "outbox-sent",
  "outbox-failed",
  "outbox-gathered",
  "outbox-postponed",
  "outbox-cancelled",
  "outbox-delivered",
  "outbox-undelivered",
  // members and keys of a center; the scope is `center:<id>`
  "member-invited",
  "invitation-withdrawn",
  "member-joined",
  "member-left",
  "role-changed",
  "credential-added",
  "credential-removed",
  "session-begun",
  "session-ended",
  "member-renewed",
  "center-rekeyed",
  "recovery-printed",
  "roster-changed",
  "pager-set",
  "pager-removed",
  "handover-written",
  "handover-taken",
  "answers-changed",
  "cases-searched",
  "training-made",
  "training-wiped",
  "ledger-checkpoint",
  // what staff do with a case
  "case-opened",
  "case-acknowledged",
  "case-assigned",
  "status-changed",
  "urgency-changed",
  "deadline-changed",
  "facts-corrected",
  "contact-changed",
  "contact-revealed",
  "note-written",
  "task-added",
  "task-done",
  "reply-written",
  "message-entered",
  "evidence-added",
  "evidence-opened",
  "evidence-downloaded",
  // read whole and compared with the checksum that was recorded when it came: it agrees, or it does not
  "evidence-verified",
  "evidence-damaged",
  "evidence-quarantined",
  // told to the authority that decides, and its written answer
  "evidence-reported",
  "evidence-answered",
  "evidence-deleted",
  "approval-asked",
  "approval-given",
  "approval-refused",
  "case-linked",
  "case-unlinked",
  "conflict-marked",
  "conflict-lifted",
  "receipt-replaced",
  "epoch-begun",
  "case-rewrapped",
  "case-exported",
  // what the holder of the receipt does
  "reporter-returned",
  "reply-shown",
  "contact-proposed",
  "contact-stopped",
] as const;
export type LedgerAction = (typeof ledgerActions)[number];

/** A member acts for themselves: a person who belongs to both centers is the same actor in both. */
export type LedgerActor = "reporter" | "intake" | "notify" | "setup" | `center:${CenterId}` | MemberId;

export interface LedgerEvent {
  readonly at: number;
  readonly actor: LedgerActor;
  readonly action: LedgerAction;
  /** an id of ours or one of our own words; never content */
  readonly subject: string | null;
}

/**
 * The bytes that a ledger row's hash covers after the hash before it: canonical JSON of
 * scope, sequence, at, actor, action, subject, in this order.
 */
export function ledgerBytes(scope: string, sequence: number, event: LedgerEvent): Uint8Array {
  const row = [scope, sequence, event.at, event.actor, event.action, event.subject];
  return new TextEncoder().encode(JSON.stringify(row));
}
