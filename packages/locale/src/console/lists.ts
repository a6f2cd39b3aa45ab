import type { Language } from "@sanad/domain/vocabulary";
import { plural } from "../plural.ts";
import { fill, type Text } from "../text.ts";

/** An inbox and its rows. */
export const lists = {
  empty: { ar: "لا شيء هنا الآن.", fr: "Rien ici pour l’instant.", en: "Nothing here right now." },
  /** short for a row: the page behind it says what it does */
  conflict: { ar: "أعرفه", fr: "Je connais", en: "I know them" },
  emptyHint: {
    ar: "عولج كل ما كان في هذه القائمة، أو لم يصل شيء بعد.",
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
  suspected: { ar: "ربما من برنامج آلي", fr: "peut-être un automate", en: "perhaps a program" },
  training: { ar: "للتدريب", fr: "entraînement", en: "training" },
  minor: { ar: "دون 18 سنة", fr: "moins de 18 ans", en: "under 18" },
  unacknowledged: { ar: "لم يطّلع عليه أحد بعد", fr: "personne ne l’a vu", en: "nobody has seen it" },
  acknowledge: { ar: "اطّلعت", fr: "Vu", en: "Seen" },
  take: { ar: "أتولاه", fr: "Je le prends", en: "I take it" },
  alreadyTaken: {
    ar: "سبقكم أحد الزملاء إلى هذا الملف، وهو الآن في عهدته.",
    fr: "Un·e collègue a pris ce dossier juste avant.",
    en: "A colleague has just taken this case.",
  },
  /** the keys work while the list has the focus */
  keys: {
    ar: "في القائمة: J للملف التالي، K للسابق، Enter لفتحه",
    fr: "Dans la liste : J pour le suivant, K pour le précédent, Entrée pour ouvrir",
    en: "In the list: J for the next case, K for the one before, Enter to open",
  },
  unknownCountry: { ar: "غير معروف", fr: "inconnu", en: "unknown" },
  answering: { ar: "{name} بصدد الجواب", fr: "{name} répond en ce moment", en: "{name} is answering now" },
} as const satisfies Record<string, Text>;

/** How many cases a list holds, where it is more than anybody counted. */
export function manyCases(atLeast: number, language: Language): string {
  return fill(many[language], { count: String(atLeast) });
}

const many: Text = {
  ar: "أكثر من {count} ملف",
  fr: "plus de {count} dossiers",
  en: "more than {count} cases",
};

/** What a waiting list says of cases that are new or changed since it was shown. */
export function newsOf(count: number, language: Language): string {
  return plural(count, language, news[language]);
}

const news = {
  ar: {
    one: "ملف واحد جديد أو معدّل: عرض",
    two: "ملفان جديدان أو معدّلان: عرض",
    few: "{count} ملفات جديدة أو معدّلة: عرض",
    many: "{count} ملفا جديدا أو معدّلا: عرض",
    other: "{count} ملف جديد أو معدّل: عرض",
  },
  fr: {
    one: "{count} dossier nouveau ou modifié : afficher",
    other: "{count} dossiers nouveaux ou modifiés : afficher",
  },
  en: { one: "{count} new or changed case: show it", other: "{count} new or changed cases: show them" },
} as const;

/** Over every page while somebody is in immediate danger and nobody has taken notice. */
export function alarmOf(count: number, language: Language): string {
  return plural(count, language, alarm[language]);
}

const alarm = {
  ar: {
    one: "حالة فورية واحدة لم يطّلع عليها أحد",
    two: "حالتان فوريتان لم يطّلع عليهما أحد",
    few: "{count} حالات فورية لم يطّلع عليها أحد",
    many: "{count} حالة فورية لم يطّلع عليها أحد",
    other: "{count} حالة فورية لم يطّلع عليها أحد",
  },
  fr: {
    one: "{count} situation immédiate que personne n’a encore vue",
    other: "{count} situations immédiates que personne n’a encore vues",
  },
  en: {
    one: "{count} immediate case that nobody has seen yet",
    other: "{count} immediate cases that nobody has seen yet",
  },
} as const;

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
