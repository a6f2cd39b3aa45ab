import { randomUUID } from "node:crypto";
import type { Accepted } from "./catcher-accepted.ts";
import {
  type CaughtMessage,
  json,
  parseJson,
  type ProviderRequest,
  refused,
  type Taken,
  textOf,
} from "./catcher-wire.ts";

export function resendError(status: number, name: string, message: string): Taken {
  return refused(status, { statusCode: status, name, message });
}

/** https://resend.com/docs/api-reference/emails/send-email */
export function takeResend(request: ProviderRequest, accepted: Accepted): Taken {
  if (request.headers["user-agent"] === undefined)
    return resendError(403, "1010", "A User-Agent header is required");
  if (!/^Bearer \S+$/.test(request.headers.authorization ?? "")) {
    return resendError(401, "missing_api_key", "Missing API key in the authorization header");
  }
  const key = request.headers["idempotency-key"];
  if (key === undefined) return takeMail(request);
  if (Array.isArray(key) || key.length < 1 || key.length > 256) {
    return resendError(400, "invalid_idempotency_key", "The key must be between 1-256 chars");
  }
  const replay = accepted.replay(`resend ${key}`, new TextDecoder().decode(request.body));
  if (replay === "other body") {
    return resendError(
      409,
      "invalid_idempotent_request",
      "Same idempotency key used with a different request payload",
    );
  }
  return replay ?? accepted.keep(`resend ${key}`, new TextDecoder().decode(request.body), takeMail(request));
}

function takeMail(request: ProviderRequest): Taken {
  const mail = parseJson(request.body);
  const to = mail?.["to"];
  if (mail === null || textOf(mail["from"]) === undefined || (typeof to !== "string" && !Array.isArray(to))) {
    return resendError(422, "missing_required_field", "Missing `from` or `to` field");
  }
  if (textOf(mail["text"]) === undefined && textOf(mail["html"]) === undefined) {
    return resendError(422, "missing_required_field", "Missing `html` or `text` field");
  }
  return { answer: json(200, { id: randomUUID() }), caught: caughtMail(mail, to, request) };
}

function caughtMail(
  mail: Readonly<Record<string, unknown>>,
  to: string | readonly string[],
  raw: ProviderRequest,
): Omit<CaughtMessage, "at"> {
  return {
    kind: "email",
    to,
    text: textOf(mail["text"]) ?? "",
    provider: "resend",
    raw,
    ...present({
      subject: textOf(mail["subject"]),
      html: textOf(mail["html"]),
      from: textOf(mail["from"]),
      replyTo: mail["reply_to"] as string | undefined,
      headers: mail["headers"] as Record<string, string> | undefined,
    }),
  };
}

/** Optional parts that are there; `undefined` is left out, as it has no JSON. */
function present<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
