import type { Token } from "./fold.ts";
import { valuesOf } from "./word-list.ts";

/** Numbers as they are said; native reading wanted for the spellings in Latin letters. */
const words: readonly (readonly [number, string])[] = [
  [1, "واحد واحدة وحدة one un une wa7da wahda"],
  [2, "اثنان اثنين اثنتين اتنين تنين جوج زوج two deux jouj jouje tnin etnen"],
  [3, "ثلاث ثلاثة تلات تلاتة تلت three trois tlata tlat talata"],
  [4, "أربع أربعا أربعة ربعة four quatre rb3a reb3a arb3a arba3a"],
  [5, "خمس خمسة five cinq khamsa khemsa 5amsa"],
  [6, "ست ستة six stta setta sitta"],
  [7, "سبع سبعة seven sept sb3a seb3a sab3a"],
  [8, "ثمان ثماني ثمانيا ثمانية تمن تمنية تمانية ثمنية eight huit tmnya tmenya tamanya"],
  [9, "تسع تسعة تسعود nine neuf ts3a tes3a tes3oud"],
  [10, "عشر عشرة ten dix 3chra 3achra 3ashra"],
  [11, "حداش احداش eleven onze hdach 7dach"],
  [12, "اثنا اثني اطناش طناش اتناشر twelve douze tnach tnash"],
  [20, "عشرين عشرون twenty vingt 3chrin"],
  [30, "ثلاثين ثلاثون تلاتين thirty trente tlatin"],
  [40, "أربعين أربعون ربعين forty quarante rb3in"],
  [60, "ستين ستون sixty soixante settin"],
  [70, "سبعين سبعون seventy"],
];
const values = valuesOf(words);

export interface NumberRead {
  readonly value: number;
  /** index of the token after it */
  readonly end: number;
}

/** The number at a token, in digits or in words, tens and units in either order. @returns `null` where there is none */
export function numberAt(tokens: readonly Token[], at: number): NumberRead | null {
  const { word, joint } = tokens[at] ?? { word: "", joint: "" };
  if (word === "" || joint !== "") return null;
  if (/^\d{1,3}$/.test(word)) return { value: Number(word), end: at + 1 };
  const first = valueOf(tokens[at]);
  if (first === null) return null;
  const second = valueOf(tokens[at + 1]);
  if (second !== null && (first < 20 ? second >= 20 && first < 10 : second < 20))
    return { value: first + second, end: at + 2 };
  return { value: first, end: at + 1 };
}

function valueOf(token: Token | undefined): number | null {
  for (const form of token?.forms ?? []) {
    const value = values.get(form);
    if (value !== undefined) return value;
  }
  return null;
}

/** The number that a single word says. @returns `null` for any other word, digits too */
export function numberWord(word: string): number | null {
  return values.get(word) ?? null;
}
