const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * Waits after the first, second … failed try. After the last of them there is one more try; then the other
 * contact is told. They are the earliest moments: what the queue does not bring is picked up each minute.
 */
const waits = {
  /** what a person must see now: pages, trouble, notices of U0 and U1 */
  quick: [5 * SECOND, 15 * SECOND, 30 * SECOND, MINUTE, 2 * MINUTE],
  patient: [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR],
} as const;

export type Pace = keyof typeof waits;

/**
 * The longest that a provider can have us wait. Quick tries go no further than their own longest wait: whoever is in
 * danger would wait an hour for a gateway that asks for it, and nobody else would be told.
 */
const longest = { quick: 2 * MINUTE, patient: HOUR } as const satisfies Readonly<Record<Pace, number>>;

/** How many tries a message gets in all. The last of them lies well inside the 24 hours of an idempotency key. */
export function triesOf(pace: Pace): number {
  return waits[pace].length + 1;
}

/**
 * When a failed try is made again.
 *
 * @param attempts tries so far, from 1
 * @param retryAfter what the provider asked for, milliseconds; honoured up to two minutes for quick tries and an
 *   hour for patient ones, never shortening the wait
 * @returns milliseconds from the failure, or `null` after the last try
 */
export function waitAfter(pace: Pace, attempts: number, retryAfter: number | null): number | null {
  const wait = waits[pace][attempts - 1];
  if (wait === undefined) return null;
  return Math.max(wait, Math.min(retryAfter ?? 0, longest[pace]));
}
