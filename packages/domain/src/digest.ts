/** SHA-256 of the bytes, 32 bytes. */
export async function sha256(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
}

/**
 * HMAC of the message, 32 bytes; with SHA-1, 20.
 *
 * @throws DOMException for an empty key: a secret that was never configured must not verify anything
 */
export async function hmac(
  key: Uint8Array,
  message: Uint8Array,
  hash: "SHA-256" | "SHA-1" = "SHA-256",
): Promise<Uint8Array<ArrayBuffer>> {
  const algorithm = { name: "HMAC", hash };
  const imported = await crypto.subtle.importKey("raw", new Uint8Array(key), algorithm, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, new Uint8Array(message)));
}
