import { concat } from "@sanad/domain/bytes";

/**
 * The body of a request or of a response, of which no more than the limit is ever held.
 *
 * @param limit bytes
 * @returns `null` above the limit
 * @throws whatever reading the body throws
 */
export async function boundedBytes(
  { headers, body }: Pick<Request, "headers" | "body">,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(headers.get("content-length") ?? 0) > limit) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return concat(...chunks);
}
