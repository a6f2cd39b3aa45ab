import { base64, fromBase64 } from "./base64.ts";

/** RFC 4648 base64 for addresses and form fields, without padding. */
export function base64url(bytes: Uint8Array): string {
  return base64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @returns `null` for what is no base64url; padding is no part of it here */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  return /^[A-Za-z0-9_-]+$/.test(text) ? fromBase64(text.replaceAll("-", "+").replaceAll("_", "/")) : null;
}
