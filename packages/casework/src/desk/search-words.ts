/** Fields of entries in which people write; what is coded is found by the lists of the inbox. */
const written = new Set([
  "story",
  "text",
  "account",
  "amount",
  "reason",
  "address",
  "hours",
  "sender",
  "senderName",
  "subject",
  "purpose",
  "participants",
]);
/** What a stranger sealed may be nested without end. */
const DEPTH = 6;

/** What somebody wrote in an entry, whatever its kind: a body that is not what it should be is looked through as well. */
export function wordsIn(body: unknown, depth = 0): readonly string[] {
  if (typeof body !== "object" || body === null || depth > DEPTH) return [];
  return Object.entries(body).flatMap(([field, value]: [string, unknown]) => {
    // file names, by evidence
    if (field === "names" && typeof value === "object" && value !== null)
      return Object.values(value).filter((name) => typeof name === "string");
    if (typeof value === "string") return written.has(field) ? [value] : [];
    return wordsIn(value, depth + 1);
  });
}
