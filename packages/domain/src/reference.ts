const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Doubling in GF(2^5) with x^5 + x^2 + 1: makes the quasigroup of the check totally anti-symmetric. */
function double(value: number): number {
  return value & 16 ? ((value << 1) ^ 0b100101) & 31 : value << 1;
}

/**
 * Damm's check over 32 characters: finds every single wrong character and every swap of neighbours.
 * H. M. Damm, "Total anti-symmetrische Quasigruppen", 2004.
 */
function check(values: readonly number[]): number {
  return values.reduce((interim, value) => double(interim ^ value), 0);
}

/**
 * The reference is for people to say aloud: eight Crockford base32 characters and a check character.
 * It names a case and opens nothing.
 *
 * @param random at least 8 bytes from a secure source
 */
export function makeReference(random: Uint8Array): string {
  const values = [...random.subarray(0, 8)].map((byte) => byte & 31);
  if (values.length < 8) throw new RangeError("a reference takes 8 random bytes");
  return [...values, check(values)].map((value) => alphabet.charAt(value)).join("");
}

/** `4F7K2M9QV` as `4F7K-2M9QV`, which is easier to read aloud. */
export function showReference(reference: string): string {
  return `${reference.slice(0, 4)}-${reference.slice(4)}`;
}

/** What a person typed or said, as the stored reference; `null` when the check fails. */
export function parseReference(typed: string): string | null {
  const text = typed.toUpperCase().replace(/[\s-]/g, "").replace(/[IL]/g, "1").replace(/O/g, "0");
  const values = [...text].map((character) => alphabet.indexOf(character));
  if (values.length !== 9 || values.includes(-1)) return null;
  return check(values.slice(0, 8)) === values[8] ? text : null;
}
