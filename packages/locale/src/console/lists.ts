import type { Language } from "@sanad/domain/vocabulary";
import { plural } from "../plural.ts";
import type { Text } from "../text.ts";

/** An inbox and its rows. */
export const lists = {
  empty: { ar: "لا شيء هنا الآن.", fr: "Rien ici pour l’instant.", en: "Nothing here right now." },
  emptyHint: {
    ar: "كل ما في هذه القائمة عولج، أو لم يصل بعد شيء.",
    fr: "Tout a été traité, ou rien n’est encore arrivé.",
    en: "Everything was dealt with, or nothing has come yet.",
  },
  filters: { ar: "التصفية", fr: "Filtres", en: "Filters" },
  pages: { ar: "صفحات القائمة", fr: "Pages de la liste", en: "Pages of the list" },
  next: { ar: "التالية", fr: "Suivants", en: "Next" },
  previous: { ar: "السابقة", fr: "Précédents", en: "Previous" },
  reference: { ar: "المرجع", fr: "Référence", en: "Reference" },
  deadline: { ar: "الأجل", fr: "Échéance", en: "Deadline" },
  noDeadline: { ar: "دون أجل", fr: "sans échéance", en: "no deadline" },
  noSummary: { ar: "لا ملخص بعد", fr: "Pas encore de résumé", en: "No summary yet" },
  unassigned: { ar: "غير مسند", fr: "non attribué", en: "unassigned" },
  assignee: { ar: "يتولاه", fr: "Suivi par", en: "Assigned to" },
  noCountry: { ar: "البلد غير معروف", fr: "pays inconnu", en: "country unknown" },
  arrived: { ar: "وصل", fr: "reçu", en: "arrived" },
  waiting: { ar: "ينتظر جوابنا", fr: "attend notre réponse", en: "waiting for us" },
  suspected: { ar: "ربما أرسله برنامج", fr: "peut-être un automate", en: "perhaps a program" },
  training: { ar: "للتدريب", fr: "entraînement", en: "training" },
  minor: { ar: "دون 18 سنة", fr: "moins de 18 ans", en: "under 18" },
  answering: { ar: "{name} بصدد الجواب", fr: "{name} répond en ce moment", en: "{name} is answering now" },
} as const satisfies Record<string, Text>;

/** How many cases a list holds. */
export function caseCount(count: number, language: Language): string {
  return plural(count, language, counts[language]);
}

const counts = {
  ar: {
    zero: "لا ملفات",
    one: "ملف واحد",
    two: "ملفان",
    few: "{count} ملفات",
    many: "{count} ملفا",
    other: "{count} ملف",
  },
  fr: { one: "{count} dossier", other: "{count} dossiers" },
  en: { one: "{count} case", other: "{count} cases" },
} as const;
