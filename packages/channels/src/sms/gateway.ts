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

/** One of the pieces that a long SMS came in, where the gateway does not put them together. */
export interface SmsPart {
  /** what the pieces of one text have in common; gateways count it in 8 or 16 bits, so it comes back */
  readonly ref: string;
  /** from 1 */
  readonly number: number;
  /** at most 255 */
  readonly total: number;
}

/** A file that came inside the request. */
export interface SmsFile {
  /** may be empty */
  readonly name: string;
  readonly content: Uint8Array;
}

/** A file that the gateway keeps for us to fetch. */
export interface SmsMedia {
  /** on one of the gateway's own hosts; the adapter has checked it */
  readonly url: string;
  /** with which it gives the file out, as an `Authorization` header; absent where none is asked */
  readonly authorization?: string;
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
  /** set when this is one piece of a longer text */
  readonly part?: SmsPart;
  readonly files?: readonly SmsFile[];
  readonly media?: readonly SmsMedia[];
  /** set when the gateway says that there is more, which it does not give: somebody has to look */
  readonly incomplete?: true;
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
