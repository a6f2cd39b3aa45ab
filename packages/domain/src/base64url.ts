import { base64 } from "./base64.ts";

/** RFC 4648 base64 for addresses and form fields, without padding. */
export function base64url(bytes: Uint8Array): string {
  return base64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
