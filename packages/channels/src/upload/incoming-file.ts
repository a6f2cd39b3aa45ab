import { makeFileBody, type FileBody } from "./file-body.ts";

export interface IncomingFile {
  readonly field: string;
  /** as sent; for showing it, see `safeName` in `@sanad/channels/mail/file-name` */
  readonly name: string;
  readonly body: ReadableStream<Uint8Array>;
}

/** Gives the files of one form to `onFile`, one after the other, as their bytes arrive. */
export interface FileFeed {
  /** @returns whether the form may still have this file */
  begin(field: string, name: string): boolean;
  /** @returns whether the form may still have the file that these bytes belong to */
  push(bytes: Uint8Array): Promise<boolean>;
  /** @throws what `onFile` threw for this file */
  end(): Promise<void>;
  /** ends the open file with an error; resolves when its reader has let go */
  cut(): Promise<void>;
}

interface OpenFile {
  readonly body: FileBody;
  readonly taken: Promise<void>;
  failure: { readonly error: unknown } | null;
}

export function makeFileFeed(limit: number, onFile: (file: IncomingFile) => Promise<void>): FileFeed {
  let count = 0;
  /** A file input that was left empty arrives as a file without a name: it is one only if bytes follow. */
  let pending: string | null = null;
  let open: OpenFile | null = null;

  function start(field: string, name: string): boolean {
    pending = null;
    if (count >= limit) return false;
    count += 1;
    open = takeFile(field, name, onFile);
    return true;
  }

  return {
    begin(field, name) {
      if (name !== "") return start(field, name);
      pending = field;
      return true;
    },
    async push(bytes) {
      if (bytes.length === 0) return true;
      if (pending !== null && !start(pending, "")) return false;
      await open?.body.push(bytes);
      if (open?.failure) throw open.failure.error;
      return true;
    },
    async end() {
      const file = open;
      open = null;
      pending = null;
      file?.body.end();
      await file?.taken;
      if (file?.failure) throw file.failure.error;
    },
    async cut() {
      open?.body.cut();
      await open?.taken;
    },
  };
}

function takeFile(field: string, name: string, onFile: (file: IncomingFile) => Promise<void>): OpenFile {
  const body = makeFileBody();
  const taken = onFile({ field, name, body: body.stream })
    .catch((error: unknown) => {
      file.failure = { error };
    })
    .finally(() => body.release());
  const file: OpenFile = { body, taken, failure: null };
  return file;
}
