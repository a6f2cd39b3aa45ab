import { utf8 } from "@sanad/domain/bytes";
import { mendWords } from "./encoded-words.ts";
import { type Field, type Part, partsOf, valueOf } from "./mail-parts.ts";
import { decodeTransfer } from "./transfer-encoding.ts";
import { arabicCharset, readAs, trueCharset } from "./true-charset.ts";

/** Bytes of a part that its charset is judged by. */
const examined = 1024 * 1024;

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The message with the charset that each text part is really in written into its header, and with header fields that
 * the parser would misread in UTF-8. Bodies stay as they are. Attached texts and messages get new labels like all
 * others: take files from the message itself.
 *
 * @param raw a message within the parser's limits
 * @returns `null` when the parser reads it right as it is
 */
export function mendCharsets(raw: Uint8Array): Uint8Array | null {
  const edits: Edit[] = [];
  for (const part of partsOf(raw)) {
    const type = part.fields.find(({ key }) => key === "content-type");
    const { name, label } = charsetOf(part, type?.value ?? "");
    if (label !== null && type === undefined)
      edits.push({
        start: part.start,
        end: part.start,
        text: `Content-Type: text/plain; charset=${label}\r\n`,
      });
    for (const field of part.fields) {
      const text = mendedField(raw, field, name, field === type ? label : null);
      if (text !== null) edits.push({ start: field.start, end: field.end, text });
    }
  }
  return edits.length === 0 ? null : edited(raw, edits);
}

interface PartCharset {
  /** what its text is in; empty when it has none */
  readonly name: string;
  /** what has to be written into its header; `null` when the label is right */
  readonly label: string | null;
}

function charsetOf(part: Part, type: string): PartCharset {
  const isText = type === "" ? !part.digest : /^\s*text\/(plain|html)\b/i.test(type);
  if (part.body.length === 0 || !isText) return { name: "", label: null };
  const charset = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]*))/i.exec(type);
  const written = charset?.[1] ?? charset?.[2] ?? "";
  const encoding = valueOf(part.fields, "content-transfer-encoding");
  const name = trueCharset(decodeTransfer(part.body.subarray(0, examined), encoding), written);
  return { name, label: name === readAs(written) ? null : name };
}

/** @returns `null` when the parser reads the field right as it is */
function mendedField(raw: Uint8Array, field: Field, below: string, label: string | null): string | null {
  const bytes = raw.subarray(field.start, field.end);
  // Few letters tell little; bare ones are most likely in the Arabic charset of the text below.
  const isUtf8 = !new TextDecoder().decode(bytes).includes("\uFFFD");
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

function edited(raw: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const texts = edits.map(({ start, end, text }) => ({ start, end, bytes: utf8(text) }));
  const size = texts.reduce((sum, { start, end, bytes }) => sum + bytes.length - (end - start), raw.length);
  const mended = new Uint8Array(size);
  let [from, to] = [0, 0];
  for (const { start, end, bytes } of texts) {
    mended.set(raw.subarray(from, start), to);
    to += start - from;
    mended.set(bytes, to);
    to += bytes.length;
    from = end;
  }
  mended.set(raw.subarray(from), to);
  return mended;
}
