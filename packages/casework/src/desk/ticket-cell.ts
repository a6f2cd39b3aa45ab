import { base64, fromBase64 } from "@sanad/domain/base64";
import { hex } from "@sanad/domain/bytes";
import { DomainError } from "@sanad/domain/error";
import type { EvidenceId } from "@sanad/domain/id";
import { readJson } from "@sanad/domain/json";
import type { EvidencePayload, EvidenceRecord } from "@sanad/vault/open";
import { z } from "zod";

/** What a ticket lets its bearer have: one object, in one way. */
export interface TicketContent {
  readonly use: "show" | "download";
  /** MIME type as the entry records it */
  readonly kind: string;
  /** as its owner named it */
  readonly name: string | null;
  readonly record: EvidenceRecord;
  readonly payload: EvidencePayload;
  /** UTC milliseconds; also in the row, where others could change it */
  readonly expiresAt: number;
  /** made by two people's decision, so a quarantine does not close it */
  readonly leave: boolean;
}

const stored = z.object({
  v: z.literal(1),
  use: z.enum(["show", "download"]),
  kind: z.string(),
  name: z.string().nullable(),
  record: z.object({ ageSize: z.int(), length: z.int(), sha256: z.string() }),
  key: z.base64().length(44),
  start: z.int().positive(),
  expiresAt: z.int(),
  leave: z.boolean(),
});

/** Where the cell lies: one that was moved to another ticket, or whose row names other evidence, does not open. */
export function ticketPlace(id: Uint8Array, evidence: EvidenceId): string {
  return `tickets/${hex(id)}/${evidence}`;
}

export function writeTicket({ payload, ...content }: TicketContent): string {
  const { record, use, kind, name, expiresAt, leave } = content;
  const { ageSize, length, sha256 } = record;
  const written: z.input<typeof stored> = {
    v: 1,
    use,
    kind,
    name,
    record: { ageSize, length, sha256 },
    key: base64(payload.payloadKey),
    start: payload.payloadStart,
    expiresAt,
    leave,
  };
  return JSON.stringify(written);
}

/** @throws DomainError `damaged` */
export function readTicket(text: string): TicketContent {
  const parsed = stored.safeParse(readJson(text));
  if (!parsed.success) throw new DomainError("damaged", "not a ticket's cell");
  const { key, start, use, kind, name, record, expiresAt, leave } = parsed.data;
  const payload = { payloadKey: fromBase64(key) ?? new Uint8Array(), payloadStart: start };
  return { use, kind, name, record, payload, expiresAt, leave };
}
