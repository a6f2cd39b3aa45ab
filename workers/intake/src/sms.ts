import { receiveSms } from "@sanad/casework/receive-sms";
import { phoneCountries } from "@sanad/channels/phone";
import {
  readSms,
  type SmsFile,
  smsLimit,
  type SmsMessage,
  type SmsRefusal,
} from "@sanad/channels/sms/gateway";
import { languageOf } from "@sanad/domain/language-of";
import { boundedBytes } from "@sanad/http/bounded-bytes";
import { pathAsSent } from "@sanad/http/path-as-sent";
import { refuse } from "@sanad/http/refuse";
import { connect } from "@sanad/store/database";
import { countRefusal } from "@sanad/store/refusals";
import type { Context } from "hono";
import { Hono } from "hono";
import { intakeOf } from "./context.ts";
import { mediaSource, withMedia } from "./fetch-media.ts";
import { gatewayOf } from "./gateway-of.ts";
import { keptKind } from "./kept-kind.ts";
import { senderSigns } from "./limits.ts";
import { nudge } from "@sanad/http/nudge";

type App = { Bindings: Env };

/**
 * Webhooks of SMS gateways. A wrong, a missing and a replayed signature get the same bare answer; our own failure
 * gets one that makes the gateway try again. A gateway whose secret is in its address is not there for others.
 */
export const sms = new Hono<App>().on(["GET", "POST"], ["/:gateway", "/:gateway/:secret"], async (c) => {
  const found = gatewayOf(c.req.param("gateway"), c.env);
  const { headers } = c.req.raw;
  const address = { url: `${c.env.PUBLIC_URL}${pathAsSent(c.req.raw)}`, headers };
  const now = Date.now();
  const count = { worker: "intake", db: connect(c.env.DB), now } as const;
  // What is hidden and what does not exist take the same way, or the time of the answer would tell them apart.
  const isHidden = c.req.param("secret") !== undefined;
  if (found === undefined || isHidden !== (found.gateway.isAt !== undefined))
    return refuse(c, count, "sms-unknown", 404);
  if (found.gateway.isAt?.(address.url) === false) return refuse(c, count, "sms-unknown", 404);
  const { gateway, secret, method, counted, signed } = found;
  if (c.req.method !== method) {
    c.header("Allow", method);
    return refuse(c, count, `sms-${counted}-method`, 405);
  }
  const body = await boundedBytes(c.req.raw, gateway.limit?.(headers, now) ?? smsLimit);
  if (body === null) return refuse(c, count, `sms-${counted}-too-large`, 413);
  const events = await readSms(gateway, { ...address, body }, secret, now);
  if (!events.ok) return refuse(c, count, `sms-${counted}-${events.reason}`, statuses[events.reason]);
  let replayed = false;
  for (const event of events.value) {
    if (event.type !== "message") await countRefusal(count.db, `sms-${counted}-${event.type}`, now);
    else if (!(await file(c, { name: gateway.name, signed }, event, now))) replayed = true;
  }
  // What else came with it is filed by now.
  if (replayed) return refuse(c, count, `sms-${counted}-replay`, 401);
  const { answer } = gateway;
  return c.body(answer.body, answer.status, { "Content-Type": answer.contentType });
});

const statuses = { unsigned: 401, malformed: 400, "too-large": 413 } as const satisfies Record<
  SmsRefusal,
  number
>;

/** @returns whether the message was taken, now or before; `false` for a replay with other words */
async function file(
  c: Context<App>,
  gateway: { readonly name: string; readonly signed: boolean },
  given: SmsMessage,
  now: number,
): Promise<boolean> {
  const event = await withMedia(given, mediaSource(c.env.DEPLOYMENT, c.env.TWILIO_MEDIA));
  const { phone, part, incomplete } = event;
  const intake = intakeOf(c.env, now);
  const sender = phone?.e164 ?? event.sender;
  const received = await receiveSms(intake, {
    gateway: gateway.name,
    signed: gateway.signed,
    id: event.id,
    sender,
    country: phone?.country ?? null,
    answerable: event.answerable,
    text: event.text,
    ...(part && { part }),
    files: await Promise.all((event.files ?? []).map(fileOf)),
    ...(incomplete && { incomplete }),
    language: languageOf(event.text),
    traces: phoneCountries(event.text),
    signs: await senderSigns(c.env, intake, "sms", sender, c.req.header("cf-connecting-ip")),
  });
  c.executionCtx.waitUntil(nudge("intake", c.env.NOTIFY, received.outbox));
  return received.outcome !== "replay";
}

async function fileOf({ name, content }: SmsFile) {
  return { name, content, kind: await keptKind([content]) };
}
