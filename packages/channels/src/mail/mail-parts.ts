import { lineStartingWith } from "./line-start.ts";

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const hyphen = 0x2d;
const space = 0x20;
const tab = 0x09;

/** What a message may have; an ordinary one has a handful of each. Beyond, only its head is read. */
const most = { parts: 1000, depth: 30, fields: 20_000, headBytes: 512 * 1024 } as const;

/** Where a header field stands in the message, with the lines that continue it and its line end. */
export interface Field {
  readonly start: number;
  readonly end: number;
  /** in lower case */
  readonly key: string;
  /** unfolded, read as UTF-8 */
  readonly value: string;
}

export interface Part {
  readonly fields: readonly Field[];
  /** MIME type in lower case, the default where none is named */
  readonly type: string;
  /** base64, quoted-printable or whatever is written, in lower case */
  readonly encoding: string;
  /** the bytes behind the header as they came; what stands before the first part of a multipart is no body */
  readonly body: Uint8Array;
  /**
   * `within`: a message, whose header is that of the next part · `parts`: the next ones · `nothing`: it announces parts,
   * and none of them comes
   */
  readonly holds: "bytes" | "within" | "parts" | "nothing";
  /** the separating lines behind it */
  readonly separators: readonly Uint8Array[];
}

interface Boundary {
  readonly name: Uint8Array;
  readonly digest: boolean;
}

/** A message within, whose end is not seen yet. */
interface Open {
  readonly part: { body: Uint8Array };
  readonly from: number;
  /** how many boundaries were open around it */
  readonly depth: number;
}

/**
 * The headers and bodies of a message, of its parts and of messages within, in their order. Each line is looked at
 * once, and no byte of a body is copied.
 *
 * @returns `null` beyond a thousand parts, thirty levels, or 20,000 fields or 512 KiB of headers
 * @see https://www.rfc-editor.org/rfc/rfc2046#section-5.1
 */
export function partsOf(raw: Uint8Array): readonly Part[] | null {
  const parts: Part[] = [];
  const boundaries: Boundary[] = [];
  let open: Open[] = [];
  let [at, digest, headBytes, fieldCount] = [0, false, 0, 0];
  while (at < raw.length) {
    const head = headAt(raw, at, boundaries, most.headBytes - headBytes);
    if (head === null || parts.length === most.parts || boundaries.length > most.depth) return null;
    headBytes += head.end - at;
    fieldCount += head.fields.length;
    if (fieldCount > most.fields) return null;
    const { fields, end } = head;
    const type = typeOf(fields, digest);
    const encoding = encodingOf(fields);
    const isMultipart = type.startsWith("multipart/");
    const boundary = isMultipart ? boundaryOf(fields) : null;
    const own = boundary === null ? null : boundaries.length;
    if (boundary !== null) boundaries.push({ name: boundary, digest: type === "multipart/digest" });
    const within = type === "message/rfc822" && !/^(?:base64|quoted-printable)$/.test(encoding);
    const next = within ? null : nextPart(raw, end, boundaries);
    const separators = next?.separators ?? [];
    const body = raw.subarray(end, next === null ? end : next.met[0]?.at);
    const first = next?.met[0];
    const held = first !== undefined && first.index === own && !first.last ? "parts" : "nothing";
    const holds = within ? "within" : isMultipart ? held : "bytes";
    const part = { fields, type, encoding, body, holds, separators } satisfies Part;
    parts.push(part);
    if (within) open.push({ part, from: end, depth: boundaries.length });
    ({ at, digest } = next ?? { at: end, digest: false });
    if (next !== null) open = closed(raw, open, next);
  }
  for (const { part, from } of open) part.body = raw.subarray(from);
  return parts;
}

/** Ends the messages that one of the separators met lies outside of. */
function closed(raw: Uint8Array, open: readonly Open[], next: Next): Open[] {
  return open.filter(({ part, from, depth }) => {
    const last = next.met.find(({ index }) => index < depth);
    if (last !== undefined) part.body = raw.subarray(from, Math.max(from, last.at));
    return last === undefined;
  });
}

/** The value of the first field of that name, as the parser takes it; empty when there is none. */
export function valueOf(fields: readonly Field[], key: string): string {
  return fields.find((field) => field.key === key)?.value ?? "";
}

/** What is no type at all counts as none: RFC 2045 section 5.2. */
function typeOf(fields: readonly Field[], digest: boolean): string {
  const written = /^\s*"?([^\s;"/]+\/[^\s;"]+)/.exec(withoutComments(valueOf(fields, "content-type")))?.[1];
  return written?.toLowerCase() ?? (digest ? "message/rfc822" : "text/plain");
}

