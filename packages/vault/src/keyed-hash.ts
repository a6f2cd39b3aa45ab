import { utf8 } from "@sanad/domain/bytes";
import { hmac } from "@sanad/domain/digest";

/**
 * A look-up value that a stolen database cannot be searched with: HMAC-SHA256 over a purpose and its parts.
 * JSON keeps the parts apart, so that ("a", "bc") and ("ab", "c") differ.
 *
 * @param key at least 16 secret bytes
 * @param purpose separates the uses of one key, with a version
 */
export async function keyedHash(
  key: Uint8Array,
  purpose: string,
  ...parts: readonly string[]
): Promise<Uint8Array> {
  return (await hmac(key, utf8(JSON.stringify([purpose, ...parts])))).subarray(0, 16);
}
