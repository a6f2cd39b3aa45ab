import type { Text } from "../text.ts";

/** What stands around every page. Titles are neutral: somebody else may read the browser's history. */
export const shell = {
  name: { ar: "سند", fr: "Sanad", en: "Sanad" },
  exit: { ar: "خروج سريع", fr: "Quitter vite", en: "Leave quickly" },
  exitNote: {
    ar: "الخروج لا يمسح سجل المتصفح. امسحه بنفسك إن كان غيرك يستعمل هذا الجهاز.",
    fr: "Quitter n’efface pas l’historique du navigateur. Effacez-le si quelqu’un d’autre utilise cet appareil.",
    en: "Leaving does not clear the browser history. Clear it yourself if somebody else uses this device.",
  },
  skip: { ar: "إلى المحتوى", fr: "Aller au contenu", en: "Skip to content" },
  languages: { ar: "اللغات", fr: "Langues", en: "Languages" },
  menu: { ar: "صفحات أخرى", fr: "Autres pages", en: "Other pages" },
  home: { ar: "البداية", fr: "Accueil", en: "Start" },
  report: { ar: "طلب المساعدة", fr: "Demander de l’aide", en: "Get help" },
  comeBack: { ar: "لدي رمز", fr: "J’ai un code", en: "I have a code" },
  firstHour: { ar: "الساعة الأولى", fr: "La première heure", en: "The first hour" },
  prevention: { ar: "الوقاية", fr: "Prévention", en: "Prevention" },
  contact: { ar: "الاتصال بنا", fr: "Nous joindre", en: "Reach us" },
  genuine: { ar: "هل الرسالة منا؟", fr: "Ce message vient-il de nous ?", en: "Is a message really ours?" },
  optional: { ar: "(اختياري)", fr: "(facultatif)", en: "(optional)" },
} as const satisfies Record<string, Text>;

/** A harmless page to land on, in the reader's language. */
export const exitAddress: Text = {
  ar: "https://www.google.com/search?q=%D8%A7%D9%84%D8%B7%D9%82%D8%B3",
  fr: "https://www.google.com/search?q=m%C3%A9t%C3%A9o",
  en: "https://www.google.com/search?q=weather",
};
