import { boundedBytes } from "./bounded-bytes.ts";

/**
 * The body as text, of which no more than the limit is ever held. A byte order mark at its beginning is kept; bytes
 * that are no UTF-8 become U+FFFD.
 *
 * @param limit bytes
 * @returns `null` above the limit
 * @throws whatever reading the body throws
 */
export async function boundedText(request: Request, limit: number): Promise<string | null> {
  const bytes = await boundedBytes(request, limit);
  return bytes === null ? null : new TextDecoder("utf-8", { fatal: false, ignoreBOM: true }).decode(bytes);
}
