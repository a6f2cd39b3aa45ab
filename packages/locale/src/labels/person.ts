import type { AgeBand, Danger, Reporter, SelfHarm } from "@sanad/domain/vocabulary";
import type { Text } from "../text.ts";

export const reporterLabels = {
  victim: { ar: "عن نفسي", fr: "Pour moi", en: "For myself" },
  guardian: {
    ar: "عن ابني أو ابنتي أو طفل في رعايتي",
    fr: "Pour mon enfant ou un enfant dont j’ai la charge",
    en: "For my child, or a child in my care",
  },
  other: { ar: "عن شخص آخر", fr: "Pour une autre personne", en: "For another person" },
} as const satisfies Record<Reporter, Text>;

export const dangerLabels = {
  yes: { ar: "نعم، هناك خطر الآن", fr: "Oui, en danger maintenant", en: "Yes, in danger now" },
  no: { ar: "لا", fr: "Non", en: "No" },
  unsure: { ar: "لا أعرف", fr: "Je ne sais pas", en: "Not sure" },
} as const satisfies Record<Danger, Text>;

export const ageLabels = {
  under_12: { ar: "أقل من 12 سنة", fr: "Moins de 12 ans", en: "Under 12" },
  "12_14": { ar: "من 12 إلى 14 سنة", fr: "12 à 14 ans", en: "12 to 14" },
  "15_17": { ar: "من 15 إلى 17 سنة", fr: "15 à 17 ans", en: "15 to 17" },
  "18_24": { ar: "من 18 إلى 24 سنة", fr: "18 à 24 ans", en: "18 to 24" },
  "25_34": { ar: "من 25 إلى 34 سنة", fr: "25 à 34 ans", en: "25 to 34" },
  "35_44": { ar: "من 35 إلى 44 سنة", fr: "35 à 44 ans", en: "35 to 44" },
  "45_59": { ar: "من 45 إلى 59 سنة", fr: "45 à 59 ans", en: "45 to 59" },
  "60_over": { ar: "60 سنة أو أكثر", fr: "60 ans ou plus", en: "60 or over" },
  unknown: {
    ar: "لا أعرف أو لا أريد أن أقول",
    fr: "Je ne sais pas ou préfère ne pas dire",
    en: "I do not know, or prefer not to say",
  },
} as const satisfies Record<AgeBand, Text>;

export const selfHarmLabels = {
  none: { ar: "لا", fr: "Non", en: "No" },
  thoughts: { ar: "نعم، تأتيني أفكار", fr: "Oui, j’y pense", en: "Yes, I have thoughts" },
  plan: {
    ar: "نعم، وفكرت كيف أو متى",
    fr: "Oui, j’ai pensé à comment ou quand",
    en: "Yes, and I have thought of how or when",
  },
} as const satisfies Record<SelfHarm, Text>;

/** The same answers when somebody writes for another person. */
export const othersSelfHarmLabels = {
  none: { ar: "لا", fr: "Non", en: "No" },
  thoughts: { ar: "نعم، هناك أفكار", fr: "Oui, des pensées", en: "Yes, there are thoughts" },
  plan: {
    ar: "نعم، وهناك حديث عن كيف أو متى",
    fr: "Oui, il a été question de comment ou quand",
    en: "Yes, and there was talk of how or when",
  },
} as const satisfies Record<SelfHarm, Text>;
