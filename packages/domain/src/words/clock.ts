import { fold, type Token } from "./fold.ts";
import { numberAt, numberWord } from "./number-words.ts";

/** What a clock on the wall would show. */
export interface Clock {
  /** those that may be meant, 0 to 24: "six" is at dawn or in the evening */
  readonly hours: readonly number[];
  readonly minute: number;
  /** said in figures, not as a part of the day */
  readonly exact: boolean;
}

export interface ClockRead {
  readonly clock: Clock;
  /** index of the token after it */
  readonly end: number;
}

/** Feminine ordinals are the hours of Arabic; Darija says the number with its article. */
const arabicHours = new Map(
  [
    "الأولى الواحدة الوحدة",
    "الثانية التانية الجوج",
    "الثالثة التالتة التلاتة",
    "الرابعة الربعة الأربعة",
    "الخامسة الخمسة",
    "السادسة السته الستة",
    "السابعة السبعة",
    "الثامنة التامنة التمنية الثمانية",
    "التاسعة التسعة التسعود",
    "العاشرة العشرة",
    "الحداش الإحداش",
    "الاطناش الطناش لطناش",
  ].flatMap((list, at) => list.split(" ").map((word) => [fold(word), at + 1] as const)),
);
const eleventh = fold("الحادية");
const ten = folded("عشر عشرة عشره");
/** Parts of the day, from when they may be meant; what has begun already lasts to midnight. */
const parts = new Map(
  (
    [
      [[24], "midnight minuit"],
      [[12], "noon midday midi الظهر ظهرا الضهر لضهر dhor ddhor"],
      [[8], "morning matin الصباح صباحا الصبح sbah sba7 ssba7 الفجر فجرا"],
      [[15, 24], "afternoon العصر عصرا العصرية"],
      [
        [18, 24],
        "evening soir soiree المساء مساء المسا العشية لعشية عشية 3chiya l3chiya la3chiya المغرب lmeghreb",
      ],
      [[20, 24], "night nuit الليل ليلا لليل lil llil lila العشاء"],
    ] as const
  ).flatMap(([hours, list]) => list.split(" ").map((word) => [fold(word), hours] as const)),
);
const middle = folded("منتصف نص نصف nos noss ness");
const nightWords = folded("الليل ليل lil llil el leil");
/** An hour follows them, also a bare figure. */
const strong = folded("الساعة ساعة لساعة عالساعة بالساعة at مع m3a sa3a ssa3a es3a vers");
const weak = folded("a l ل the la le les around في ف على ع f 3la du de ce this");
const before = folded(
  "am matin صباحا الصباح الصبح صباح فجرا الفجر morning sbah sba7 dsbah fsbah ssba7 dsba7",
);
const after = folded(
  "pm مساء المساء مسا المسا بالمسا عصرا العصر بعد العشية لعشية عشية العشاء soir evening afternoon lapresmidi apresmidi apres 3chiya l3chiya la3chiya l3achiya",
);
const night = folded("ليلا الليل بالليل باليل فالليل لليل night nuit lil llil dlil flil belil");
const noon = folded("ظهرا الظهر ضهرا");
const light = folded("د ديال في ف ب de du of in the d dyal l la clock o oclock heures heure hours h");
const unit = folded("h heure heures oclock");
/** What makes a figure a count, not an hour. */
const counted = folded(
  "minutes minute min mois months month weeks week jours days day ans years semaines dh dhs درهم دراهم دينار ريال جنيه دولار euro euros dollars percent شهور أشهر شهر أيام يوم سنين سنوات سنة عام أسابيع ساعة ساعات دقيقة دقائق مرات photos صور ألف mille",
);

const threats = folded("or else وإلا ولا أو sinon ou wla wala ola");

function folded(list: string): ReadonlySet<string> {
  return new Set(list.split(" ").map(fold));
}

/** The time of day at a token. @returns `null` where there is none */
export function clockAt(tokens: readonly Token[], from: number): ClockRead | null {
  let at = from;
  let told = false;
  while (at - from < 3 && (strong.has(wordAt(tokens, at)) || weak.has(wordAt(tokens, at)))) {
    told ||= strong.has(wordAt(tokens, at)) || wordAt(tokens, at) === "a";
    at += 1;
  }
  return partAt(tokens, at) ?? figureAt(tokens, at, told);
}

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? "";
}

