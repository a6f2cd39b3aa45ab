import { hex, sameBytes, utf8 } from "@sanad/domain/bytes";
import { hmac, sha256 } from "@sanad/domain/digest";
import { ok, refuse } from "@sanad/domain/result";
import { normalisePhone } from "../phone.ts";
import { base64 } from "@sanad/domain/base64";
import { bodyText, type GatewayRequest, type SmsGateway, type SmsReading } from "./gateway.ts";
import { mediaOf } from "./twilio-media.ts";

/**
 * Twilio. Its signature has no time, so the message id is the only defence against a replay.
 *
 * @see https://www.twilio.com/docs/usage/webhooks/webhooks-security
 */
export const twilio: SmsGateway = {
  name: "twilio",
  verify,
  parse,
  answer: { status: 200, contentType: "text/xml; charset=utf-8", body: "<Response/>" },
};

/**
 * Base64 HMAC-SHA1 over the address, followed by each name and value in the order of the names. New parameters
 * appear without notice and are signed too. A JSON body is signed through its hash in the query.
 */
async function verify(request: GatewayRequest, secret: string): Promise<boolean> {
  const signature = request.headers.get("x-twilio-signature") ?? "";
  const bodyHash = /[?&]bodySHA256=([^&]*)/.exec(request.url)?.[1];
  if (bodyHash !== undefined) {
    if (!sameBytes(utf8(hex(await sha256(request.body))), utf8(bodyHash))) return false;
  }
  // A name without a value would be signed as another name with one.
  if (bodyHash === undefined && !isWellFormed(request)) return false;
  const signed = bodyHash === undefined ? signedParameters(parametersOf(request)) : "";
  for (const url of withAndWithoutPort(request.url)) {
    const expected = base64(await hmac(utf8(secret), utf8(url + signed), "SHA-1"));
    if (sameBytes(utf8(expected), utf8(signature))) return true;
  }
  return false;
}

function parametersOf(request: GatewayRequest): URLSearchParams {
  return new URLSearchParams(bodyText(request));
}

function isWellFormed(request: GatewayRequest): boolean {
  const text = bodyText(request);
  return text === "" || text.split("&").every((pair) => pair.includes("="));
}

function signedParameters(parameters: URLSearchParams): string {
  // Not `getAll` for each name: whoever knows no secret could send thousands of names, and each looks through all.
  const pairs = Map.groupBy(parameters, ([name]) => name);
  return distinct(pairs.keys())
    .flatMap((name) =>
      distinct((pairs.get(name) ?? []).map(([, value]) => value)).map((value) => name + value),
    )
    .join("");
}

/** Each once, in the order of their code units, which is what sorting without a comparison means. */
function distinct(texts: Iterable<string>): string[] {
  return [...new Set(texts)].toSorted();
}

/** Twilio signs the standard port on some accounts and leaves it out on others. */
function withAndWithoutPort(url: string): readonly string[] {
  const [, scheme = "", authority = "", rest = ""] = /^(https?):\/\/([^/?#]*)(.*)$/s.exec(url) ?? [];
  const standard = scheme === "https" ? ":443" : ":80";
  if (authority.endsWith(standard))
    return [url, `${scheme}://${authority.slice(0, -standard.length)}${rest}`];
  return /:\d+$/.test(authority) || authority === ""
    ? [url]
    : [url, `${scheme}://${authority}${standard}${rest}`];
}

/** States of a message that comes in; every other is a report on one that we sent. */
const incoming = new Set(["received", "receiving"]);

function parse(request: GatewayRequest, secret: string): SmsReading {
  if ((request.headers.get("content-type") ?? "").includes("json")) return ok([{ type: "ignored" }]);
  const parameters = parametersOf(request);
  const id = parameters.get("MessageSid") ?? "";
  const status = parameters.get("SmsStatus") ?? parameters.get("MessageStatus");
  if (status !== null && !incoming.has(status)) return ok([{ type: "ignored" }]);
  const sender = parameters.get("From");
  const media = mediaOf(parameters, secret);
  const hasMedia = media.media !== undefined || media.incomplete === true;
  // A text that looks like base64 is left as it is: it may be what somebody wrote, and a person can read it.
  const text = parameters.get("Body") ?? (hasMedia ? "" : null);
  if (id === "" && text === null) return ok([{ type: "ignored" }]);
  // The signature does not tell where one parameter ends: a cut at another place would make a new id of an old message.
  if (!/^[A-Z]{2}[0-9a-f]{32}$/i.test(id) || sender === null || text === null) return refuse("malformed");
  const phone = normalisePhone(sender);
  return ok([{ type: "message", id, sender, phone, answerable: phone !== null, text, ...media }]);
}
