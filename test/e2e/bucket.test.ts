import { putChunks } from "@sanad/store/bucket";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** What R2 says of an upload that was given up. */
const NO_SUCH_UPLOAD = "(10024)";

type Bucket = Awaited<ReturnType<Miniflare["getR2Bucket"]>>;
type Upload = Awaited<ReturnType<Bucket["createMultipartUpload"]>>;

const MiB = 1024 * 1024;
const PART = 5 * MiB;

let miniflare: Miniflare;
let bucket: Bucket;

beforeAll(async () => {
  miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: "export default {}",
      r2Buckets: ["EVIDENCE"],
      cf: false,
      telemetry: { enabled: false },
    }),
  );
  bucket = await miniflare.getR2Bucket("EVIDENCE");
});

afterAll(() => miniflare.dispose());

/** Bytes in which every part and every piece differs from the others. */
function pattern(size: number): Uint8Array {
  const words = new Uint32Array(Math.ceil(size / 4)).map((_, index) => Math.imul(index, 2_654_435_761));
  return new Uint8Array(words.buffer, 0, size);
}

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, string> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  return "sealed";
}

async function* breaking(bytes: Uint8Array): AsyncGenerator<Uint8Array, never> {
  yield* inPieces(bytes, MiB);
  throw new Error("the sender is gone");
}

/** The real bucket, which notes the uploads that are begun in it; `abort` may be made to fail. */
function noted(failing: { readonly abort: boolean } = { abort: false }) {
  const uploads: Upload[] = [];
  const around = new Proxy(bucket, {
    get: (target, name) =>
      name === "createMultipartUpload"
        ? async (key: string) => {
            const upload = await target.createMultipartUpload(key);
            uploads.push(upload);
            return failing.abort
              ? { ...partsOf(upload), abort: () => Promise.reject(new Error("R2")) }
              : upload;
          }
        : Reflect.get(target, name),
  });
  return { uploads, bucket: around };
}

function partsOf(upload: Upload): Pick<Upload, "uploadPart" | "complete"> {
  return {
    uploadPart: (number, value) => upload.uploadPart(number, value),
    complete: (parts) => upload.complete(parts),
  };
}

async function stored(key: string): Promise<Uint8Array | null> {
  const object = await bucket.get(key);
  return object === null ? null : new Uint8Array(await object.arrayBuffer());
}

describe("putChunks", () => {
  it.each([
    ["nothing", 0, MiB, 0],
    ["a small object", 70_000, 65_536, 0],
    ["a byte less than a part", PART - 1, MiB, 0],
    ["exactly a part", PART, MiB, 1],
    ["a byte more than a part", PART + 1, MiB, 1],
    ["several parts in pieces of another size", 2 * PART + 12_345, 1_000_003, 1],
    ["several parts in one piece", 2 * PART + 12_345, 3 * PART, 1],
  ])("keeps %s", async (key, size, piece, begun) => {
    const bytes = pattern(size);
    const around = noted();
    expect(await putChunks(around.bucket, key, inPieces(bytes, piece))).toBe("sealed");
    expect(around.uploads).toHaveLength(begun);
    const kept = await stored(key);
    expect(kept?.length).toBe(size);
    expect(Buffer.compare(kept ?? new Uint8Array(), bytes)).toBe(0);
  });

  it("leaves nothing when the source breaks before the first part is full", async () => {
    const around = noted();
    await expect(putChunks(around.bucket, "early", breaking(pattern(3 * MiB)))).rejects.toThrow("is gone");
    expect([await stored("early"), around.uploads.length]).toEqual([null, 0]);
  });

  it("leaves no object and no open upload when the source breaks in the second part", async () => {
    const around = noted();
    await expect(putChunks(around.bucket, "late", breaking(pattern(PART + MiB)))).rejects.toThrow("is gone");
    expect(await stored("late")).toBeNull();
    expect(around.uploads).toHaveLength(1);
    for (const upload of around.uploads)
      await expect(upload.uploadPart(2, "more")).rejects.toThrow(NO_SUCH_UPLOAD);
  });

  it("tells why it failed also when the upload cannot be given up", async () => {
    const around = noted({ abort: true });
    await expect(putChunks(around.bucket, "stuck", breaking(pattern(PART + MiB)))).rejects.toThrow("is gone");
    expect(around.uploads).toHaveLength(1);
    expect(await stored("stuck")).toBeNull();
  });
});
