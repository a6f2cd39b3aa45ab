import type { MailHeader } from "./automatic.ts";

const tokenAddress = /(?:^|[\s<,;:"])case\+([a-z2-7]{26})@/i;

/** Where a program may have left the address that a message was sent to. */
const addressed: ReadonlySet<string> = new Set(["to", "cc", "delivered-to", "x-original-to"]);

/**
 * The token of `case+<token>@…`, which names a thread and proves nothing about who writes. The envelope comes
 * first: headers are what the sender chose to write.
 *
 * @returns 26 base32 characters in lower case, or `null`
 */
export function findReplyToken(envelopeTo: string, headers: readonly MailHeader[]): string | null {
  const places = [envelopeTo, ...headers.filter(({ key }) => addressed.has(key)).map(({ value }) => value)];
  for (const place of places) {
    const token = tokenAddress.exec(place)?.[1];
    if (token !== undefined) return token.toLowerCase();
  }
  return null;
}
