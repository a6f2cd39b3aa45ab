import type { SmsFile } from "./gateway.ts";
import { gsmText } from "./generic-gsm.ts";
import { decoded, plausibleSingleByte, plausibleText } from "./plausible-text.ts";

/** What a gateway says of how a text is encoded; `null` where it says nothing. */
export interface TextEncoding {
  /** `data_coding` of SMPP 3.4, 5.2.19, in decimal */
  readonly coding: string | null;
  /** as Kannel's `%C`, or a `Content-Type` that names it */
  readonly charset: string | null;
}

/** What a message consists of: words, or a file where the bytes are none. */
export interface SmsContent {
  readonly text: string;
  readonly files: readonly SmsFile[];
}

/**
 * What the bytes of an SMS are. A message that is called binary may be text all the same; bytes that are no text in
 * any likely charset are kept as a file.
 */
export function contentOf(bytes: Uint8Array, encoding: TextEncoding): SmsContent {
  if (!isBinary(encoding)) return { text: textOf(bytes, encoding), files: [] };
  const text = plausibleText(bytes) ?? plausibleSingleByte(bytes);
  return text === null ? { text: "", files: [{ name: "", content: bytes }] } : { text, files: [] };
}

/** SMPP 3.4, 5.2.19: 2 and 4 are octets of an unknown kind. Kannel says it in words. */
function isBinary({ coding, charset }: TextEncoding): boolean {
  return coding === "2" || coding === "4" || /^binary$|octet-stream/i.test(charset ?? "");
}

/**
 * The text of an SMS. Where nothing is said: UTF-8, and Windows-1252 for bytes that are none, because Kannel recodes
 * to that what fits into it.
 *
 * Unsure: `data_coding` 0 means the alphabet of the message centre, and nothing says which. It is read as GSM 03.38,
 * the usual one; a centre that means ASCII or Latin-1 shows as a wrong `@`, `_` or `[`.
 */
export function textOf(bytes: Uint8Array, { coding, charset }: TextEncoding): string {
  const label = /charset="?([^";\s]+)/i.exec(charset ?? "")?.[1] ?? charset ?? "";
  if (coding === "8" || /^(?:utf-?16|ucs-?2)/i.test(label)) return sixteenBits(bytes);
  if (coding === "0" && bytes.every((byte) => byte < 0x80)) return gsmText(bytes);
  const said = decoded(bytes, "utf-8") ?? (label === "" ? null : decoded(bytes, label));
  return said ?? new TextDecoder("windows-1252").decode(bytes);
}

/**
 * Unsure: Jasmin passes on the bytes of the network, which are UTF-16BE; a script in Jasmin may have made UTF-8 of
 * them and left the coding as it was. Arabic, French and emoji with bytes of eight bits are never both.
 */
function sixteenBits(bytes: Uint8Array): string {
  const recoded = bytes.some((byte) => byte >= 0x80) ? decoded(bytes, "utf-8") : null;
  return recoded ?? new TextDecoder("utf-16be").decode(bytes);
}
