import { isId, type OutboxId } from "@sanad/domain/id";
import type { OutgoingMessage } from "@sanad/domain/outbox";
import { nextWithin } from "@sanad/domain/safe-hours";
import { isZone } from "@sanad/domain/zone";
import type { OutboxRow } from "@sanad/store/outbox";
import type { LeasedRow } from "@sanad/store/outbox-lease";
import { stoppedSince } from "@sanad/store/outbox-stopped";
import { outgoingKey } from "@sanad/store/stored-evidence";
import { forgetPayloads } from "@sanad/store/sweep";
import { openTransit } from "@sanad/vault/open";
import { z } from "zod";
import type { Config } from "./config.ts";
import { automatic } from "./mail.ts";
import type { Notify } from "./notify.ts";
import { damaged, type Plan } from "./plan.ts";
import type { Mail, Sms } from "./senders/sender.ts";

const outgoing = z.object({
  v: z.literal(1),
  outbox: z.custom<OutboxId>((id) => typeof id === "string" && isId("outbox", id)),
  channel: z.enum(["email", "sms"]),
  to: z.string().min(1),
  subject: z.string().exactOptional(),
  text: z.string(),
  html: z.string().exactOptional(),
  headers: z.record(z.string(), z.string()).exactOptional(),
  replyTo: z.string().exactOptional(),
  within: z
    .object({ zone: z.string().refine(isZone), from: z.int().min(0).max(23), until: z.int().min(1).max(24) })
    .exactOptional(),
}) satisfies z.ZodType<OutgoingMessage>;

/**
 * A message to the victim, opened with the transit key only now and kept nowhere. A try that comes late, behind a provider
 * that failed, still waits for hours that are safe; and who has written STOP meanwhile gets nothing that was still waiting.
 */
export async function planMessage(notify: Notify, row: LeasedRow): Promise<Plan> {
  if (row.payload === null) return damaged;
  const object = await notify.bucket.get(outgoingKey(row.id));
  if (object === null) return { act: "fail", failure: "payload-missing" };
  const opened = await open(notify.config, new Uint8Array(await object.arrayBuffer()));
  if (opened === null) return { act: "retry", failure: "payload-unopened" };
  const message = readOutgoing(opened);
  if (message?.outbox !== row.id) return damaged;
  if (message.channel === "sms" && (await stoppedSince(notify.db, row))) return { act: "cancel" };
  return whenSafe(notify, row, message);
}

/** A provider that fails in each of the few safe hours would otherwise be waited for without end. */
const HELD_AT_MOST = 3 * 86_400_000;

function whenSafe(notify: Notify, { createdAt }: LeasedRow, message: OutgoingMessage): Plan {
  const now = notify.now();
  const safe = message.within === undefined ? now : nextWithin(message.within, now);
  if (safe === now) return { act: "send", message: toSend(notify.config, message) };
  return now - createdAt > HELD_AT_MOST
    ? { act: "fail", failure: "no-safe-hour" }
    : { act: "postpone", until: safe };
}

/** Deletes what was delivered. After the row says so: a crash in between leaves an object for the sweep. */
export async function removePayload(notify: Notify, row: OutboxRow): Promise<void> {
  if (row.payload === null) return;
  await notify.bucket.delete(outgoingKey(row.id));
  await forgetPayloads(notify.db, [row.id]);
}

/**
 * @returns `null` when no transit identity opens it. A mistake in a rotation looks like this and can be mended within
 *   the hours of the patient tries. Damage is not told apart: it then takes as long to be known
 */
async function open(config: Config, sealed: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await openTransit(config.transit, sealed);
  } catch {
    // the row keeps the reason, and the lead center is told after the last try
    return null;
  }
}

/** @returns `null` for what opened and is no message: no try will change that */
function readOutgoing(opened: Uint8Array): OutgoingMessage | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(opened);
    return outgoing.parse(JSON.parse(text));
  } catch {
    // the row keeps the reason and the lead center is told; the error itself could quote the message
    return null;
  }
}

function toSend(config: Config, message: OutgoingMessage): Mail | Sms {
  const { to, text } = message;
  if (message.channel === "sms") return { channel: "sms", to, text, urgent: false };
  const { html, replyTo } = message;
  return {
    channel: "email",
    from: config.neutralFrom,
    to: [to],
    subject: message.subject ?? "",
    text,
    ...(html === undefined ? {} : { html }),
    ...(replyTo === undefined ? {} : { replyTo }),
    headers: { ...automatic, ...message.headers },
  };
}
