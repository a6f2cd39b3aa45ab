/**
 * Every refusal that Sanad expects. The reason is for our own records and holds no content;
 * what a stranger is told is decided where the reason is mapped to an answer.
 */
export const reasons = [
  "not-found",
  "refused",
  "invalid",
  "too-large",
  "unavailable",
  "substituted",
  "damaged",
  "misconfigured",
] as const;

export type Reason = (typeof reasons)[number];

export class DomainError extends Error {
  override readonly name = "DomainError";
  readonly reason: Reason;

  /** @param message for our own logs and tests; never content, never shown to a stranger */
  constructor(reason: Reason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
