import type { OutgoingMessage } from "@sanad/domain/outbox";
import type { LeasedRow } from "@sanad/store/outbox-lease";
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
  channel: z.enum(["email", "sms"]),
  to: z.string().min(1),
  subject: z.string().exactOptional(),
  text: z.string(),
  html: z.string().exactOptional(),
  headers: z.record(z.string(), z.string()).exactOptional(),
  replyTo: z.string().exactOptional(),
}) satisfies z.ZodType<OutgoingMessage>;

/** A message to the victim, opened with the transit key only now and kept nowhere. */
export async function planMessage(notify: Notify, row: LeasedRow): Promise<Plan> {
  if (row.payload === null) return damaged;
  const object = await notify.bucket.get(row.payload);
  if (object === null) return { act: "fail", failure: "payload-missing" };
  const message = await open(notify.config, new Uint8Array(await object.arrayBuffer()));
  return message === null ? damaged : { act: "send", message: toSend(notify.config, message) };
}

/** Deletes what was delivered. After the row says so: a crash in between leaves an object for the sweep. */
export async function removePayload(notify: Notify, row: LeasedRow): Promise<void> {
  if (row.payload === null) return;
  await notify.bucket.delete(row.payload);
  await forgetPayloads(notify.db, [row.id]);
}

/** @returns `null` for what no try will ever open: sealed to a key that is gone, damaged, or no message */
async function open(config: Config, sealed: Uint8Array): Promise<OutgoingMessage | null> {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
      await openTransit(config.transit, sealed),
    );
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
