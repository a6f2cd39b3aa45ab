/** What a part's `Content-Disposition` says; `fileName` is `null` for an ordinary field. */
export interface Disposition {
  readonly field: string;
  readonly fileName: string | null;
}

const parameter = /;\s*([a-z]+\*?)\s*=\s*(?:"([^"]*)"|([^\s;"]*))/gi;

/**
 * Reads the `Content-Disposition` of a form part, whose names are UTF-8 as browsers send it.
 * Ours, because multipasta's own reading knows Latin-1 only and drops the whole header for an Arabic file name.
 *
 * @returns `null` when it is no `form-data` or has no field name
 * @see https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data
 */
export function readDisposition(header: string): Disposition | null {
  if (!/^\s*form-data\s*(;|$)/i.test(header)) return null;
  const values = new Map<string, string>();
  for (const [, name, quoted, bare] of header.matchAll(parameter)) {
    const key = (name ?? "").toLowerCase();
    if (!values.has(key)) values.set(key, quoted ?? bare ?? "");
  }
  const field = values.get("name");
  if (field === undefined) return null;
  const fileName = extendedName(values.get("filename*")) ?? values.get("filename");
  return { field: unescapeName(field), fileName: fileName === undefined ? null : unescapeName(fileName) };
}

/** Browsers escape exactly these three, and nothing else: a `%41` in a name is a `%41`. */
function unescapeName(text: string): string {
  return text.replace(/%22/g, '"').replace(/%0D/gi, "\r").replace(/%0A/gi, "\n");
}

/** RFC 8187, which RFC 7578 forbids in forms and some programs send all the same. */
function extendedName(value: string | undefined): string | null {
  const encoded = /^utf-8'[^']*'(.*)$/i.exec(value ?? "")?.[1];
  if (encoded === undefined) return null;
  const bytes: number[] = [];
  for (const [, hex, plain] of encoded.matchAll(/%([0-9a-f]{2})|([\s\S])/gi)) {
    bytes.push(hex === undefined ? (plain ?? "").charCodeAt(0) & 0xff : Number.parseInt(hex, 16));
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
