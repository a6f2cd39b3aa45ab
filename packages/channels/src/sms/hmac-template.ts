import { utf8 } from "@sanad/domain/bytes";
import { fromBase64 } from "@sanad/domain/base64";

const placeholder = /\{([^{}]*)\}/;

/** A template of what is signed, cut at its `{…}`: literal text first, and then by turns the name of a value. */
export function piecesOf(template: string): readonly string[] {
  return template.split(placeholder);
}

/** The names between the braces of a template. */
export function namesIn(template: string): readonly string[] {
  return piecesOf(template).filter((_, index) => index % 2 === 1);
}

export const keySpellings = ["text", "base64", "hex"] as const;
export type KeySpelling = (typeof keySpellings)[number];

/** The bytes of a key, from how its configuration spells it; `null` when it is spelt otherwise. */
export function keyBytes(spelling: KeySpelling, secret: string): Uint8Array | null {
  switch (spelling) {
    case "text":
      return utf8(secret);
    case "base64":
      // Standard Webhooks writes this in front of it.
      return fromBase64(secret.replace(/^whsec_/, ""));
    case "hex":
      return /^(?:[0-9a-f]{2})+$/i.test(secret)
        ? Uint8Array.from(secret.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
        : null;
  }
}
