import { detectKind, headSize } from "@sanad/channels/upload/file-kind";

/** A file that came by mail or SMS is kept whatever it is; what its content does not tell is only ever a download. */
export async function keptKind(content: Uint8Array): Promise<string> {
  const kind = await detectKind(content.subarray(0, headSize));
  return kind.ok ? kind.value : "application/octet-stream";
}
