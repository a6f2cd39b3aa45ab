import { make, type MultipartError, type PartInfo } from "multipasta";
import { readDisposition } from "./disposition.ts";
import type { UploadLimits } from "./limits.ts";

export type MultipartRefusal = "not-multipart" | "cut-off" | "too-large" | "too-many" | "malformed";

export type PartEvent =
  | { readonly type: "field"; readonly field: string; readonly value: Uint8Array }
  | { readonly type: "file"; readonly field: string; readonly fileName: string }
  | { readonly type: "bytes"; readonly bytes: Uint8Array }
  | { readonly type: "file-end" };

export interface PartReader {
  /** what the next bytes of the body brought; the bytes in the events are views of what was given */
  feed(chunk: Uint8Array): readonly PartEvent[];
  end(): readonly PartEvent[];
  /** set once the body broke a rule; nothing that follows counts */
  refusal(): MultipartRefusal | null;
  /** whether the closing boundary was read; what follows it is ignored */
  complete(): boolean;
}

/** The reader of multipart bodies, turned from callbacks into a list of events for each chunk. */
export function makePartReader(contentType: string, limits: UploadLimits): PartReader {
  let events: PartEvent[] = [];
  let refusal: MultipartRefusal | null = null;
  let complete = false;
  let held = 0;
  const parser = make({
    headers: { "content-type": contentType },
    maxParts: limits.parts,
    maxFieldSize: limits.fieldBytes,
    isFile: (info) => dispositionOf(info)?.fileName != null,
    onField(info, value) {
      const place = dispositionOf(info);
      if (place === null) refusal ??= "malformed";
      else events.push({ type: "field", field: place.field, value });
    },
    onFile(info) {
      const place = dispositionOf(info);
      events.push({ type: "file", field: place?.field ?? "", fileName: place?.fileName ?? "" });
      return (bytes) => events.push(bytes === null ? { type: "file-end" } : { type: "bytes", bytes });
    },
    onError(error) {
      if (!complete) refusal ??= refusalOf(error);
    },
    onDone() {
      complete = true;
    },
  });

  function collect(write: () => void): readonly PartEvent[] {
    if (complete || refusal !== null) return [];
    events = [];
    try {
      write();
    } catch (error) {
      // Its only throw: a percent sign out of place in a `filename*`, which it decodes although we do not use it.
      if (!(error instanceof URIError)) throw error;
      refusal ??= "malformed";
    }
    return events;
  }

  return {
    // multipasta misses the closing boundary when a chunk ends inside its two hyphens, so hyphens at an end wait.
    feed: (chunk) =>
      collect(() => {
        const joined = held === 0 ? chunk : withHyphens(held, chunk);
        held = trailingHyphens(joined);
        if (joined.length > held) parser.write(joined.subarray(0, joined.length - held));
      }),
    end: () =>
      collect(() => {
        if (held > 0) parser.write(withHyphens(held, new Uint8Array()));
        parser.end();
        if (!complete) refusal ??= "cut-off";
      }),
    refusal: () => refusal,
    complete: () => complete,
  };
}

const hyphen = 0x2d;

/** how many of the last two bytes are hyphens, counted from the end */
function trailingHyphens(bytes: Uint8Array): number {
  if (bytes.at(-1) !== hyphen) return 0;
  return bytes.at(-2) === hyphen ? 2 : 1;
}

function withHyphens(count: number, rest: Uint8Array): Uint8Array {
  const joined = new Uint8Array(count + rest.length).fill(hyphen, 0, count);
  joined.set(rest, count);
  return joined;
}

function dispositionOf(info: PartInfo): ReturnType<typeof readDisposition> {
  const header = info.headers["content-disposition"];
  return readDisposition((typeof header === "string" ? header : header?.[0]) ?? "");
}

function refusalOf(error: MultipartError): MultipartRefusal {
  switch (error._tag) {
    case "InvalidBoundary":
      return "not-multipart";
    case "BadHeaders":
    case "InvalidDisposition":
      return "malformed";
    case "EndNotReached":
      return "cut-off";
    case "ReachedLimit":
      return error.limit === "MaxParts" ? "too-many" : "too-large";
  }
}
