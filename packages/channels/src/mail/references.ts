import type { MailHeader } from "./automatic.ts";

/** A long conversation names hundreds; the last are the nearest. */
const most = 20;
/** UTF-16 units; RFC 5322 allows lines of 998. */
const longest = 998;

/**
 * The ids of the messages that this one answers, from `In-Reply-To` and `References`, the nearest first. Each is what
 * the sender chose to write.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4
 */
export function referencesOf(headers: readonly MailHeader[]): readonly string[] {
  const named = (name: string) =>
    headers.filter(({ key }) => key === name).flatMap(({ value }) => idsIn(value));
  return [...new Set([...named("in-reply-to").toReversed(), ...named("references").toReversed()])].slice(
    0,
    most,
  );
}

function idsIn(value: string): readonly string[] {
  return [...value.matchAll(/<[^<>\s]+>/g)].map(([id]) => id).filter((id) => id.length <= longest);
}
