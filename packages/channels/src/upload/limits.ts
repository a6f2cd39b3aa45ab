/**
 * What one request may carry. Bytes, unless said otherwise. Cloudflare itself refuses a body over 100 MB;
 * 90 MB leaves room for the multipart frame, and for an answer of our own in the reader's language.
 */
export interface UploadLimits {
  readonly totalBytes: number;
  /** one field; a story of 100,000 characters is at most 400,000 bytes of UTF-8 */
  readonly fieldBytes: number;
  /** names and values of all fields together */
  readonly allFieldBytes: number;
  /** number of parts, fields and files */
  readonly parts: number;
  /** number of files; file inputs left empty do not count */
  readonly files: number;
}

export const uploadLimits: UploadLimits = {
  totalBytes: 90_000_000,
  fieldBytes: 512 * 1024,
  allFieldBytes: 1024 * 1024,
  parts: 200,
  files: 20,
};
