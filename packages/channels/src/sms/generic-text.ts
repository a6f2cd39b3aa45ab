import { gsmText } from "./generic-gsm.ts";

/** What a gateway says of how a text is encoded; `null` where it says nothing. */
export interface TextEncoding {
  /** `data_coding` of SMPP 3.4, 5.2.19, in decimal */
  readonly coding: string | null;
  /** as Kannel's `%C` */
  readonly charset: string | null;
}

/**
 * The text of an SMS. Where nothing is said: UTF-8, and Windows-1252 for bytes that are none, because Kannel recodes
 * to that what fits into it.
 *
 * Unsure: `data_coding` 0 means the alphabet of the message centre, and nothing says which. It is read as GSM 03.38,
 * the usual one; a centre that means ASCII or Latin-1 shows as a wrong `@`, `_` or `[`.
 */
export function textOf(bytes: Uint8Array, { coding, charset }: TextEncoding): string {
  if (coding === "8" || /^(?:utf-?16|ucs-?2)/i.test(charset ?? "")) return sixteenBits(bytes);
  if (coding === "0" && bytes.every((byte) => byte < 0x80)) return gsmText(bytes);
  return utf8Text(bytes) ?? new TextDecoder("windows-1252").decode(bytes);
}

/**
 * Unsure: Jasmin passes on the bytes of the network, which are UTF-16BE; a script in Jasmin may have made UTF-8 of
 * them and left the coding as it was. Arabic, French and emoji with bytes of eight bits are never both.
 */
function sixteenBits(bytes: Uint8Array): string {
  const recoded = bytes.some((byte) => byte >= 0x80) ? utf8Text(bytes) : null;
  return recoded ?? new TextDecoder("utf-16be").decode(bytes);
}

function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    // Not UTF-8: the caller knows what else it can be.
    return null;
  }
}
