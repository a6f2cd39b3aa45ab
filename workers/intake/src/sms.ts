import { receiveSms as fileSms } from "@sanad/casework/receive-sms";
import { normalisePhone, phoneCountries } from "@sanad/channels/phone";
import { receiveSms, type SmsGateway, type SmsMessage } from "@sanad/channels/sms/gateway";
import { smsGate } from "@sanad/channels/sms/sms-gate";
import { twilio } from "@sanad/channels/sms/twilio";
import { languageOf } from "@sanad/domain/language-of";
import { log } from "@sanad/http/log";
import { connect } from "@sanad/store/database";
import { countRefusal } from "@sanad/store/refusals";
import type { Context } from "hono";
import { Hono } from "hono";
import { intakeOf } from "./context.ts";
import { nudge } from "./nudge.ts";

/** Bytes of a webhook; the longest SMS with its envelope is far below. */
const LIMIT = 64 * 1024;

type App = { Bindings: Env };

function gatewayOf(name: string, env: Env): { gateway: SmsGateway; secret: string | undefined } | null {
  switch (name) {
    case "smsgate":
      return { gateway: smsGate, secret: env.SMSGATE_SIGNING_KEY };
    case "twilio":
      return { gateway: twilio, secret: env.TWILIO_AUTH_TOKEN };
    default:
      return null;
  }
}

/**
 * Webhooks of SMS gateways. A wrong, a missing and a replayed signature get the same bare answer; our own failure
 * gets one that makes the gateway try again.
 */
export const sms = new Hono<App>().post("/:gateway", async (c) => {
  const name = c.req.param("gateway");
  const found = gatewayOf(name, c.env);
  if (found === null) return c.body(null, 404);
  const body = await boundedText(c.req.raw);
  if (body === null) return refuse(c, `sms-${name}-too-large`, 413);
  const request = {
    url: `${c.env.PUBLIC_URL}${pathAsSent(c.req.raw.url)}`,
    headers: c.req.raw.headers,
    body,
  };
  const now = Date.now();
  const events = await receiveSms(found.gateway, request, found.secret, now);
  if (!events.ok) return refuse(c, `sms-${name}-${events.reason}`, events.reason === "unsigned" ? 401 : 400);
  for (const event of events.value) {
    if (event.type === "ignored") await countRefusal(connect(c.env.DB), `sms-${name}-ignored`, now);
    else await file(c, name, event, now);
  }
  const { answer } = found.gateway;
  return c.body(answer.body, answer.status, { "Content-Type": answer.contentType });
});

async function file(c: Context<App>, gateway: string, event: SmsMessage, now: number): Promise<void> {
  const phone = normalisePhone(event.sender);
  const received = await fileSms(intakeOf(c.env, now), {
    gateway,
    id: event.id,
    sender: phone?.e164 ?? event.sender,
    country: phone?.country ?? null,
    answerable: phone !== null,
    text: event.text,
    language: languageOf(event.text),
    traces: phoneCountries(event.text),
  });
  c.executionCtx.waitUntil(nudge(c.env.NOTIFY, received.outbox));
}

async function refuse(c: Context<App>, reason: string, status: 400 | 401 | 413): Promise<Response> {
  try {
    await countRefusal(connect(c.env.DB), reason, Date.now());
  } catch {
    log("count-failed", { worker: "intake", reason });
  }
  return c.body(null, status);
}

/** Path and query as they arrived: gateways sign them byte for byte, and `URL` would encode them anew. */
function pathAsSent(url: string): string {
  return url.slice(url.indexOf("/", url.indexOf("//") + 2));
}

/** @returns null above the limit, without having read more than it */
async function boundedText(request: Request): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > LIMIT) return null;
  const decoder = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true });
  let text = "";
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > LIMIT) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
