import { refuse, type Result } from "@sanad/domain/result";
import type { Phone } from "../phone.ts";

/** One request of a gateway, as it arrived. */
export interface GatewayRequest {
  /** the configured public address, with the path and the query exactly as they arrived; never built from `Host` */
  readonly url: string;
  readonly headers: Headers;
  /** exactly as it was sent: signatures are made over bytes, and not every gateway speaks UTF-8 */
  readonly body: Uint8Array;
}

/** The body as text, byte for byte where it is UTF-8. */
export function bodyText({ body }: Pick<GatewayRequest, "body">): string {
  return new TextDecoder("utf-8", { fatal: false, ignoreBOM: true }).decode(body);
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
  /** the number of the sender; `null` for a short code or a name */
  readonly phone: Phone | null;
  /** whether this gateway can carry an answer to this sender; a name never can be answered */
  readonly answerable: boolean;
  readonly text: string;
  /** set when this is one piece of a longer text */
  readonly part?: SmsPart;
  readonly files?: readonly SmsFile[];
  readonly media?: readonly SmsMedia[];
  /** set when the gateway says that there is more, which it does not give: somebody has to look */
  readonly incomplete?: true;
}

/**
 * `ignored`: genuine, and nothing that Sanad acts on. `unreadable`: one of several in a request, without a sender, so
 * that nothing of it can be filed. Both get the success answer, or they would be sent again, with all beside them.
 */
export type SmsEvent = SmsMessage | { readonly type: "ignored" | "unreadable" };

export type SmsRefusal = "unsigned" | "malformed" | "too-large";

/** Bytes of a webhook's body; the longest SMS with its envelope is far below. */
export const smsLimit = 64 * 1024;

/** What the success answer of a gateway looks like. */
export interface GatewayAnswer {
  readonly status: 200 | 201 | 202;
  readonly contentType: string;
  readonly body: string;
}

export type SmsReading = Result<SmsEvent[], Exclude<SmsRefusal, "unsigned">>;

/** One SMS gateway: how it proves itself, what it sends, and what it wants to hear. */
export interface SmsGateway {
  /** in the address of its webhook, in counts of refusals, and in what its messages are known again by */
  readonly name: string;
  /**
   * Bytes of a body that are read before it is verified; without it {@link smsLimit}.
   *
   * @param now UTC milliseconds
   */
  limit?(headers: Headers, now: number): number;
  /** Whether the address ends in the secret of this gateway's path; only where it has one. */
  isAt?(url: string): boolean;
  /** @param now UTC milliseconds */
  verify(request: GatewayRequest, secret: string, now: number): Promise<boolean>;
  /** @param secret some gateways give files out only to who knows it */
  parse(request: GatewayRequest, secret: string): SmsReading | Promise<SmsReading>;
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
  return gateway.parse(request, secret);
}