function partAt(tokens: readonly Token[], at: number): ClockRead | null {
  if (middle.has(wordAt(tokens, at))) {
    return nightWords.has(wordAt(tokens, at + 1))
      ? { clock: { hours: [24], minute: 0, exact: false }, end: at + 2 }
      : null;
  }
  const hours = parts.get(wordAt(tokens, at));
  return hours === undefined ? null : { clock: { hours, minute: 0, exact: false }, end: at + 1 };
}

/** "Dans deux heures" is a span. */
const lasting = folded("dans sous reste pendant depuis in within for since خلال بعد منذ مدة plus que encore");

/** @param told whether a word before says that an hour follows */
function figureAt(tokens: readonly Token[], at: number, told: boolean): ClockRead | null {
  const read = lasting.has(wordAt(tokens, at - 1)) ? null : hourAt(tokens, at);
  if (read === null) return null;
  const { value, spoken } = read;
  const colon = tokens[read.end]?.joint ?? "";
  const united = unit.has(wordAt(tokens, read.end));
  const minutesAt = united ? read.end + 1 : read.end;
  const written = (united || colon === ":" || colon === ".") && /^[0-5]\d$/.test(wordAt(tokens, minutesAt));
  if (colon !== "" && !written) return null;
  const { minute, end: past } = written
    ? { minute: Number(wordAt(tokens, minutesAt)), end: minutesAt + 1 }
    : fractionAt(tokens, minutesAt);
  const mark = markAt(tokens, past);
  const named = spoken || united || written || mark !== null || read.marked !== null;
  if (!named && (counted.has(wordAt(tokens, past)) || !(told || ends(tokens, past)))) return null;
  const hours = hoursMeant(value, mark?.half ?? read.marked);
  if (hours === null) return null;
  const early = minute < 0 ? hours.map((hour) => hour - 1) : hours;
  return { clock: { hours: early, minute: (minute + 60) % 60, exact: true }, end: mark?.end ?? past };
}

/** "Pay before 6 or": a bare figure is an hour where the sentence ends with it. */
function ends(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token === undefined || token.clause !== tokens[at - 1]?.clause || threats.has(token.word);
}

type Half = "before" | "after" | "night" | "noon";

interface Hour {
  readonly value: number;
  readonly end: number;
  /** said as only hours are */
  readonly spoken: boolean;
  readonly marked: Half | null;
}

function hourAt(tokens: readonly Token[], at: number): Hour | null {
  const word = wordAt(tokens, at);
  const joined = /^(\d{1,2})(am|pm|h)$/.exec(word);
  if (joined !== null) {
    const marked = joined[2] === "am" ? "before" : joined[2] === "pm" ? "after" : null;
    return { value: Number(joined[1]), end: at + 1, spoken: true, marked };
  }
  const next = wordAt(tokens, at + 1);
  if (word === eleventh) return ten.has(next) ? { value: 11, end: at + 2, spoken: true, marked: null } : null;
  const ordinal = tokens[at]?.forms.map((form) => arabicHours.get(form)).find((hour) => hour !== undefined);
  if (ordinal !== undefined) {
    if (!ten.has(next)) return { value: ordinal, end: at + 1, spoken: true, marked: null };
    return ordinal === 2 ? { value: 12, end: at + 2, spoken: true, marked: null } : null;
  }
  const number = /^\d/.test(word) ? numberAt(tokens, at) : null;
  const value = number?.value ?? numberWord(word);
  return value === null ? null : { value, end: at + 1, spoken: false, marked: null };
}

function fractionAt(tokens: readonly Token[], at: number): { readonly minute: number; readonly end: number } {
  const [word, next] = [wordAt(tokens, at), wordAt(tokens, at + 1)];
  if (fractions.half.has(word)) return { minute: 30, end: at + 1 };
  if (fractions.quarter.has(word)) return { minute: 15, end: at + 1 };
  if (fractions.and.has(word) && fractions.half.has(next)) return { minute: 30, end: at + 2 };
  if (fractions.and.has(word) && fractions.quarter.has(next)) return { minute: 15, end: at + 2 };
  if (fractions.less.has(word) && fractions.quarter.has(next)) return { minute: -15, end: at + 2 };
  return { minute: 0, end: at };
}

const fractions = {
  half: folded("ونصف ونص والنصف والنص نصف نص demie demi nos noss"),
  quarter: folded("وربع والربع ربع الربع quart rbe3 rob3"),
  and: folded("و et w"),
  less: folded("إلا moins lla ila"),
};

function markAt(
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

function hoursMeant(value: number, half: Half | null): readonly number[] | null {
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
