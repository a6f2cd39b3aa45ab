import type { Text } from "../text.ts";

/** What stands around every page of the console. */
export const consoleShell = {
  name: { ar: "سند", fr: "Sanad", en: "Sanad" },
  console: { ar: "لوحة العمل", fr: "Espace de travail", en: "Console" },
  skip: { ar: "إلى المحتوى", fr: "Aller au contenu", en: "Skip to content" },
  languages: { ar: "اللغة", fr: "Langue", en: "Language" },
  menu: { ar: "القوائم", fr: "Navigation", en: "Navigation" },
  search: { ar: "البحث بمرجع الملف", fr: "Chercher par référence", en: "Search by reference" },
  searchGo: { ar: "بحث", fr: "Chercher", en: "Search" },
  account: { ar: "حسابي", fr: "Mon compte", en: "My account" },
  sessions: { ar: "جلساتي ومفاتيحي", fr: "Mes sessions et mes clés", en: "My sessions and keys" },
  center: { ar: "المركز", fr: "Centre", en: "Center" },
  toCenter: { ar: "الانتقال إلى {center}", fr: "Passer à : {center}", en: "Go to {center}" },
  signOut: { ar: "الخروج", fr: "Se déconnecter", en: "Sign out" },
} as const satisfies Record<string, Text>;

/** Headings of the groups of the navigation. */
export const navigationGroups = {
  inbox: { ar: "الملفات", fr: "Dossiers", en: "Cases" },
  sorted: { ar: "تصنيف", fr: "Classement", en: "Grouped" },
  center: { ar: "المركز", fr: "Le centre", en: "The center" },
} as const satisfies Record<string, Text>;

export const navigationLabels = {
  open: { ar: "كل الملفات المفتوحة", fr: "Dossiers ouverts", en: "All open" },
  mine: { ar: "ملفاتي", fr: "Les miens", en: "Mine" },
  unassigned: { ar: "غير مسندة", fr: "Non attribués", en: "Unassigned" },
  waiting: { ar: "تنتظر جوابنا", fr: "À nous de répondre", en: "Waiting for us" },
  new: { ar: "الجديدة", fr: "Nouveaux", en: "New" },
  shared: { ar: "أشركنا فيها المركز الآخر", fr: "Partagés avec nous", en: "Shared with us" },
  ended: { ar: "المنتهية", fr: "Terminés", en: "Ended" },
  status: { ar: "حسب المرحلة", fr: "Par étape", en: "By status" },
  channel: { ar: "حسب القناة", fr: "Par canal", en: "By channel" },
  country: { ar: "حسب البلد", fr: "Par pays", en: "By country" },
  duty: { ar: "المداومة", fr: "Permanence", en: "Duty" },
  enter: { ar: "تسجيل تبليغ شفوي", fr: "Noter un signalement", en: "Write down a report" },
  answers: { ar: "أجوبة محفوظة", fr: "Réponses enregistrées", en: "Saved answers" },
  exposures: { ar: "ما شاهده كل عضو", fr: "Exposition de l’équipe", en: "Who looked at how much" },
  members: { ar: "الأعضاء", fr: "Membres", en: "Members" },
  ledger: { ar: "السجل", fr: "Registre", en: "Ledger" },
  training: { ar: "ملفات للتدريب", fr: "Dossiers d’entraînement", en: "Training cases" },
} as const satisfies Record<string, Text>;
