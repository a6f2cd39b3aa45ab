import { ok, refuse, type Result } from "@sanad/domain/result";

/** Bytes of a form without files: the same as all fields of a multipart form together. */
export const urlencodedLimit = 1024 * 1024;

/**
 * Reads `application/x-www-form-urlencoded`; repeated keys are kept in order. The limit counts the encoded form,
 * in which one Arabic letter takes six characters.
 *
 * @param raw the body as text
 */
export function readUrlencoded(
  raw: string,
  limit: number = urlencodedLimit,
): Result<ReadonlyMap<string, readonly string[]>, "too-large"> {
  if (raw.length > limit) return refuse("too-large");
  const fields = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(raw)) {
    const values = fields.get(name);
    if (values === undefined) fields.set(name, [value]);
    else values.push(value);
  }
  return ok(fields);
}
