import { detectKind, headSize } from "@sanad/channels/upload/file-kind";
import { concat } from "@sanad/domain/bytes";

/**
 * A file that came by mail or SMS is kept whatever it is; what its content does not tell is only ever a download.
 *
 * @param content in pieces, of which the first few are looked at
 */
export async function keptKind(content: Iterable<Uint8Array>): Promise<string> {
  const kind = await detectKind(beginningOf(content));
  return kind.ok ? kind.value : "application/octet-stream";
}

function beginningOf(content: Iterable<Uint8Array>): Uint8Array {
  const pieces: Uint8Array[] = [];
  let left = headSize;
  for (const piece of content) {
    pieces.push(piece.subarray(0, left));
    left -= Math.min(left, piece.length);
    if (left === 0) break;
  }
  return concat(...pieces);
}
