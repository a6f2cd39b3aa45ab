import type { HelpKind } from "@sanad/domain/vocabulary";
import type { Text } from "../text.ts";

export const helpLabels = {
  legal: { ar: "مساعدة قانونية", fr: "Aide juridique", en: "Legal help" },
  complaint: { ar: "تقديم شكاية", fr: "Déposer une plainte", en: "Filing a complaint" },
  psychological: { ar: "دعم نفسي", fr: "Soutien psychologique", en: "Psychological support" },
  takedown: {
    ar: "حذف ما نُشر",
    fr: "Faire supprimer ce qui est publié",
    en: "Having what was published removed",
  },
  account_recovery: { ar: "استرجاع حساب", fr: "Récupérer un compte", en: "Recovering an account" },
  advice_only: { ar: "نصيحة فقط", fr: "Un conseil seulement", en: "Advice only" },
  family_mediation: { ar: "وساطة مع الأسرة", fr: "Médiation familiale", en: "Mediation with the family" },
  record_only: {
    ar: "تسجيل ما حدث فقط",
    fr: "Seulement enregistrer les faits",
    en: "Only recording what happened",
  },
  other: { ar: "شيء آخر", fr: "Autre chose", en: "Something else" },
  unknown: { ar: "لا أعرف", fr: "Je ne sais pas", en: "I do not know" },
} as const satisfies Record<HelpKind, Text>;
