import { isId, type OutboxId } from "@sanad/domain/id";
import { valueOf } from "./header.ts";
import { type Part, partsOf } from "./mail-parts.ts";
import { decodeTransfer } from "./transfer-encoding.ts";

/**
 * The header of outgoing mail that names the outbox row. Many programs set one of this name, so it tells an onlooker
 * nothing; mail systems send it back with what they could not deliver.
 */
export const markerHeader = "X-Entity-Ref-ID";

const prefix = "outbox_";

/** What stands in that header: the random part of the id, without the word before it. */
export function markerOf(outbox: string): string {
  return outbox.slice(prefix.length);
}

/** What another mail system says of a mail that we sent. */
export interface DeliveryReport {
  readonly outbox: OutboxId;
  /** `Reply-To` of the mail that comes back: it names the thread */
  readonly replyTo: string;
  /** it will not arrive, or whoever got it complained; else it is late, or only a copy of what is known */
  readonly undelivered: boolean;
}

/** Bytes of a status part that are looked at. */
const LIMIT = 64 * 1024;

/**
 * Reads a delivery report (RFC 3464) or a complaint (RFC 5965) on a mail of ours. Only the form counts, and the marker
 * in the part that comes back: a mail that is titled "delivery failed" is somebody's report.
 *
 * A report that was given up after days has `Action: failed` with a status of 4.x.x: it failed all the same.
 *
 * @param message its parts, in their order
 * @returns `null` for every other message, and where the report names no row
 */
export function readDeliveryReport(message: readonly Part[]): DeliveryReport | null {
  const [whole, ...parts] = message;
  if (whole === undefined) return null;
  const type = valueOf(whole.fields, "content-type");
  if (!/^\s*multipart\/report\b/i.test(type)) return null;
  const kind = /;\s*report-type\s*=\s*"?(delivery-status|feedback-report)\b/i.exec(type)?.[1]?.toLowerCase();
  let undelivered = false;
  let returned: Part | null = null;
  for (const part of parts) {
    if (kind === "delivery-status" && /^message\/(global-)?delivery-status$/.test(part.type))
      undelivered = hasFailed(textOf(part));
    if (kind === "feedback-report" && part.type === "message/feedback-report")
      undelivered = /^feedback-type:\s*(abuse|fraud)\s*$/im.test(textOf(part));
    returned ??= returnedHead(part);
  }
  const marker = valueOf(returned?.fields ?? [], markerHeader.toLowerCase())
    .trim()
    .toLowerCase();
  const outbox = `${prefix}${marker}`;
  if (kind === undefined || !isId("outbox", outbox)) return null;
  return { outbox, replyTo: valueOf(returned?.fields ?? [], "reply-to"), undelivered };
}

/** A block of each recipient; one of them is enough. */
function hasFailed(status: string): boolean {
  return /^action:\s*failed\b/im.test(status) && /^status:\s*[45]\./im.test(status);
}

/** The head of the mail that comes back: whole, so that its own fields are read, or as a text of header fields. */
function returnedHead(part: Part): Part | null {
  if (valueOf(part.fields, markerHeader.toLowerCase()) !== "") return part;
  if (!/^(text|message)\/(rfc822|global)-headers$/.test(part.type)) return null;
  return partsOf(bodyOf(part))?.[0] ?? null;
}

function textOf(part: Part): string {
  return new TextDecoder().decode(bodyOf(part));
}

function bodyOf(part: Part): Uint8Array {
  return decodeTransfer(part.body.subarray(0, LIMIT), part.encoding);
}
