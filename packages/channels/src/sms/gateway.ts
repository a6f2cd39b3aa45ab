import { refuse, type Result } from "@sanad/domain/result";
import type { Phone } from "../phone.ts";

/** One request of a gateway, as it arrived. */
export interface GatewayRequest {
  /** the configured public address, with the path and the query exactly as they arrived; never built from `Host` */
  readonly url: string;
  readonly headers: Headers;
  /** the raw body; the route has limited its size */
  readonly body: string;
}

export interface SmsMessage {
  readonly type: "message";
  /** the gateway's own id of this message, the same on every retry and different for every message */
  readonly id: string;
  /** as the network says: a number, a short code or a name. Proves nothing. */
  readonly sender: string;
  /** the number of the sender; `null` for a short code or a name, which cannot be answered */
  readonly phone: Phone | null;
  readonly text: string;
}

/** `ignored`: genuine, and nothing that Sanad acts on. It gets the success answer, or it would be sent again. */
export type SmsEvent = SmsMessage | { readonly type: "ignored" };

export type SmsRefusal = "unsigned" | "malformed";

/** What the success answer of a gateway looks like. */
export interface GatewayAnswer {
  readonly status: 200 | 201 | 202;
  readonly contentType: string;
  readonly body: string;
}

/** One SMS gateway: how it proves itself, what it sends, and what it wants to hear. */
export interface SmsGateway {
  /** in the address of its webhook, in counts of refusals, and in what its messages are known again by */
  readonly name: string;
  /** @param now UTC milliseconds */
  verify(request: GatewayRequest, secret: string, now: number): Promise<boolean>;
  parse(request: GatewayRequest): Result<SmsEvent[], "malformed">;
  readonly answer: GatewayAnswer;
}

/**
 * Verifies and then reads what a gateway sent. A wrong, a missing and a replayed signature are one refusal,
 * so that nobody learns which it was.
 *
 * @param secret of this gateway; while it is not configured, everything is refused
 * @param now UTC milliseconds
 */
export async function readSms(
  gateway: SmsGateway,
  request: GatewayRequest,
  secret: string | undefined,
  now: number,
): Promise<Result<SmsEvent[], SmsRefusal>> {
  if (secret === undefined || secret === "") return refuse("unsigned");
  if (!(await gateway.verify(request, secret, now))) return refuse("unsigned");
  return gateway.parse(request);
}
