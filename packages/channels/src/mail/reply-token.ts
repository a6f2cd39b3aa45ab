import type { MailHeader } from "./automatic.ts";

const tokenAddress = /(?:^|[\s<,;:"])reply\+([a-z2-7]{26})@([a-z0-9.-]+)/gi;

/**
 * Where a program may have left the address that a message was sent to, the likeliest first. Programs that drop what
 * follows the `+` still name the messages that they answer, and our own carry the address among those.
 */
const addressed = [
  "to",
  "cc",
  "resent-to",
  "delivered-to",
  "x-original-to",
  "x-forwarded-to",
  "envelope-to",
  "in-reply-to",
  "references",
] as const;

/**
 * The token of `reply+<token>@<our domain>`, which names a thread and proves nothing about who writes. The envelope comes
 * first: headers are what the sender chose to write.
 *
 * @param domain ours: another domain's addresses are no tokens of ours
 * @returns 26 base32 characters in lower case, or `null`
 */
export function findReplyToken(
  envelopeTo: string,
  headers: readonly MailHeader[],
  domain: string,
): string | null {
  const named = addressed.flatMap((name) => headers.filter(({ key }) => key === name));
  const places = [envelopeTo, ...named.map(({ value }) => value)];
  for (const place of places) {
    for (const [, token, where] of place.matchAll(tokenAddress)) {
      if (token !== undefined && where?.toLowerCase() === domain.toLowerCase()) return token.toLowerCase();
    }
  }
  return null;
}