function encodingOf(fields: readonly Field[]): string {
  const value = withoutComments(valueOf(fields, "content-transfer-encoding"));
  return /[\w-]+/.exec(value)?.[0].toLowerCase() ?? "";
}

function withoutComments(value: string): string {
  return value.slice(0, 1000).replace(/\([^()]*\)/g, "");
}

function boundaryOf(fields: readonly Field[]): Uint8Array | null {
  const found = /;\s*boundary\s*=\s*(?:"([^"]*)"|([^\s;]*))/i.exec(valueOf(fields, "content-type"));
  const name = found?.[1] ?? found?.[2] ?? "";
  return name === "" ? null : new TextEncoder().encode(name);
}

const decoder = new TextDecoder();

/** The header that begins here. It ends with an empty line, or where a separator cuts it. */
function headAt(
  raw: Uint8Array,
  from: number,
  boundaries: readonly Boundary[],
  longest: number,
): { readonly fields: readonly Field[]; readonly end: number } | null {
  const fields: Field[] = [];
  let at = from;
  while (at < raw.length) {
    const start = at;
    at = lineEnd(raw, start);
    if (isEmpty(raw, start)) break;
    if (separatorAt(raw, start, at, boundaries) !== null) return { fields, end: start };
    while (raw[at] === space || raw[at] === tab) at = lineEnd(raw, at);
    if (at - from > longest) return null;
    const text = decoder.decode(raw.subarray(start, at)).replace(/[\r\n]+/g, "");
    const colon = text.indexOf(":");
    const key = (colon === -1 ? text : text.slice(0, colon)).trim().toLowerCase();
    fields.push({ start, end: at, key, value: colon === -1 ? "" : text.slice(colon + 1).trim() });
  }
  return { fields, end: at };
}

interface Next {
  readonly at: number;
  readonly digest: boolean;
  readonly separators: readonly Uint8Array[];
  /** which boundaries the separators name, and where the bytes before them end */
  readonly met: readonly { readonly index: number; readonly last: boolean; readonly at: number }[];
}

/** Goes on to where the next part begins. Boundaries of what has ended are taken off the list. */
function nextPart(raw: Uint8Array, from: number, boundaries: Boundary[]): Next {
  const separators: Uint8Array[] = [];
  const met: { index: number; last: boolean; at: number }[] = [];
  for (let at = separatorFrom(raw, from, boundaries); at !== -1;) {
    const end = lineEnd(raw, at);
    const found = separatorAt(raw, at, end, boundaries);
    if (found !== null) {
      // The line end before a separator is the separator's.
      met.push({ ...found, at: Math.max(from, withoutLineEnd(raw, at)) });
      separators.push(raw.subarray(at, withoutLineEnd(raw, end)));
      boundaries.length = found.last ? found.index : found.index + 1;
      const digest = boundaries[found.index]?.digest ?? false;
      if (!found.last) return { at: end, digest, separators, met };
    }
    at = separatorFrom(raw, end, boundaries);
  }
  return { at: raw.length, digest: false, separators, met };
}

/** Where the next line is that may be a separator. */
function separatorFrom(raw: Uint8Array, from: number, boundaries: readonly Boundary[]): number {
  return boundaries.length === 0 ? -1 : lineStartingWith(raw, hyphen, from);
}

/** The innermost boundary that this line names. White space may follow it. */
function separatorAt(
  raw: Uint8Array,
  start: number,
  end: number,
  boundaries: readonly Boundary[],
): { readonly index: number; readonly last: boolean } | null {
  if (raw[start] !== hyphen || raw[start + 1] !== hyphen) return null;
  for (let index = boundaries.length - 1; index >= 0; index -= 1) {
    const name = boundaries[index]?.name ?? raw;
    let at = start + 2;
    while (at - start - 2 < name.length && raw[at] === name[at - start - 2]) at += 1;
    if (at - start - 2 < name.length) continue;
    const last = raw[at] === hyphen && raw[at + 1] === hyphen;
    if (isBlank(raw, last ? at + 2 : at, end)) return { index, last };
  }
  return null;
}

function isBlank(raw: Uint8Array, from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) {
    const byte = raw[at];
    if (byte !== space && byte !== tab && byte !== carriageReturn && byte !== lineFeed) return false;
  }
  return true;
}

function lineEnd(raw: Uint8Array, from: number): number {
  const at = raw.indexOf(lineFeed, from);
  return at === -1 ? raw.length : at + 1;
}

function withoutLineEnd(raw: Uint8Array, end: number): number {
  if (raw[end - 1] !== lineFeed) return end;
  return raw[end - 2] === carriageReturn ? end - 2 : end - 1;
}

function isEmpty(raw: Uint8Array, at: number): boolean {
  return raw[at] === lineFeed || (raw[at] === carriageReturn && raw[at + 1] === lineFeed);
}
