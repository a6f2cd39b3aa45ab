import { ok, refuse, type Result } from "@sanad/domain/result";
import { type BodyReader, readBody } from "./body-reader.ts";
import { FileFeed, type IncomingFile } from "./incoming-file.ts";
import type { UploadLimits } from "./limits.ts";
import { type MultipartRefusal, type PartEvent, PartReader } from "./part-reader.ts";

export type { IncomingFile } from "./incoming-file.ts";
export type { MultipartRefusal } from "./part-reader.ts";
export { uploadLimits } from "./limits.ts";

export interface MultipartSource {
  readonly headers: Headers;
  readonly body: ReadableStream<Uint8Array> | null;
}

export type Fields = Map<string, string[]>;

/**
 * Reads a `multipart/form-data` body while it arrives. Files are handled one after the other, and the request is
 * read no faster than `onFile` reads its file. What `onFile` leaves unread is thrown away.
 *
 * Put the fields before the files in the form: `fields` then holds the words of the person when a file is refused.
 *
 * @param onFile called for each chosen file, with its bytes. When the body breaks off or breaks a limit, the stream
 *   of the file errors, and `onFile` is awaited before the refusal is given back.
 * @param fields filled while reading, so that it can be used after a refusal too
 * @throws whatever `onFile` throws while the body is good; the request is cancelled then
 */
export async function readMultipart(
  request: MultipartSource,
  limits: UploadLimits,
  onFile: (file: IncomingFile) => Promise<void>,
  fields: Fields = new Map(),
): Promise<Result<ReadonlyMap<string, readonly string[]>, MultipartRefusal>> {
  const contentType = request.headers.get("content-type") ?? "";
  if (!/^\s*multipart\/form-data\s*;/i.test(contentType) || request.body === null)
    return refuse("not-multipart");
  const parts = new PartReader(contentType, limits);
  const reader = readBody(request.body);
  const files = new FileFeed(limits.files, onFile);
  const refusal =
    parts.refusal ?? (await readParts(reader, parts, files, collectFields(fields, limits), limits));
  if (refusal === null) return ok(fields);
  await files.cut();
  await discard(reader, refusal === "cut-off" ? 0 : limits.totalBytes);
  return refuse(refusal);
}

type TakeField = (name: string, value: Uint8Array) => boolean;

async function readParts(
  reader: BodyReader,
  parts: PartReader,
  files: FileFeed,
  takeField: TakeField,
  limits: UploadLimits,
): Promise<MultipartRefusal | null> {
  let total = 0;
  for (;;) {
    const chunk = await nextChunk(reader);
    if (chunk === "broken") return "cut-off";
    total += chunk?.length ?? 0;
    if (total > limits.totalBytes) return "too-large";
    try {
      const refusal = await takeEvents(chunk === null ? parts.end() : parts.feed(chunk), files, takeField);
      if (refusal !== null) return refusal;
    } catch (error) {
      await cancel(reader);
      throw error;
    }
    const refusal = parts.refusal;
    if (refusal !== null || chunk === null) return refusal;
  }
}

async function takeEvents(
  events: readonly PartEvent[],
  files: FileFeed,
  takeField: TakeField,
): Promise<MultipartRefusal | null> {
  for (const event of events) {
    switch (event.type) {
      case "field":
        if (!takeField(event.field, event.value)) return "too-large";
        break;
      case "file":
        if (!files.begin(event.field, event.fileName)) return "too-many";
        break;
      case "bytes":
        if (!(await files.push(event.bytes))) return "too-many";
        break;
      case "file-end":
        await files.end();
        break;
    }
  }
  return null;
}

/** Keeps the fields as text, while all of them together stay within the limit. */
function collectFields(fields: Fields, limits: UploadLimits): TakeField {
  const decoder = new TextDecoder();
  let bytes = 0;
  return (name, value) => {
    bytes += name.length + value.length;
    if (bytes > limits.allFieldBytes) return false;
    const values = fields.get(name);
    if (values === undefined) fields.set(name, [decoder.decode(value)]);
    else values.push(decoder.decode(value));
    return true;
  };
}

async function nextChunk(reader: BodyReader): Promise<Uint8Array | null | "broken"> {
  try {
    return await reader.next();
  } catch {
    // The connection is gone. Whoever sent it reads no answer; the route only has to keep nothing.
    return "broken";
  }
}

/** Browsers show an answer only after they have sent all they had, so a refused body is read on for a while. */
async function discard(reader: BodyReader, limit: number): Promise<void> {
  let left = limit;
  while (left > 0) {
    const chunk = await nextChunk(reader);
    if (chunk === null || chunk === "broken") return;
    left -= chunk.length;
  }
  await cancel(reader);
}

async function cancel(reader: BodyReader): Promise<void> {
  try {
    await reader.cancel();
  } catch {
    // A body that is already broken cannot be cancelled, and need not be.
  }
}
