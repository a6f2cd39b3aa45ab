import { fold } from "./fold.ts";
import { valuesOf, wordsOf } from "./word-list.ts";

/** Feminine ordinals are the hours of Arabic; Darija says the number with its article. */
export const arabicHours = new Map(
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
export const eleventh = fold("الحادية");
export const ten = wordsOf("عشر عشرة عشره");
/** Parts of the day, from when they may be meant; what has begun already lasts to midnight. */
export const dayParts = valuesOf<readonly number[]>([
  [[24], "midnight minuit"],
  [[12], "noon midday midi الظهر ظهرا الضهر لضهر dhor ddhor"],
  [[8], "morning matin الصباح صباحا الصبح sbah sba7 ssba7 الفجر فجرا"],
  [[15, 24], "afternoon العصر عصرا العصرية"],
  [
    [18, 24],
    "evening soir soiree المساء مساء المسا العشية لعشية عشية 3chiya l3chiya la3chiya المغرب lmeghreb",
  ],
  [[20, 24], "night nuit الليل ليلا لليل lil llil lila العشاء"],
]);
export const middle = wordsOf("منتصف نص نصف nos noss ness");
export const nightWords = wordsOf("الليل ليل lil llil el leil");
/** An hour follows them, also a bare figure. */
export const strong = wordsOf("الساعة ساعة لساعة عالساعة بالساعة at مع m3a sa3a ssa3a es3a vers");
export const weak = wordsOf("a l ل the la le les around في ف على ع f 3la du de ce this");
export const unit = wordsOf("h heure heures oclock");
/** What makes a figure a count, not an hour. */
export const counted = wordsOf(
  "minutes minute min mois months month weeks week jours days day ans years semaines dh dhs درهم دراهم دينار ريال جنيه دولار euro euros dollars percent شهور أشهر شهر أيام يوم سنين سنوات سنة عام أسابيع ساعة ساعات دقيقة دقائق مرات photos صور ألف mille",
);

export const threats = wordsOf("or else وإلا ولا أو sinon ou wla wala ola");
/** "Dans deux heures" is a span. */
export const lasting = wordsOf(
  "dans sous reste pendant depuis in within for since خلال بعد منذ مدة plus que encore",
);
export const fractions = {
  half: wordsOf("ونصف ونص والنصف والنص نصف نص demie demi nos noss"),
  quarter: wordsOf("وربع والربع ربع الربع quart rbe3 rob3"),
  and: wordsOf("و et w"),
  less: wordsOf("إلا moins lla ila"),
};
