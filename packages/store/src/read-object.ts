import { DomainError } from "@sanad/domain/error";

/**
 * Reads ranges of one object in R2, each in one call.
 *
 * @param size bytes that it has at least
 * @returns a function that throws DomainError `damaged` where no such object is there, or it is shorter; else what R2 throws
 */
export function objectReader(
  bucket: R2Bucket,
  key: string,
  size: number,
): (offset: number, length: number) => Promise<ReadableStream<Uint8Array>> {
  return async function readRange(offset, length) {
    const object = await rangeOf(bucket, key, { offset, length }, size);
    if (object === null) throw new DomainError("damaged", "the object of evidence is not there");
    if (object.size < size) throw new DomainError("damaged", "the object of evidence is too short");
    return object.body;
  };
}

/** R2 refuses a range that begins behind the end; then its head tells whether that is what happened. */
async function rangeOf(bucket: R2Bucket, key: string, range: R2Range, size: number) {
  try {
    return await bucket.get(key, { range });
  } catch (error) {
    const head = await bucket.head(key);
    if (head !== null && head.size < size) return { size: head.size, body: new ReadableStream() };
    throw error;
  }
}
