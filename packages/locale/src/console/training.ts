import type { Text } from "../text.ts";

/** What stands above the list of training cases. */
export const trainingTexts = {
  what: {
    ar: "هذه ملفات مخترعة للتمرن: لا أحد وراءها، ولا يخرج منها أي شيء، ولا تظهر في أي قائمة أخرى.",
    fr: "Ces dossiers sont inventés pour s’exercer : il n’y a personne derrière, rien n’en sort, et ils ne figurent dans aucune autre liste.",
    en: "These cases are invented, to practise on: nobody is behind them, nothing leaves them, and they stand in no other list.",
  },
  make: {
    ar: "إعداد خمسة ملفات للتدريب",
    fr: "Créer cinq dossiers d’entraînement",
    en: "Make five training cases",
  },
  wipe: {
    ar: "مسح كل ملفات التدريب",
    fr: "Effacer tous les dossiers d’entraînement",
    en: "Wipe all training cases",
  },
  wipeWhat: {
    ar: "تُمسح كل ملفات التدريب في المركز وما كتبه الزملاء فيها. الملفات الحقيقية لا تُمس.",
    fr: "Tous les dossiers d’entraînement du centre et ce que les collègues y ont écrit seront effacés. Aucun vrai dossier n’est touché.",
    en: "All training cases of the center, and what colleagues wrote in them, will be wiped. No real case is touched.",
  },
  full: {
    ar: "ملفات التدريب كثيرة. امسحوها أولا.",
    fr: "Il y a déjà beaucoup de dossiers d’entraînement. Effacez-les d’abord.",
    en: "There are many training cases already. Wipe them first.",
  },
  /** a link between cases takes two real ones, or two of these */
  notBeside: {
    ar: "ملف التدريب لا يربط بملف حقيقي.",
    fr: "Un dossier d’entraînement ne se relie pas à un vrai dossier.",
    en: "A training case is not linked to a real one.",
  },
} as const satisfies Record<string, Text>;
