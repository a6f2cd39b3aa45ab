import { isEmptyLine, lineEnd } from "./lines.ts";
import { type Boundary, separatorAt } from "./separators.ts";

const space = 0x20;
const tab = 0x09;

/** Where a header field stands in the message, with the lines that continue it and its line end. */
export interface Field {
  readonly start: number;
  readonly end: number;
  /** in lower case */
  readonly key: string;
  /** unfolded, read as UTF-8 */
  readonly value: string;
}

const decoder = new TextDecoder();

/** The header that begins here. It ends with an empty line, or where a separator cuts it. */
export function headAt(
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
    if (isEmptyLine(raw, start)) break;
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

/** The value of the first field of that name, as the parser takes it; empty when there is none. */
export function valueOf(fields: readonly Field[], key: string): string {
  return fields.find((field) => field.key === key)?.value ?? "";
}

/** What is no type at all counts as none: RFC 2045 section 5.2. */
export function typeOf(fields: readonly Field[], digest: boolean): string {
  const written = /^\s*"?([^\s;"/]+\/[^\s;"]+)/.exec(withoutComments(valueOf(fields, "content-type")))?.[1];
  return written?.toLowerCase() ?? (digest ? "message/rfc822" : "text/plain");
}

export function encodingOf(fields: readonly Field[]): string {
  const value = withoutComments(valueOf(fields, "content-transfer-encoding"));
  return /[\w-]+/.exec(value)?.[0].toLowerCase() ?? "";
}

function withoutComments(value: string): string {
  return value.slice(0, 1000).replace(/\([^()]*\)/g, "");
}

export function boundaryOf(fields: readonly Field[]): Uint8Array | null {
  const found = /;\s*boundary\s*=\s*(?:"([^"]*)"|([^\s;]*))/i.exec(valueOf(fields, "content-type"));
  const name = found?.[1] ?? found?.[2] ?? "";
  return name === "" ? null : new TextEncoder().encode(name);
}
