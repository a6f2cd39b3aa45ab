import type { Delivery } from "./sender.ts";

/**
 * What an HTTP status says about trying again: 408, 409, 425, 429 and 5xx may pass, other refusals will not.
 *
 * @param retryAfter the Retry-After header as it came
 * @param now UTC milliseconds, for a Retry-After that is a date
 */
export function outcomeOf(status: number, retryAfter: string | null, now: number): Delivery {
  if (status >= 200 && status < 300) return { outcome: "accepted" };
  const reason = `http-${status}`;
  const passing = status === 408 || status === 409 || status === 425 || status === 429 || status >= 500;
  if (!passing) return { outcome: "refused", reason };
  return { outcome: "retry", reason, retryAfter: waitOf(retryAfter, now) };
}

/** RFC 9110 section 10.2.3: seconds, or a date. @returns milliseconds from now, `null` when it says nothing */
export function waitOf(header: string | null, now: number): number | null {
  if (header === null) return null;
  const seconds = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null;
}
