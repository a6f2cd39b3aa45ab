import { encodeSingleByte } from "./single-byte.ts";
import { arabicRun } from "./true-charset.ts";

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
