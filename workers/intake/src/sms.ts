import { receiveSms } from "@sanad/casework/receive-sms";
import { phoneCountries } from "@sanad/channels/phone";
import { readSms, type SmsGateway, type SmsMessage } from "@sanad/channels/sms/gateway";
import { genericGateway } from "@sanad/channels/sms/generic";
import { secretOf } from "@sanad/channels/sms/generic-auth";
import { smsGate } from "@sanad/channels/sms/sms-gate";
import { twilio } from "@sanad/channels/sms/twilio";
import { languageOf } from "@sanad/domain/language-of";
import { boundedText } from "@sanad/http/bounded-text";
import { log } from "@sanad/http/log";
import { connect } from "@sanad/store/database";
import { countRefusal } from "@sanad/store/refusals";
import type { Context } from "hono";
import { Hono } from "hono";
import { readSmsAdapters } from "./config.ts";
import { intakeOf } from "./context.ts";
import { nudge } from "./nudge.ts";

/** Bytes of a webhook; the longest SMS with its envelope is far below. */
const LIMIT = 64 * 1024;

type App = { Bindings: Env };

interface Found {
  readonly gateway: SmsGateway;
  readonly secret: string | undefined;
  readonly method: "GET" | "POST";
  /** in counts of refusals, where no name of a deployment's own may stand */
  readonly counted: string;
}

/** @throws DomainError `misconfigured`, for names that only the configuration could know */
function gatewayOf(name: string, env: Env): Found | undefined {
  const programmed = [
    { gateway: smsGate, secret: env.SMSGATE_SIGNING_KEY },
    { gateway: twilio, secret: env.TWILIO_AUTH_TOKEN },
  ].find(({ gateway }) => gateway.name === name);
  if (programmed !== undefined) return { ...programmed, method: "POST", counted: name };
  const adapter = readSmsAdapters(env).find((each) => each.name === name);
  if (adapter === undefined) return undefined;
  const { method, auth } = adapter;
  return { gateway: genericGateway(adapter), secret: secretOf(auth), method, counted: "generic" };
}

/**
 * Webhooks of SMS gateways. A wrong, a missing and a replayed signature get the same bare answer; our own failure
 * gets one that makes the gateway try again.
 */
export const sms = new Hono<App>().on(["GET", "POST"], "/:gateway", async (c) => {
  const found = gatewayOf(c.req.param("gateway"), c.env);
  if (found === undefined) return c.body(null, 404);
  const { gateway, secret, method, counted } = found;
  if (c.req.method !== method) {
    c.header("Allow", method);
    return refuse(c, `sms-${counted}-method`, 405);
  }
  const { answer } = gateway;
  const body = await boundedText(c.req.raw, LIMIT);
  if (body === null) return refuse(c, `sms-${counted}-too-large`, 413);
  const request = {
    url: `${c.env.PUBLIC_URL}${pathAsSent(c.req.raw.url)}`,
    headers: c.req.raw.headers,
    body,
  };
  const now = Date.now();
  const events = await readSms(gateway, request, secret, now);
  if (!events.ok)
    return refuse(c, `sms-${counted}-${events.reason}`, events.reason === "unsigned" ? 401 : 400);
  for (const event of events.value) {
    if (event.type === "ignored") await countRefusal(connect(c.env.DB), `sms-${counted}-ignored`, now);
    else await file(c, gateway.name, event, now);
  }
  return c.body(answer.body, answer.status, { "Content-Type": answer.contentType });
});

async function file(c: Context<App>, gateway: string, event: SmsMessage, now: number): Promise<void> {
  const { phone } = event;
  const received = await receiveSms(intakeOf(c.env, now), {
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

async function refuse(c: Context<App>, reason: string, status: 400 | 401 | 405 | 413): Promise<Response> {
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
