import type { Facts } from "@sanad/domain/facts";
import type { Text } from "../text.ts";

type One<K extends keyof Facts> =
  NonNullable<Facts[K]> extends readonly (infer V extends string)[]
    ? V
    : Extract<NonNullable<Facts[K]>, string>;

const unknown: Text = { ar: "غير معروف", fr: "inconnu", en: "not known" };
const other: Text = { ar: "غير ذلك", fr: "autre", en: "other" };

/** For staff: how the threatened material came about, and whether it was shared, as the person says. */
export const materialConsentLabels = {
  made_with: { ar: "صُوّر أو سُجل برضا المعني بالأمر", fr: "fait avec son accord", en: "made with consent" },
  made_without: {
    ar: "صُوّر أو سُجل دون رضا المعني بالأمر",
    fr: "fait sans son accord",
    en: "made without consent",
  },
  shared_with: {
    ar: "أُرسل إلى من يهدد بالرضا",
    fr: "envoyé à l’auteur avec son accord",
    en: "sent to the offender with consent",
  },
  shared_without: {
    ar: "وصل إلى من يهدد دون رضا",
    fr: "parvenu à l’auteur sans son accord",
    en: "reached the offender without consent",
  },
  unknown,
} as const satisfies Record<One<"materialConsent">, Text>;

export const materialPurposeLabels = {
  private_couple: { ar: "بين شريكين", fr: "entre partenaires", en: "between partners" },
  persuaded: {
    ar: "تحت الإلحاح أو الخداع",
    fr: "sous insistance ou par tromperie",
    en: "persuaded or deceived",
  },
  recorded_call: {
    ar: "مكالمة مصورة سُجلت خفية",
    fr: "appel vidéo filmé en secret",
    en: "video call secretly recorded",
  },
  hacked: {
    ar: "من هاتف أو حساب مخترق",
    fr: "téléphone ou compte piraté",
    en: "hacked telephone or account",
  },
  fabricated: { ar: "مركّب أو مولّد ببرنامج", fr: "truqué ou généré", en: "edited or generated" },
  other,
  unknown,
} as const satisfies Record<One<"materialPurpose">, Text>;

export const noComplaintLabels = {
  shame: { ar: "الحياء", fr: "la honte", en: "shame" },
  fear_of_family: { ar: "الخوف من الأسرة", fr: "peur de la famille", en: "fear of the family" },
  fear_of_offender: { ar: "الخوف ممن يهدد", fr: "peur de l’auteur", en: "fear of the offender" },
  fear_of_prosecution: {
    ar: "الخوف من المتابعة",
    fr: "peur d’être poursuivi·e",
    en: "fear of being prosecuted",
  },
  no_trust: { ar: "انعدام الثقة", fr: "manque de confiance", en: "no trust" },
  cost: { ar: "التكلفة", fr: "le coût", en: "the cost" },
  did_not_know_how: { ar: "عدم معرفة الطريقة", fr: "ne savait pas comment", en: "did not know how" },
  abroad: { ar: "الإقامة خارج البلد", fr: "à l’étranger", en: "is abroad" },
  not_yet: { ar: "لم يُتخذ القرار بعد", fr: "pas encore décidé", en: "not decided yet" },
  other,
  unknown,
} as const satisfies Record<One<"noComplaint">, Text>;

export const offenderAgeLabels = {
  under_18: { ar: "أقل من 18 سنة", fr: "moins de 18 ans", en: "under 18" },
  "18_24": { ar: "من 18 إلى 24 سنة", fr: "18 à 24 ans", en: "18 to 24" },
  "25_34": { ar: "من 25 إلى 34 سنة", fr: "25 à 34 ans", en: "25 to 34" },
  "35_44": { ar: "من 35 إلى 44 سنة", fr: "35 à 44 ans", en: "35 to 44" },
  "45_over": { ar: "45 سنة أو أكثر", fr: "45 ans ou plus", en: "45 or over" },
  unknown,
} as const satisfies Record<One<"offenderAge">, Text>;

export const educationLabels = {
  basic: { ar: "ابتدائي أو إعدادي", fr: "primaire ou collège", en: "basic" },
  secondary: { ar: "ثانوي", fr: "secondaire", en: "secondary" },
  university: { ar: "جامعي", fr: "universitaire", en: "university" },
  unknown,
} as const satisfies Record<One<"offenderEducation">, Text>;

export const traffickingLabels = {
  held_or_moved: { ar: "احتجاز أو نقل", fr: "retenue ou déplacement", en: "held or moved" },
  papers_taken: { ar: "أخذ الوثائق", fr: "papiers confisqués", en: "papers taken" },
  forced_work: { ar: "عمل قسري", fr: "travail forcé", en: "forced work" },
  forced_sexual_acts: { ar: "أفعال جنسية قسرية", fr: "actes sexuels forcés", en: "forced sexual acts" },
  debt: { ar: "دين يُستغل", fr: "dette imposée", en: "debt used as pressure" },
  several_victims: { ar: "أكثر من ضحية", fr: "plusieurs victimes", en: "several victims" },
  sold_to_others: { ar: "عرض على آخرين بمقابل", fr: "vente à d’autres", en: "sold to others" },
} as const satisfies Record<One<"traffickingSigns">, Text>;
