/** Characters that no text message has; tab, line feed and carriage return are left out. */
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/;

/** What people here write in. Bytes that are no UTF-16, read as such, are letters from all over the world. */
const written =
  /^[\p{Script=Arabic}\p{Script=Latin}\p{Script=Tifinagh}\p{Script=Hebrew}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;

/**
 * Bytes of a message that says of itself that it is no text: all the same they often are.
 *
 * @returns the text when it is UTF-8 without control characters, or UTF-16 in the scripts of the region; else `null`
 */
export function plausibleText(bytes: Uint8Array): string | null {
  const utf8 = decoded(bytes, "utf-8");
  if (utf8 !== null && !control.test(utf8)) return utf8;
  if (bytes.length % 2 === 1) return null;
  const charset = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-16be";
  const utf16 = decoded(bytes, charset);
  return utf16 !== null && !control.test(utf16) && written.test(utf16) ? utf16 : null;
}

/** @returns `null` where a byte is a control character of Windows-1252, or none of its characters */
export function plausibleSingleByte(bytes: Uint8Array): string | null {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return control.test(text) ? null : text;
}

/** @returns `null` for bytes that are not in this charset, or a charset that is not known */
export function decoded(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    // A TypeError for bytes, a RangeError for a label: the caller knows what else it can be.
    return null;
  }
}
