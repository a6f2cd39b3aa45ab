/** Vars and secrets of each worker in a development system, under the names of their `wrangler.toml`. */
import type { CenterId } from "@sanad/domain/center";
import type { Keys } from "./keys.ts";

export interface SystemUrls {
  readonly intake: string;
  readonly console: string;
  /** the console's host for what strangers sent */
  readonly evidence: string;
  readonly catcher: string;
  readonly notify: string;
}

function centerKey(keys: Keys, center: CenterId): string {
  const [recipient, signer] = [keys.centerRecipients[center], keys.centerSigners[center]];
  return JSON.stringify({ recipient, previous: [], signer, previousSigners: [] });
}

/** Both presets and one of its own, each with its secret in the address: neither Kannel nor Jasmin can send another. */
function genericAdapters(generic: Keys["accounts"]["gateways"]["generic"]): string {
  if (generic === undefined) return "[]";
  return JSON.stringify([
    {
      name: "kannel",
      preset: "kannel",
      method: "GET",
      auth: { kind: "query", name: "key", secret: generic.kannel },
    },
    {
      name: "jasmin",
      preset: "jasmin",
      method: "POST",
      auth: { kind: "query", name: "key", secret: generic.jasmin },
      country: "MA",
    },
    ...(generic.aggregator === undefined ? [] : [aggregator(generic.aggregator)]),
  ]);
}

/** One that signs nothing and does not put parts together, as small aggregators are; it also carries short codes. */
function aggregator(secret: string): unknown {
  return {
    name: "aggregator",
    method: "POST",
    body: "json",
    auth: { kind: "path", secret },
    fields: { id: "id", from: "from", text: "text", ref: "ref", part: "part", parts: "parts" },
    receipt: { field: "status" },
    answers: "short-codes",
    country: "MA",
    answer: { status: 202, contentType: "application/json", body: "{}" },
  };
}

export function intakeBindings(keys: Keys, urls: SystemUrls): Record<string, string> {
  return {
    DEPLOYMENT: "development",
    PUBLIC_URL: urls.intake,
    CENTER_MA: centerKey(keys, "ma"),
    CENTER_INTL: centerKey(keys, "intl"),
    TRANSIT_RECIPIENT: keys.transit.recipient,
    RECIPIENT_KEY: keys.recipientKey,
    LOOKUP_KEY: keys.lookupKey,
    SMSGATE_SIGNING_KEY: keys.accounts.gateways.smsgate.signingKey,
    TWILIO_AUTH_TOKEN: keys.accounts.gateways.twilio.authToken,
    TWILIO_MEDIA: urls.catcher,
    SMS_GENERIC: genericAdapters(keys.accounts.gateways.generic),
    // The demonstration and the bench are programs: otherwise all they send is marked as a program's, and told later.
    FORM_SECONDS: "0",
    ACKNOWLEDGE_HOURLY: "100000",
  };
}

export function consoleBindings(keys: Keys, urls: SystemUrls): Record<string, string> {
  return {
    DEPLOYMENT: "development",
    PUBLIC_URL: urls.console,
    INTAKE_URL: urls.intake,
    EVIDENCE_URL: urls.evidence,
    CENTER_MA: centerKey(keys, "ma"),
    CENTER_INTL: centerKey(keys, "intl"),
    TRANSIT_RECIPIENT: keys.transit.recipient,
    RECIPIENT_KEY: keys.recipientKey,
    LOOKUP_KEY: keys.lookupKey,
    SESSION_KEY: keys.sessionKey ?? "",
  };
}

export function notifyBindings(keys: Keys, urls: SystemUrls): Record<string, string> {
  return {
    DEPLOYMENT: "development",
    // Otherwise the fourth demonstration within ten minutes is told in a digest, and looks as if notices were missing.
    GATHER_AFTER: "60",
    GATHER_URGENT_AFTER: "100000",
    RESEND_URL: urls.catcher,
    SMSGATE_URL: urls.catcher,
    TWILIO_URL: urls.catcher,
    CONSOLE_URL: urls.console,
    CENTER_MA: centerKey(keys, "ma"),
    CENTER_INTL: centerKey(keys, "intl"),
    PUBLIC_URL: urls.notify,
    RESEND_WEBHOOK_SECRET: keys.accounts.gateways.resend?.webhookSecret ?? "",
    SMSGATE_SIGNING_KEY: keys.accounts.gateways.smsgate.signingKey,
    SMS_OUT: "null",
    TRANSIT_IDENTITIES: keys.transit.identity,
    RESEND_API_KEY: keys.resendApiKey,
    SMSGATE_CREDENTIALS: keys.smsgateCredentials,
    TWILIO_CREDENTIALS: JSON.stringify(keys.twilioCredentials),
    CENTER_MA_CONTACTS: JSON.stringify(keys.contacts.ma),
    CENTER_INTL_CONTACTS: JSON.stringify(keys.contacts.intl),
  };
}

/** Sends SMS by Kannel or Jasmin instead, as the catcher speaks them. */
export function genericOut(
  preset: "kannel" | "jasmin",
  keys: Keys,
  urls: SystemUrls,
): Record<string, string> {
  const isKannel = preset === "kannel";
  const out = {
    name: preset,
    preset,
    url: `${urls.catcher}${isKannel ? "/cgi-bin/sendsms" : "/send"}`,
    auth: {
      kind: "parameters",
      parameters: isKannel
        ? { "X-Kannel-Username": "development", "X-Kannel-Password": "development" }
        : { username: "development", password: "development" },
    },
    from: "3434",
    proof: { kind: "query", name: "key", secret: keys.accounts.gateways.generic?.[preset] ?? "" },
  };
  return { SMS_GATEWAY: "generic", SMS_OUT: JSON.stringify(out) };
}
