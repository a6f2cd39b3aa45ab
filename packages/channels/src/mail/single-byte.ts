/**
 * Text back to the bytes that a charset of one byte a letter would have read it from.
 *
 * @returns `null` when a character is not in the charset
 */
export function encodeSingleByte(
  charset: "windows-1252" | "windows-1256" | "iso-8859-6",
  text: string,
): Uint8Array | null {
  const table = tableOf(charset);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const byte = table.get(text.charAt(at));
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  return bytes;
}

const tables = new Map<string, ReadonlyMap<string, number>>();

function tableOf(charset: string): ReadonlyMap<string, number> {
  const known = tables.get(charset);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(charset);
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) table.set(decoder.decode(Uint8Array.of(byte)), byte);
  tables.set(charset, table);
  return table;
}
