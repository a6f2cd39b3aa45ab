import { fileTypeFromBuffer } from "file-type";
import { ok, refuse, type Result } from "@sanad/domain/result";
import { isPlainText } from "./plain-text.ts";
import { isWrappedFormat } from "./zip-names.ts";

/** Bytes from the beginning of a file that tell its kind. */
export const headSize = 4352;

export const kindFamilies = ["image", "audio", "video", "pdf", "text", "zip"] as const;
export type KindFamily = (typeof kindFamilies)[number];

/** What people have on their phones. Raster only: an SVG is a program. */
const families: ReadonlyMap<string, KindFamily> = new Map([
  ["image/jpeg", "image"],
  ["image/png", "image"],
  ["image/apng", "image"],
  ["image/gif", "image"],
  ["image/webp", "image"],
  ["image/heic", "image"],
  ["image/heic-sequence", "image"],
  ["image/heif", "image"],
  ["image/heif-sequence", "image"],
  ["image/avif", "image"],
  ["image/bmp", "image"],
  ["image/tiff", "image"],
  ["audio/ogg", "audio"],
  ["audio/amr", "audio"],
  ["audio/mp4", "audio"],
  ["audio/mpeg", "audio"],
  ["audio/wav", "audio"],
  ["audio/aac", "audio"],
  ["audio/flac", "audio"],
  ["audio/3gpp", "audio"],
  ["video/mp4", "video"],
  ["video/quicktime", "video"],
  ["video/webm", "video"],
  ["video/3gpp", "video"],
  ["video/3gpp2", "video"],
  ["video/matroska", "video"],
  ["application/pdf", "pdf"],
  ["application/zip", "zip"],
  ["text/plain", "text"],
]);

/** Other names of the same thing. */
const sameKinds: ReadonlyMap<string, string> = new Map([
  ["audio/ogg; codecs=opus", "audio/ogg"],
  ["audio/x-m4a", "audio/mp4"],
  ["audio/x-flac", "audio/flac"],
  ["audio/vnd.wave", "audio/wav"],
  ["video/x-m4v", "video/mp4"],
  ["video/ogg", "audio/ogg"],
  ["video/x-matroska", "video/matroska"],
]);

/**
 * Tells what a file is by its content; its name and the type that was declared count for nothing. A file that is
 * two things at once is what its first bytes say. Only the beginning is looked at: this keeps out what could run on
 * a reader's machine by mistake, it does not promise that the rest of the file is sound.
 *
 * A recording in an mp4, 3gp or webm wrapper without a sound-only mark is called video: the beginning does not tell.
 *
 * @param head the first {@link headSize} bytes, or the whole of a shorter file
 * @returns a MIME type without parameters
 */
export async function detectKind(head: Uint8Array): Promise<Result<string, "disallowed">> {
  const found = (await fileTypeFromBuffer(head))?.mime;
  const kind = found === undefined ? undefined : (sameKinds.get(found) ?? found);
  if (kind === "application/zip" && isWrappedFormat(head)) return refuse("disallowed");
  if (kind !== undefined && families.has(kind)) return ok(kind);
  // A few letters are also the mark of some rare format: a note may begin with `solid` or `FWS`.
  return head.length > 0 && isPlainText(head) ? ok("text/plain") : refuse("disallowed");
}

/** @returns `null` for a kind that {@link detectKind} never gives */
export function kindFamily(kind: string): KindFamily | null {
  return families.get(kind) ?? null;
}
