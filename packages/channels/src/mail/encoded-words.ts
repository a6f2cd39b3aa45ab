import { base64 } from "@sanad/domain/base64";
import { utf8 } from "@sanad/domain/bytes";
import { decodeWords } from "postal-mime";
import { decodeBase64, decodeQuoted } from "./transfer-encoding.ts";
import { trueCharset } from "./true-charset.ts";

const word = /=\?([^?\s]{1,60})\?([QqBb])\?([^?]*)\?=/g;
const run = /=\?[^?\s]{1,60}\?[QqBb]\?[^?]*\?=(?:[ \t\r\n]*=\?[^?\s]{1,60}\?[QqBb]\?[^?]*\?=)*/g;

/**
 * Makes one well-formed word of UTF-8 of those that the parser would misread: cut inside a letter with padding, or
 * between base64 and quoted-printable, or in a charset under a false or unknown name. A word, and no bare text: what
 * it says must not become a part of the field's grammar.
 *
 * @see https://www.rfc-editor.org/rfc/rfc2047#section-5
 */
export function mendWords(field: string): string {
  return field.replace(run, (words) => {
    const text = readWords(words);
    return text === decodeWords(words) ? words : `=?utf-8?B?${base64(utf8(text))}?=`;
  });
}

/** Words of one charset are joined as bytes before they are read. */
function readWords(words: string): string {
  let text = "";
  let label = "";
  let bytes: number[] = [];
  for (const [, charset = "", encoding = "", content = ""] of words.matchAll(word)) {
    // RFC 2231 section 5: a language may follow the charset.
    const name = charset.replace(/\*.*$/, "").toLowerCase();
    if (name !== label) {
      text += decode(bytes, label);
      [label, bytes] = [name, []];
    }
    for (const byte of bytesOf(encoding, content)) bytes.push(byte);
  }
  return text + decode(bytes, label);
}

function decode(bytes: readonly number[], label: string): string {
  const all = Uint8Array.from(bytes);
  return new TextDecoder(trueCharset(all, label)).decode(all);
}

function bytesOf(encoding: string, content: string): Uint8Array {
  if (encoding.toUpperCase() === "B") return decodeBase64(utf8(content));
  return decodeQuoted(utf8(content.replace(/_/g, " ")));
}
