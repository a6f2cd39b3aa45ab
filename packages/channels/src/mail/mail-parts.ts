import { boundaryOf, encodingOf, type Field, headAt, typeOf } from "./header.ts";
import { type Boundary, type Next, nextPart } from "./separators.ts";

/** What a message may have; an ordinary one has a handful of each. Beyond, only its head is read. */
const most = { parts: 1000, depth: 30, fields: 20_000, headBytes: 512 * 1024 } as const;

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
