import { utf8 } from "@sanad/domain/bytes";
import { mendWords } from "./encoded-words.ts";
import { type Field, valueOf } from "./header.ts";
import type { Part } from "./mail-parts.ts";
import { decodeTransfer } from "./transfer-encoding.ts";
import { arabicCharset, readAs, trueCharset } from "./true-charset.ts";

/** Bytes of a part that its charset is judged by. */
const examined = 1024 * 1024;

export interface PartCharset {
  /** what its text is in; empty when it has none */
  readonly name: string;
  /** what has to be written into its header; `null` when the label is right */
  readonly label: string | null;
}

/** The charset that a text is really in, whatever its header says. @param text its bytes, `null` for none */
export function charsetOf(part: Pick<Part, "fields">, text: Uint8Array | null): PartCharset {
  if (text === null || text.length === 0) return { name: "", label: null };
  const type = valueOf(part.fields, "content-type");
  const charset = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]*))/i.exec(type);
  const written = charset?.[1] ?? charset?.[2] ?? "";
  const name = trueCharset(text.subarray(0, examined), written);
  return { name, label: name === readAs(written) ? null : name };
}

const decoder = new TextDecoder();

/**
 * A header field as the parser reads it right: in UTF-8, its words well-formed, its charset true. A word stays a word:
 * what it says must not become a part of the field's grammar.
 *
 * @param below the charset of the text below
 * @param label the charset to write into it
 * @returns `null` when the parser reads the field right as it is
 */
export function mendedField(
  raw: Uint8Array,
  field: Field,
  below: string,
  label: string | null,
): string | null {
  const bytes = raw.subarray(field.start, field.end);
  // Few letters tell little; bare ones are most likely in the Arabic charset of the text below.
  const isUtf8 = !decoder.decode(bytes).includes("\uFFFD");
  const charset = isUtf8 ? "utf-8" : trueCharset(bytes, arabicCharset(below) ?? "");
  const bare = new TextDecoder(charset, { fatal: false, ignoreBOM: true }).decode(bytes);
  let text = mendExtended(mendWords(bare));
  // The first of two parameters of one name is the one that counts for the parser.
  if (label !== null) text = text.replace(/^[^;\r\n]*/, (type) => `${type}; charset=${label}`);
  return text === bare && charset === "utf-8" ? null : text;
}

/** Parameters that carry their charset: `filename*=win1256''%E3%D1`, see RFC 2231 section 4. */
function mendExtended(text: string): string {
  return text.replace(
    /(\*(?:0\*)?\s*=\s*"?)([^'"\s;=]{0,40})('[^'\s;]{0,40}')([^\s;"]+)/g,
    (whole, name: string, label: string, language: string, value: string) => {
      const charset = trueCharset(decodeTransfer(utf8(value.replace(/%/g, "=")), "quoted-printable"), label);
      return charset === readAs(label) ? whole : `${name}${charset}${language}${value}`;
    },
  );
}
