import { createHash } from "node:crypto";

/** One way in which a text can lie somewhere without being seen at once. */
export interface Disguise {
  readonly how: string;
  readonly bytes: Buffer;
}

/**
 * A text in every form that a careless program leaves behind: the encodings, hex, percent, quoted-printable, base64 at
 * its three alignments, JSON escapes, and hashes without a key.
 */
export function disguises(text: string): Disguise[] {
  const utf8 = Buffer.from(text, "utf8");
  const utf16 = Buffer.from(text, "utf16le");
  const ascii = (how: string, value: string): Disguise => ({ how, bytes: Buffer.from(value, "latin1") });
  const hashes = ["md5", "sha1", "sha256"].flatMap((name) => {
    const digest = createHash(name).update(utf8).digest();
    return [
      { how: name, bytes: digest },
      ascii(`${name} in hex`, digest.toString("hex")),
      ascii(`${name} in base64`, digest.toString("base64").replace(/=+$/, "")),
    ];
  });
  const aligned = [0, 1, 2].flatMap((offset) =>
    (["base64", "base64url"] as const).map((encoding) =>
      ascii(`${encoding} at ${offset}`, base64Core(utf8, offset, encoding)),
    ),
  );
  return [
    { how: "UTF-8", bytes: utf8 },
    { how: "UTF-16LE", bytes: utf16 },
    { how: "UTF-16BE", bytes: Buffer.from(utf16).swap16() },
    ascii("hex", utf8.toString("hex")),
    ascii("HEX", utf8.toString("hex").toUpperCase()),
    ascii("percent", percent(utf8)),
    ascii("percent, as JavaScript", encodeURIComponent(text)),
    ascii("quoted-printable", percent(utf8).replaceAll("%", "=")),
    ascii(
      "JSON escapes",
      [...text].map((c) => (c > "~" ? `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}` : c)).join(""),
    ),
    ...aligned,
    ...hashes,
  ];
}

/** The characters of base64 that depend on the text alone, whatever stands before and behind it. */
function base64Core(bytes: Buffer, offset: number, encoding: "base64" | "base64url"): string {
  const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString(encoding)
    .replace(/=+$/, "");
  const first = Math.ceil((offset * 8) / 6);
  const last = Math.floor(((offset + bytes.length) * 8) / 6);
  return encoded.slice(first, last);
}

function percent(bytes: Buffer): string {
  return [...bytes]
    .map((byte) =>
      /[\w.~-]/.test(String.fromCharCode(byte))
        ? String.fromCharCode(byte)
        : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`,
    )
    .join("");
}

/** Which of the texts lie in the bytes, and how. */
export function findDisguised(haystack: Buffer, texts: Iterable<string>): string[] {
  const found: string[] = [];
  for (const text of texts) {
    for (const { how, bytes } of disguises(text))
      if (haystack.includes(bytes)) found.push(`${text} (${how})`);
  }
  return found;
}
