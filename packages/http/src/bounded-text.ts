/**
 * The body as text, of which no more than the limit is ever held. A byte order mark at its beginning is kept, because
 * signatures are made over the body as it was sent; bytes that are no UTF-8 become U+FFFD.
 *
 * @param limit bytes
 * @returns `null` above the limit
 * @throws whatever reading the body throws
 */
export async function boundedText(request: Request, limit: number): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return null;
  const decoder = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true });
  let text = "";
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > limit) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
