import type { DeliveryNews } from "@sanad/domain/delivery-news";
import { refuse, type Result } from "@sanad/domain/result";
import type { GatewayAnswer, GatewayRequest } from "../sms/gateway.ts";

/** Where delivery receipts come from: how the source proves itself, what it tells, and what it wants to hear. */
export interface ReceiptSource {
  /** in the address of its webhook */
  readonly name: string;
  readonly method: "GET" | "POST";
  /** how that source sends; its receipts say nothing of what left another way */
  readonly by: "sms" | "email";
  /** @param now UTC milliseconds */
  verify(request: GatewayRequest, secret: string, now: number): Promise<boolean>;
  /**
   * @param now UTC milliseconds, the moment of news whose source does not say when it happened
   * @returns nothing for what is genuine and says nothing final, or of no message of ours
   */
  parse(request: GatewayRequest, now: number): Result<readonly DeliveryNews[], "malformed">;
  readonly answer: GatewayAnswer;
}

/**
 * Verifies and then reads a receipt. A wrong, a missing and a replayed signature are one refusal.
 *
 * @param secret of this source; while it is not configured, everything is refused
 * @param now UTC milliseconds
 */
export async function readReceipt(
  source: ReceiptSource,
  request: GatewayRequest,
  secret: string | undefined,
  now: number,
): Promise<Result<readonly DeliveryNews[], "unsigned" | "malformed">> {
  if (secret === undefined || secret === "") return refuse("unsigned");
  if (!(await source.verify(request, secret, now))) return refuse("unsigned");
  return source.parse(request, now);
}
