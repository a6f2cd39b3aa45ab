import { base64 } from "@sanad/domain/base64";
import { concat, utf8 } from "@sanad/domain/bytes";
import { valueOf } from "./header.ts";
import { htmlToText } from "./html-text.ts";
import { isEmptyLine, lineFeed } from "./lines.ts";
import { type Part, partsOf } from "./mail-parts.ts";
import { charsetOf, mendedField } from "./mend-charsets.ts";
import { decodeTransfer } from "./transfer-encoding.ts";
import { mostUuencoded, takeUuencoded, type UuencodedFile } from "./uuencode.ts";

/** Bytes of all texts together that are read; an entry holds far less. */
const mostText = 1024 * 1024;
/** A charset that no decoder of the platform knows, as it was a way to smuggle programs into pages. */
const unreadCharset = /;\s*charset\s*=\s*"?(?:unicode-1-1-)?utf-?7\b/i;
/** Encrypted, or one of several that make a message: the words are inside. */
const unread = /^(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime|message\/partial)$/;

export interface LightMessage {
  /** with texts in full, well labelled and well encoded, HTML without its looks, and empty files, for the parser */
  readonly message: Uint8Array;
  /** of the message itself; the `Content-Description` of each in `message` is its index */
  readonly parts: readonly Part[];
  /** parts whose text was cut */
  readonly cut: ReadonlySet<number>;
  readonly uuencoded: readonly UuencodedFile[];
  /** something in it cannot be read by anybody here */
  readonly opaque: boolean;
}

/**
 * The message without its files, and with all that the parser would misread put right. The parser holds several copies
 * of what it is given, and takes a minute for some spellings of base64; so it is given little, in the plainest spelling.
 *
 * @param raw at most 25 MiB
 * @returns `null` when there are too many parts, levels or headers in it
 */
export function lightMessage(raw: Uint8Array): LightMessage | null {
  const parts = partsOf(raw);
  if (parts === null) return null;
  const pieces: Uint8Array[] = [];
  const cut = new Set<number>();
  const uuencoded: UuencodedFile[] = [];
  let left = mostText;
  for (const [index, part] of parts.entries()) {
    const { text, files } = textOf(part, mostUuencoded - uuencoded.length);
    const shown = text?.subarray(0, left) ?? null;
    if (text !== null && shown !== null) {
      if (shown.length < text.length) cut.add(index);
      left -= shown.length;
    }
    uuencoded.push(...files);
    pieces.push(utf8(`Content-Description: ${index}\r\n`), ...headOf(raw, part, shown), lineBreak);
    if (shown !== null) pieces.push(base64Lines(part.type === "text/html" ? plainHtml(part, shown) : shown));
    if (part.holds !== "within") pieces.push(lineBreak);
    for (const line of part.separators) pieces.push(line, lineBreak);
  }
  const opaque = parts.some(isOpaque);
  return { message: concat(...pieces), parts, cut, uuencoded, opaque };
}

/** The header of the message alone, mended like the rest. */
export function lightHead(raw: Uint8Array): Uint8Array | null {
  const end = headEnd(raw);
  const [part] = partsOf(raw.subarray(0, end)) ?? [];
  return part === undefined ? null : concat(...headOf(raw, part, null), lineBreak);
}

const lineBreak = utf8("\r\n");

function headEnd(raw: Uint8Array): number {
  for (let at = raw.indexOf(lineFeed); at !== -1; at = raw.indexOf(lineFeed, at + 1)) {
    if (isEmptyLine(raw, at + 1)) return at + 1;
  }
  return raw.length;
}

/** What the parser would take for words of the person. */
function textOf(
  part: Part,
  mostFiles: number,
): { readonly text: Uint8Array | null; readonly files: readonly UuencodedFile[] } {
  const isText = part.type === "text/plain" || part.type === "text/html";
  if (!isText) return { text: null, files: [] };
  const decoded = decodeTransfer(part.body, part.encoding);
  const isFile = /^\s*attachment\b/i.test(valueOf(part.fields, "content-disposition"));
  // Files come from the message itself; and what the parser took for no file would be HTML as it came.
  if (isFile && part.type === "text/html") return { text: null, files: [] };
  if (isFile || part.type !== "text/plain") return { text: decoded, files: [] };
  const { text, files } = takeUuencoded(decoded, mostFiles);
  return files.length === 0 ? { text: decoded, files } : { text: concat(...text), files };
}

/** The first of two fields of one name is the one that counts for the parser. */
function headOf(raw: Uint8Array, part: Part, text: Uint8Array | null): Uint8Array[] {
  const { name, label } = charsetOf(part, text);
  const added: string[] = [];
  if (text !== null) added.push("Content-Transfer-Encoding: base64\r\n");
  if (text !== null && part.type === "text/html") added.push("Content-Type: text/html; charset=utf-8\r\n");
  // What is only almost a type (`(a(b)) text/html`) the parser reads otherwise: for it, too, the part is what it is here.
  const isTyped = /^\s*text\/(?:plain|html)\s*(?:;|$)/i.test(valueOf(part.fields, "content-type"));
  if (!isTyped && text !== null) added.push(`Content-Type: text/plain; charset=${label ?? name}\r\n`);
  // A message within that is encoded, against RFC 2046 section 5.2.1: a file, as nothing bounds what is in it.
  if (isEncodedMessage(part)) added.push("Content-Disposition: attachment\r\n");
  return [
    utf8(added.join("")),
    ...part.fields.map((field) => {
      const mended = mendedField(raw, field, name, field.key === "content-type" && isTyped ? label : null);
      return mended === null ? raw.subarray(field.start, field.end) : utf8(mended);
    }),
  ];
}

/**
 * The words of HTML, as the plainest HTML. The parser (postal-mime 4.0.0) makes text of HTML that comes beside a text,
 * and takes minutes for half a megabyte of links of which none is closed.
 */
function plainHtml(part: Part, html: Uint8Array): Uint8Array {
  const text = htmlToText(new TextDecoder(charsetOf(part, html).name || "utf-8").decode(html));
  return utf8(text.replace(/[&<>\n]/g, (character) => plainest.get(character) ?? character));
}

const plainest: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ["\n", "<br>\n"],
]);

function isOpaque(part: Part): boolean {
  if (isEncodedMessage(part) || part.holds === "nothing") return true;
  return unread.test(part.type) || unreadCharset.test(valueOf(part.fields, "content-type"));
}

function isEncodedMessage({ type, holds }: Part): boolean {
  return type === "message/rfc822" && holds === "bytes";
}

function base64Lines(bytes: Uint8Array): Uint8Array {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 57) lines.push(base64(bytes.subarray(at, at + 57)));
  return utf8(lines.join("\r\n"));
}
