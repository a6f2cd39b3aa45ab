import { encodeSingleByte } from "./single-byte.ts";

/** Three Arabic letters in a row: French or English read in the wrong charset never give that. */
const arabicRun = /[\u0621-\u064A\u067E\u0686\u0698\u06A4\u06A9\u06AF\u06BA\u06BE\u06C1\u06CC\u06D2]{3}/;

const replacement = "\uFFFD";

/**
 * Undoes a false or unknown charset label. Programs decode what they do not know, and what is labelled
 * `us-ascii` or `iso-8859-1`, as Windows-1252, and that loses nothing: `Ù…Ø±Ø­Ø¨Ø§` still holds the bytes of مرحبا,
 * and so does `ãÑÍÈÇ` when they were Windows-1256. Text that is already right comes back as it is.
 */
export function repairCharset(text: string): string {
  const whole = repairPiece(text);
  return (
    whole ??
    text
      .split("\n")
      .map((line) => repairPiece(line) ?? line)
      .join("\n")
  );
}

/** @returns `null` when there is nothing to repair, or no way to */
function repairPiece(text: string): string | null {
  // oxlint-disable-next-line no-control-regex
  if (!/[^\u0000-\u007F]/.test(text)) return null;
  const bytes = encodeSingleByte("windows-1252", text);
  if (bytes === null) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    // Not UTF-8 under a false name; perhaps Windows-1256.
  }
  const arabic = new TextDecoder("windows-1256").decode(bytes);
  return arabicRun.test(arabic) ? arabic : null;
}

/** Whether bytes of the text did not fit the charset it was read in; they are lost in the text, not in the message. */
export function isDamaged(text: string): boolean {
  return text.includes(replacement);
}

/** Whether a second reading of a damaged text is the better one. */
export function isBetter(second: string, first: string): boolean {
  return isDamaged(first) && !isDamaged(second) && arabicRun.test(second);
}

/**
 * A message whose bare bytes are Windows-1256, unlabelled or under a false name, turned into UTF-8. Parts in base64
 * or quoted-printable are ASCII and stay as they are; binary parts are spoiled, so only texts may be taken from it.
 *
 * @returns `null` when the bytes are UTF-8 already
 */
export function reencode(raw: Uint8Array): Uint8Array | null {
  try {
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(raw);
    return null;
  } catch {
    return new TextEncoder().encode(new TextDecoder("windows-1256").decode(raw));
  }
}
