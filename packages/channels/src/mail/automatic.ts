export interface MailHeader {
  /** in lower case */
  readonly key: string;
  readonly value: string;
}

const fixed: ReadonlyMap<string, RegExp> = new Map([
  ["precedence", /^\s*(bulk|list|junk|auto_reply)\b/i],
  ["x-auto-response-suppress", /\b(all|autoreply|oof)\b/i],
  ["content-type", /^\s*(multipart\/report|message\/feedback-report|message\/delivery-status)\b/i],
  // May carry a comment, as in `auto-generated (failure)`; anything but `no` counts.
  ["auto-submitted", /^\s*(?!no\b)\S/i],
  ["x-autoreply", /^\s*(?!no\b)\S/i],
  ["x-autorespond", /^/],
  ["x-autoresponder", /^/],
  ["x-loop", /^/],
  ["mailing-list", /^/],
  // What Exim and Gmail write on a bounce, and the envelope of one whose envelope a forwarder has changed.
  ["x-failed-recipients", /^/],
  ["return-path", /^\s*<\s*>/],
]);

/**
 * Whether a message must never be answered by a program: it comes from one, from a list, or asks not to be.
 * Whether it holds a report is another question: a person may forward what a program sent.
 *
 * @param envelopeFrom empty for bounces
 * @see https://www.rfc-editor.org/rfc/rfc3834#section-2
 */
export function isAutomatic(headers: readonly MailHeader[], envelopeFrom: string): boolean {
  if (/^<?\s*>?$|^<?(mailer-daemon|postmaster)(@|>|$)/i.test(envelopeFrom.trim())) return true;
  return headers.some(({ key, value }) => key.startsWith("list-") || (fixed.get(key)?.test(value) ?? false));
}
