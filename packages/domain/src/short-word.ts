import { fold } from "./words/fold.ts";

/** UTF-16 units: a longer message is no single word, whatever its punctuation. */
const LONGEST = 40;

/**
 * A message that is nothing but a word or a number, in one spelling: `1`, "1.", "(١)", "۱" and "1️⃣" are the same, and so
 * are "Arrêt!" and "ARRET". Compare it with other folded words only.
 *
 * @returns `null` for everything longer, and for what holds neither letter nor digit
 */
export function shortWord(text: string): string | null {
  if (text.length > LONGEST) return null;
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const [word] = words;
  return words.length === 1 && word !== undefined ? word : null;
}
