import type { Text } from "../text.ts";

/** Searching. */
export const searchTexts = {
  title: { ar: "البحث", fr: "Recherche", en: "Search" },
  words: {
    ar: "كلمات أو رقم أو حساب أو بريد",
    fr: "Mots, numéro, compte ou adresse",
    en: "Words, a number, an account or an address",
  },
  wordsHint: {
    ar: "تُفتح الآن الملفات التي يحق لكم فتحها ويُبحث فيها. كلمات البحث لا تُحفظ ولا تظهر في عنوان الصفحة.",
    fr: "Les dossiers que vous pouvez ouvrir sont parcourus maintenant. Ce que vous cherchez n’est ni gardé ni mis dans l’adresse.",
    en: "The cases that you may open are looked through now. What you look for is not kept, and not put into the address.",
  },
  scope: { ar: "أين", fr: "Où", en: "Where" },
  open: { ar: "الملفات المفتوحة", fr: "Dossiers ouverts", en: "Open cases" },
  ended: { ar: "الملفات المنتهية", fr: "Dossiers terminés", en: "Ended cases" },
  training: { ar: "ملفات للتدريب", fr: "Dossiers d’entraînement", en: "Training cases" },
  go: { ar: "بحث", fr: "Chercher", en: "Search" },
  noReference: {
    ar: "لا ملف بهذا المرجع بين الملفات التي يحق لكم فتحها. للبحث بكلمة أو رقم استعملوا الخانة أدناه.",
    fr: "Aucun dossier de cette référence parmi ceux que vous pouvez ouvrir. Pour un mot ou un numéro, utilisez le champ ci-dessous.",
    en: "No case of this reference among those that you may open. For a word or a number, use the field below.",
  },
  tooShort: {
    ar: "اكتبوا حرفين على الأقل، أو خمسة أرقام.",
    fr: "Écrivez au moins deux lettres, ou cinq chiffres.",
    en: "Write at least two letters, or five digits.",
  },
  progress: {
    ar: "ملفات بُحث فيها: {done} من {total}.",
    fr: "Dossiers parcourus : {done} sur {total}.",
    en: "Looked through {done} of {total}.",
  },
  most: {
    ar: "يشمل البحث الواحد مئتي ملف على الأكثر، ويبدأ بالأكثر استعجالا.",
    fr: "Une recherche parcourt deux cents dossiers au plus, les plus urgents d’abord.",
    en: "One search looks through two hundred cases at most, the most urgent first.",
  },
  more: { ar: "متابعة البحث", fr: "Continuer la recherche", en: "Go on searching" },
  none: { ar: "لا شيء في هذه الملفات.", fr: "Rien dans ces dossiers.", en: "Nothing in these cases." },
  before: { ar: "ما عُثر عليه قبل ذلك", fr: "Trouvé avant", en: "Found before" },
  contact: { ar: "في وسائل الاتصال", fr: "dans les coordonnées", en: "in the contact details" },
  damaged: {
    ar: "ملفات تعذر فتحها لأن شيئا فيها تغيّر: {count}",
    fr: "Dossiers non ouverts parce que quelque chose y a été modifié : {count}",
    en: "Cases that did not open because something in them was changed: {count}",
  },
} as const satisfies Record<string, Text>;
