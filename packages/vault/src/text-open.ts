import { decrypterFor } from "./identity.ts";

/**
 * @returns the text, without white space at its end
 * @throws Error when the identity does not fit
 */
export async function openText(identity: string, sealed: Uint8Array): Promise<string> {
  return (await decrypterFor(identity).decrypt(sealed, "text")).trimEnd();
}

/**
 * Like `openText`, where a wrong identity is to be expected: a password was mistyped.
 *
 * @returns `null` when it does not open
 */
export async function tryOpenText(identity: string, sealed: Uint8Array): Promise<string | null> {
  try {
    return await openText(identity, sealed);
  } catch {
    // a wrong key and a damaged row look the same here, and get the same answer
    return null;
  }
}
