import type { Text } from "../text.ts";

export const firstHour = {
  title: { ar: "سند: نصائح", fr: "Sanad : conseils", en: "Sanad: advice" },
  heading: { ar: "الساعة الأولى", fr: "La première heure", en: "The first hour" },
  lead: {
    ar: "تنفس ببطء. لا تحتاج أن تقرر كل شيء الآن. خطوة بعد خطوة.",
    fr: "Respirez lentement. Rien n’oblige à tout décider maintenant. Un pas après l’autre.",
    en: "Breathe slowly. You do not have to decide everything now. One step after another.",
  },
  danger: {
    ar: "إن كانت حياة أحد في خطر، أو إن جاءتك أفكار بأن تؤذي نفسك: اتصل الآن بالطوارئ في بلدك، وابق قرب شخص تثق به.",
    fr: "Si une vie est en danger, ou si vous pensez à vous faire du mal : appelez maintenant les secours de votre pays et restez près d’une personne sûre.",
    en: "If a life is in danger, or if you have thoughts of hurting yourself: call your country’s emergency services now and stay near a person you trust.",
  },
  lines: {
    ar: "أرقام وعناوين حسب البلد",
    fr: "Numéros et adresses par pays",
    en: "Numbers and addresses by country",
  },
  linesNote: {
    ar: "لا نذكر إلا ما أكده مصدر جيد، مع تاريخه. قد تتغير الأرقام.",
    fr: "Seulement ce qu’une bonne source confirme, avec sa date. Les numéros peuvent changer.",
    en: "Only what a good source confirms, with its date. Numbers may change.",
  },
  help: { ar: "أريد أن أكتب إليكم", fr: "Je veux vous écrire", en: "I want to write to you" },
} as const satisfies Record<string, Text>;
