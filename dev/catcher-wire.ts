/** What the caught providers have in common: their requests and answers, and what they caught. */
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
  readonly provider: "resend" | "smsgate" | "twilio" | "kannel" | "jasmin";
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

/** What a provider makes of a request: its answer, and the message when it took one. */
export interface Taken {
  readonly answer: Answer;
  readonly caught?: Omit<CaughtMessage, "at">;
}

export function refused(status: number, value: unknown): Taken {
  return { answer: json(status, value) };
}

export function json(status: number, value: unknown): Answer {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(value),
  };
}

/** What an object on the wire holds under a name, if it is text. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

export function parseJson(body: Uint8Array): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    // The caller answers what the provider would.
    return null;
  }
}
