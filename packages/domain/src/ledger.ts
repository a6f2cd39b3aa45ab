import type { CenterId } from "./center.ts";

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
] as const;
export type LedgerAction = (typeof ledgerActions)[number];

export type LedgerActor = "reporter" | "intake" | "notify" | `center:${CenterId}`;

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
