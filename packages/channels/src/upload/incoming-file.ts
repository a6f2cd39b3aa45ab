import { makeFileBody, type FileBody } from "./file-body.ts";

export interface IncomingFile {
  readonly field: string;
  /** as sent; for showing it, see `safeName` in `@sanad/channels/file-name` */
  readonly name: string;
  readonly body: ReadableStream<Uint8Array>;
}

interface OpenFile {
  readonly body: FileBody;
  readonly taken: Promise<void>;
  failure: { readonly error: unknown } | null;
}

type OnFile = (file: IncomingFile) => Promise<void>;

/** Gives the files of one form to `onFile`, one after the other, as their bytes arrive. */
export class FileFeed {
  readonly #limit: number;
  readonly #onFile: OnFile;
  #count = 0;
  /** A file input that was left empty arrives as a file without a name: it is one only if bytes follow. */
  #pending: string | null = null;
  #open: OpenFile | null = null;

  /** @param limit number of files */
  constructor(limit: number, onFile: OnFile) {
    this.#limit = limit;
    this.#onFile = onFile;
  }

  /** @returns whether the form may still have this file */
  begin(field: string, name: string): boolean {
    if (name !== "") return this.#start(field, name);
    this.#pending = field;
    return true;
  }

  /**
   * @returns whether the form may still have the file that these bytes belong to
   * @throws what `onFile` threw for this file
   */
  async push(bytes: Uint8Array): Promise<boolean> {
    if (bytes.length === 0) return true;
    if (this.#pending !== null && !this.#start(this.#pending, "")) return false;
    const file = this.#open;
    await file?.body.push(bytes);
    if (file?.failure) throw file.failure.error;
    return true;
  }

  /** @throws what `onFile` threw for this file */
  async end(): Promise<void> {
    const file = this.#open;
    this.#open = null;
    this.#pending = null;
    file?.body.end();
    await file?.taken;
    if (file?.failure) throw file.failure.error;
  }

  /** Ends the open file with an error; resolves when its reader has let go. */
  async cut(): Promise<void> {
    this.#open?.body.cut();
    await this.#open?.taken;
  }

  #start(field: string, name: string): boolean {
    this.#pending = null;
    if (this.#count >= this.#limit) return false;
    this.#count += 1;
    this.#open = takeFile(field, name, this.#onFile);
    return true;
  }
}

function takeFile(field: string, name: string, onFile: OnFile): OpenFile {
  const body = makeFileBody();
  const taken = onFile({ field, name, body: body.stream })
    .catch((error: unknown) => {
      file.failure = { error };
    })
    .finally(() => body.release());
  const file: OpenFile = { body, taken, failure: null };
  return file;
}
