/** SHA-256 of the bytes, 32 bytes. */
export async function sha256(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", uncopied(bytes)));
}

/**
 * HMAC of the message, 32 bytes; with SHA-1 20, with SHA-384 48, with SHA-512 64.
 *
 * @throws DOMException for an empty key: a secret that was never configured must not verify anything
 */
export async function hmac(
  key: Uint8Array,
  message: Uint8Array,
  hash: "SHA-256" | "SHA-384" | "SHA-512" | "SHA-1" = "SHA-256",
): Promise<Uint8Array<ArrayBuffer>> {
  const algorithm = { name: "HMAC", hash };
  const imported = await crypto.subtle.importKey("raw", new Uint8Array(key), algorithm, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, uncopied(message)));
}

/** WebCrypto takes no shared memory, and by its type any array might lie there; a mail of 25 MiB is not copied to please it. */
function uncopied(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return isOwn(bytes) ? bytes : new Uint8Array(bytes);
}

function isOwn(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer;
}
