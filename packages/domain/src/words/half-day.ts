import { fold, type Token } from "./fold.ts";
import { wordAt, wordsOf } from "./word-list.ts";

/** Which half of the day an hour is in, as people say it. */
export type Half = "before" | "after" | "night" | "noon";

const before = wordsOf(
  "am matin صباحا الصباح الصبح صباح فجرا الفجر morning sbah sba7 dsbah fsbah ssba7 dsba7",
);
const after = wordsOf(
  "pm مساء المساء مسا المسا بالمسا عصرا العصر بعد العشية لعشية عشية العشاء soir evening afternoon lapresmidi apresmidi apres 3chiya l3chiya la3chiya l3achiya",
);
const night = wordsOf("ليلا الليل بالليل باليل فالليل لليل night nuit lil llil dlil flil belil");
const noon = wordsOf("ظهرا الظهر ضهرا");
const light = wordsOf("د ديال في ف ب de du of in the d dyal l la clock o oclock heures heure hours h");

/** The half that is named at a token, light words before it, and where it ends. @returns `null` where there is none */
export function markAt(
  tokens: readonly Token[],
  from: number,
): { readonly half: Half; readonly end: number } | null {
  let at = from;
  while (at - from < 2 && light.has(wordAt(tokens, at))) at += 1;
  const word = wordAt(tokens, at);
  if (before.has(word)) return { half: "before", end: at + 1 };
  if (night.has(word)) return { half: "night", end: at + 1 };
  if (noon.has(word)) return { half: "noon", end: at + 1 };
  if (word === fold("بعد")) return noon.has(wordAt(tokens, at + 1)) ? { half: "after", end: at + 2 } : null;
  if (word === "apres") return wordAt(tokens, at + 1) === "midi" ? { half: "after", end: at + 2 } : null;
  if (word === "lapres") return wordAt(tokens, at + 1) === "midi" ? { half: "after", end: at + 2 } : null;
  return after.has(word) ? { half: "after", end: at + 1 } : null;
}

/** The hours from 0 to 24 that may be meant. @returns `null` for what is no hour */
export function hoursMeant(value: number, half: Half | null): readonly number[] | null {
  if (value > 24) return null;
  if (value > 12 || value === 0) return [value];
  const [early, late] = [value % 12, (value % 12) + 12];
  switch (half) {
    case "before":
      return [early];
    case "after":
      return value === 12 ? [12, 24] : [late];
    // Twelve at night is midnight, two at night is before dawn, nine at night is in the evening.
    case "night":
      return [value === 12 ? 24 : value < 6 ? early : late];
    case "noon":
      return [value < 5 || value === 12 ? late : early];
    // "6h" too may be in the evening.
    case null:
      return value === 12 ? [12, 24] : [early, late];
  }
}
