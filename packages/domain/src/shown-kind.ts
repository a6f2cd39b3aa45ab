/** How a piece of evidence can be looked at. A `document` is never rendered: it is a download. */
export type ShownKind = "image" | "video" | "audio" | "document";

/**
 * What a browser is let render: raster images, sound and film, each by the one type that it is then declared as. SVG,
 * HTML, PDF, archives and whatever else can carry a program are not here. Exact names, no parameters: the kind comes out
 * of a sealed entry, and a stranger's browser may have written that.
 */
const rendered: ReadonlyMap<string, Exclude<ShownKind, "document">> = new Map([
  ["image/jpeg", "image"],
  ["image/png", "image"],
  ["image/apng", "image"],
  ["image/gif", "image"],
  ["image/webp", "image"],
  ["image/bmp", "image"],
  ["audio/ogg", "audio"],
  ["audio/mp4", "audio"],
  ["audio/mpeg", "audio"],
  ["audio/wav", "audio"],
  ["audio/aac", "audio"],
  ["audio/flac", "audio"],
  ["video/mp4", "video"],
  ["video/quicktime", "video"],
  ["video/webm", "video"],
  ["video/3gpp", "video"],
]);

/** @param kind MIME type as the sealed entry records it */
export function shownKind(kind: string): ShownKind {
  return rendered.get(kind) ?? "document";
}
