import { latinDigits } from "./digits.ts";

/**
 * A number with its country, as somebody typed it: `+212 6 12 …`, `00212…`, in the digits of any script. A number without
 * its country is none: guessing one would call a stranger.
 *
 * @returns E.164, or `null`
 */
export function readTelephone(typed: string): string | null {
  const text = latinDigits(typed)
    .replace(/[\s().\-/\p{Cf}]/gu, "")
    .replace(/^00/, "+");
  return /^\+[1-9]\d{6,14}$/.test(text) ? text : null;
}
