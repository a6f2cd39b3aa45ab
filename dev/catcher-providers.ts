/** The providers' side of the protocols: Resend, SMS Gate and Twilio, as their references describe them. */
import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

export interface CaughtMessage {
  readonly kind: "email" | "sms";
  readonly to: string | readonly string[];
  readonly subject?: string;
  readonly text: string;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** ISO 8601 */
  readonly at: string;
  readonly provider: "resend" | "smsgate" | "twilio";
  readonly from?: string;
  readonly replyTo?: string | readonly string[];
  /** the request as it came, for tests that compare tries byte by byte */
  readonly raw: ProviderRequest;
}

export interface ProviderRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

function json(status: number, value: unknown): Answer {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(value),
  };
}

function resendError(status: number, name: string, message: string): Answer {
  return json(status, { statusCode: status, name, message });
}

/** What an object on the wire holds under a name, if it is text. */
function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function parseJson(body: Uint8Array): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    // The caller answers what the provider would.
    return null;
  }
}

/** Optional parts that are there; `undefined` is left out, as it has no JSON. */
function present<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

export class Providers {
  #messages: CaughtMessage[] = [];
  /** by Resend idempotency key, or SMS Gate message id: the body that was accepted, and the answer */
  #accepted = new Map<string, { body: string; answer: Answer }>();
  /** every provider request, also those that were made to fail */
  readonly requests: ProviderRequest[] = [];

  get messages(): readonly CaughtMessage[] {
    return this.#messages;
  }

  clear(): void {
    this.#messages = [];
    this.#accepted.clear();
    this.requests.length = 0;
  }

  fail(request: ProviderRequest, status: number): Answer {
    this.requests.push(request);
    return resendError(status, "application_error", "This failure was asked for by a test");
  }

  answer(request: ProviderRequest): Answer {
    this.requests.push(request);
    if (request.method !== "POST") return json(405, { message: "Method not allowed" });
    if (request.path === "/emails") return this.#resend(request);
    if (/^\/(3rdparty\/v1\/)?messages?$/.test(request.path)) return this.#smsGate(request);
    const twilio = /^\/2010-04-01\/Accounts\/(AC[0-9a-f]{32})\/Messages\.json$/.exec(request.path);
    if (twilio?.[1] !== undefined) return this.#twilio(request, twilio[1]);
    return json(404, { message: "No provider has this path" });
  }

  #catch(message: Omit<CaughtMessage, "at">): void {
    this.#messages.push({ ...message, at: new Date().toISOString() });
  }

  #replay(key: string, body: string): { body: string; answer: Answer } | "other body" | null {
    const before = this.#accepted.get(key);
    if (before === undefined) return null;
    return before.body === body ? before : "other body";
  }

  /** https://resend.com/docs/api-reference/emails/send-email */
  #resend(request: ProviderRequest): Answer {
    if (request.headers["user-agent"] === undefined)
      return resendError(403, "1010", "A User-Agent header is required");
    if (!/^Bearer \S+$/.test(request.headers.authorization ?? "")) {
      return resendError(401, "missing_api_key", "Missing API key in the authorization header");
    }
    const key = request.headers["idempotency-key"];
    if (Array.isArray(key) || (key !== undefined && (key.length < 1 || key.length > 256))) {
      return resendError(400, "invalid_idempotency_key", "The key must be between 1-256 chars");
    }
    const text = new TextDecoder().decode(request.body);
    const replay = key === undefined ? null : this.#replay(`resend ${key}`, text);
    if (replay === "other body") {
      return resendError(
        409,
        "invalid_idempotent_request",
        "Same idempotency key used with a different request payload",
      );
    }
    if (replay !== null) return replay.answer;
    const mail = parseJson(request.body);
    const to = mail?.["to"];
    if (
      mail === null ||
      textOf(mail["from"]) === undefined ||
      (typeof to !== "string" && !Array.isArray(to))
    ) {
      return resendError(422, "missing_required_field", "Missing `from` or `to` field");
    }
    if (textOf(mail["text"]) === undefined && textOf(mail["html"]) === undefined) {
      return resendError(422, "missing_required_field", "Missing `html` or `text` field");
    }
    this.#catch({
      kind: "email",
      to,
      text: textOf(mail["text"]) ?? "",
      provider: "resend",
      raw: request,
      ...present({
        subject: textOf(mail["subject"]),
        html: textOf(mail["html"]),
        from: textOf(mail["from"]),
        replyTo: mail["reply_to"] as string | undefined,
        headers: mail["headers"] as Record<string, string> | undefined,
      }),
    });
    const answer = json(200, { id: randomUUID() });
    if (key !== undefined) this.#accepted.set(`resend ${key}`, { body: text, answer });
    return answer;
  }

  /** https://docs.sms-gate.app/features/sending-messages/ */
  #smsGate(request: ProviderRequest): Answer {
    if (!/^Basic \S+$/.test(request.headers.authorization ?? ""))
      return json(401, { message: "Unauthorized" });
    const message = parseJson(request.body);
    const numbers = message?.["phoneNumbers"];
    const content =
      (message?.["textMessage"] as { text?: unknown } | undefined)?.text ?? message?.["message"];
    if (
      message === null ||
      !Array.isArray(numbers) ||
      numbers.length === 0 ||
      textOf(content) === undefined
    ) {
      return json(400, { message: "failed to validate: phoneNumbers and textMessage are required" });
    }
    const id = textOf(message["id"]) ?? randomUUID();
    const replay = this.#replay(`smsgate ${id}`, "");
    if (replay === "other body") return json(409, { message: "duplicate id" });
    if (replay !== null) return replay.answer;
    const to = numbers.map(String);
    this.#catch({
      kind: "sms",
      to: to.length === 1 && to[0] !== undefined ? to[0] : to,
      text: textOf(content) ?? "",
      provider: "smsgate",
      raw: request,
    });
    const recipients = to.map((phoneNumber) => ({ phoneNumber, state: "Pending" }));
    const answer = json(202, {
      id,
      state: "Pending",
      isHashed: false,
      isEncrypted: false,
      recipients,
      states: {},
    });
    this.#accepted.set(`smsgate ${id}`, { body: "", answer });
    return answer;
  }

  /** https://www.twilio.com/docs/messaging/api/message-resource#create-a-message */
  #twilio(request: ProviderRequest, account: string): Answer {
    const basic = /^Basic (\S+)$/.exec(request.headers.authorization ?? "")?.[1];
    if (basic === undefined || Buffer.from(basic, "base64").toString().split(":")[0] === "") {
      return json(401, { code: 20003, message: "Authenticate", status: 401 });
    }
    const form = new URLSearchParams(new TextDecoder().decode(request.body));
    const [to, from, body] = [
      form.get("To"),
      form.get("From") ?? form.get("MessagingServiceSid"),
      form.get("Body"),
    ];
    if (!to) return json(400, { code: 21604, message: "A 'To' phone number is required.", status: 400 });
    if (!from) return json(400, { code: 21603, message: "A 'From' phone number is required.", status: 400 });
    if (!body) return json(400, { code: 21602, message: "Message body is required.", status: 400 });
    this.#catch({ kind: "sms", to, text: body, from, provider: "twilio", raw: request });
    const sid = `SM${randomUUID().replaceAll("-", "")}`;
    return json(201, {
      sid,
      account_sid: account,
      to,
      from,
      body,
      status: "queued",
      error_code: null,
      error_message: null,
    });
  }
}
