const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const hyphen = 0x2d;
const space = 0x20;
const tab = 0x09;

/** Bytes of a separating line that are looked at; RFC 2046 section 5.1.1 allows 70 characters and the hyphens. */
const longestSeparator = 200;

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
  /** where its header begins */
  readonly start: number;
  readonly fields: readonly Field[];
  /** the bytes behind the header; empty for what holds other parts */
  readonly body: Uint8Array;
  /** whether the part around it makes messages of parts that say nothing of themselves */
  readonly digest: boolean;
}

/**
 * The headers and bodies of a message, of its parts and of messages within, in their order, each line looked at once.
 * For looking only: it knows no limits but those of whoever parsed the message before.
 */
export function* partsOf(raw: Uint8Array): Generator<Part> {
  const digests = new Map<string, boolean>();
  let at = 0;
  let digest = false;
  while (at < raw.length) {
    const { fields, end: head } = headAt(raw, at);
    const type = valueOf(fields, "content-type");
    const boundary = /;\s*boundary\s*=\s*(?:"([^"]*)"|([^\s;]*))/i.exec(type);
    const isMultipart = /^\s*multipart\//i.test(type);
    if (isMultipart) digests.set(boundary?.[1] ?? boundary?.[2] ?? "", /^\s*multipart\/digest/i.test(type));
    const holdsMessage = /^\s*message\/rfc822/i.test(type);
    const next = holdsMessage ? { at: head, body: head, digest: false } : separatorAfter(raw, head, digests);
    const body = raw.subarray(head, isMultipart ? head : next.body);
    yield { start: at, fields, body, digest };
    ({ at, digest } = next);
  }
}

/** The value of the first field of that name, as the parser takes it; empty when there is none. */
export function valueOf(fields: readonly Field[], key: string): string {
  return fields.find((field) => field.key === key)?.value ?? "";
}

function headAt(raw: Uint8Array, from: number): { readonly fields: Field[]; readonly end: number } {
  const fields: Field[] = [];
  let at = from;
  while (at < raw.length) {
    const start = at;
    at = lineEnd(raw, at);
    if (isEmpty(raw, start)) break;
    while (raw[at] === space || raw[at] === tab) at = lineEnd(raw, at);
    const text = new TextDecoder().decode(raw.subarray(start, at)).replace(/[\r\n]+/g, "");
    const colon = text.indexOf(":");
    const key = (colon === -1 ? text : text.slice(0, colon)).trim().toLowerCase();
    fields.push({ start, end: at, key, value: colon === -1 ? "" : text.slice(colon + 1).trim() });
  }
  return { fields, end: at };
}

/** Goes on to where the next part begins. */
function separatorAfter(
  raw: Uint8Array,
  from: number,
  digests: ReadonlyMap<string, boolean>,
): { readonly at: number; readonly body: number; readonly digest: boolean } {
  let body = -1;
  for (let at = from; at < raw.length; at = lineEnd(raw, at)) {
    if (raw[at] !== hyphen || raw[at + 1] !== hyphen) continue;
    const line =
      new TextDecoder().decode(raw.subarray(at + 2, at + longestSeparator)).split(/\r?\n/)[0] ?? "";
    const name = line.trimEnd();
    const digest = digests.get(name);
    const ends = digests.has(name.replace(/--$/, ""));
    if (body === -1 && (digest !== undefined || ends)) body = at;
    if (digest !== undefined) return { at: lineEnd(raw, at), body, digest };
  }
  return { at: raw.length, body: body === -1 ? raw.length : body, digest: false };
}

function lineEnd(raw: Uint8Array, from: number): number {
  const at = raw.indexOf(lineFeed, from);
  return at === -1 ? raw.length : at + 1;
}

function isEmpty(raw: Uint8Array, at: number): boolean {
  return raw[at] === lineFeed || (raw[at] === carriageReturn && raw[at + 1] === lineFeed);
}
