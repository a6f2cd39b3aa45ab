import { concat } from "@sanad/domain/bytes";
import { make, type MultipartError, type PartInfo } from "multipasta";
import { readDisposition } from "./disposition.ts";
import type { UploadLimits } from "./limits.ts";

export type MultipartRefusal = "not-multipart" | "cut-off" | "too-large" | "too-many" | "malformed";

export type PartEvent =
  | { readonly type: "field"; readonly field: string; readonly value: Uint8Array }
  | { readonly type: "file"; readonly field: string; readonly fileName: string }
  | { readonly type: "bytes"; readonly bytes: Uint8Array }
  | { readonly type: "file-end" };

/** The reader of multipart bodies, turned from callbacks into a list of events for each chunk. */
export class PartReader {
  readonly #parser: ReturnType<typeof make>;
  readonly #hyphens = new HeldHyphens();
  #events: PartEvent[] = [];
  #refusal: MultipartRefusal | null = null;
  /** whether the closing boundary was read; what follows it is ignored */
  #complete = false;

  constructor(contentType: string, limits: UploadLimits) {
    this.#parser = make({
      headers: { "content-type": contentType },
      maxParts: limits.parts,
      maxFieldSize: limits.fieldBytes,
      isFile: (info) => dispositionOf(info)?.fileName != null,
      onField: (info, value) => this.#takeField(info, value),
      onFile: (info) => this.#takeFile(info),
      onError: (error) => {
        if (!this.#complete) this.#refusal ??= refusalOf(error);
      },
      onDone: () => {
        this.#complete = true;
      },
    });
  }

  /** Set once the body broke a rule; nothing that follows counts. */
  get refusal(): MultipartRefusal | null {
    return this.#refusal;
  }

  /** What the next bytes of the body brought; the bytes in the events are views of what was given. */
  feed(chunk: Uint8Array): readonly PartEvent[] {
    return this.#collect(() => {
      const bytes = this.#hyphens.hold(chunk);
      if (bytes.length > 0) this.#parser.write(bytes);
    });
  }

  end(): readonly PartEvent[] {
    return this.#collect(() => {
      const bytes = this.#hyphens.release();
      if (bytes.length > 0) this.#parser.write(bytes);
      this.#parser.end();
      if (!this.#complete) this.#refusal ??= "cut-off";
    });
  }

  #collect(write: () => void): readonly PartEvent[] {
    if (this.#complete || this.#refusal !== null) return [];
    this.#events = [];
    try {
      write();
    } catch (error) {
      // Its only throw: a percent sign out of place in a `filename*`, which it decodes although we do not use it.
      if (!(error instanceof URIError)) throw error;
      this.#refusal ??= "malformed";
    }
    return this.#events;
  }

  #takeField(info: PartInfo, value: Uint8Array): void {
    // multipasta goes on behind the closing boundary, with parts that it knows nothing of.
    if (this.#complete) return;
    const place = dispositionOf(info);
    if (place === null) this.#refusal ??= "malformed";
    else this.#events.push({ type: "field", field: place.field, value });
  }

  #takeFile(info: PartInfo): (bytes: Uint8Array | null) => void {
    const place = dispositionOf(info);
    this.#events.push({ type: "file", field: place?.field ?? "", fileName: place?.fileName ?? "" });
    return (bytes) => this.#events.push(bytes === null ? { type: "file-end" } : { type: "bytes", bytes });
  }
}

const hyphen = 0x2d;

/** multipasta misses the closing boundary when a chunk ends inside its two hyphens, so hyphens at an end wait. */
class HeldHyphens {
  #count = 0;

  /** @returns what was held and the chunk, without the hyphens that wait now */
  hold(chunk: Uint8Array): Uint8Array {
    const joined = this.#count === 0 ? chunk : concat(this.release(), chunk);
    this.#count = trailingHyphens(joined);
    return joined.subarray(0, joined.length - this.#count);
  }

  release(): Uint8Array {
    const held = new Uint8Array(this.#count).fill(hyphen);
    this.#count = 0;
    return held;
  }
}

/** how many of the last two bytes are hyphens, counted from the end */
function trailingHyphens(bytes: Uint8Array): number {
  if (bytes.at(-1) !== hyphen) return 0;
  return bytes.at(-2) === hyphen ? 2 : 1;
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
