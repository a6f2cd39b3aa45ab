import type { Text } from "../text.ts";

export const genuine = {
  title: { ar: "سند: تحقق", fr: "Sanad : vérifier", en: "Sanad: check" },
  heading: {
    ar: "كيف تعرف أن الرسالة منا حقا",
    fr: "Reconnaître un message qui vient de nous",
    en: "How to tell that a message is really ours",
  },
  lead: {
    ar: "هناك من ينتحل صفة المراكز والشرطة ليخدع من يخاف. هذه علاماتنا.",
    fr: "Certains se font passer pour des centres ou la police pour tromper ceux qui ont peur. Voici nos règles.",
    en: "Some people pose as centers or as the police to deceive those who are afraid. These are our rules.",
  },
  never: { ar: "لا نطلب أبدا", fr: "Nous ne demandons jamais", en: "We never ask for" },
  neverMoney: { ar: "مالا، بأي اسم كان", fr: "d’argent, sous aucun prétexte", en: "money, under any name" },
  neverPassword: {
    ar: "كلمة سر أو رمزا وصلك في رسالة",
    fr: "de mot de passe, ni de code reçu",
    en: "a password, or a code that you received",
  },
  neverPicture: {
    ar: "صورا أو فيديوهات خاصة",
    fr: "de photos ni de vidéos intimes",
    en: "intimate pictures or videos",
  },
  neverReceipt: {
    ar: "رمزك السري كاملا في مكالمة أو رسالة",
    fr: "votre code secret entier par téléphone ou message",
    en: "your whole secret code by call or message",
  },
  neverApp: {
    ar: "تثبيت برنامج أو فتح هاتفك عن بعد",
    fr: "d’installer un programme ou d’ouvrir votre téléphone à distance",
    en: "to install a program or open your phone from afar",
  },
  always: { ar: "ما نفعله دائما", fr: "Nous faisons toujours ceci", en: "What we always do" },
  alwaysNeutral: {
    ar: "نكتب كلاما عاديا لا يذكر ما حدث لك، وبالوسيلة التي اخترتها وحدها.",
    fr: "Nous écrivons des mots neutres, sans rien dire de votre histoire, et par le seul moyen que vous avez choisi.",
    en: "We write neutral words that say nothing of what happened, and only by the way you chose.",
  },
  alwaysCheck: {
    ar: "إن شككت فلا ترد. افتح هذا الموقع بنفسك، وانظر صفحة «الاتصال بنا»، واسألنا برقم المرجع.",
    fr: "Au moindre doute, ne répondez pas. Ouvrez vous-même ce site, allez à « Nous joindre » et demandez-nous avec votre référence.",
    en: "If in doubt, do not answer. Open this site yourself, go to “Reach us”, and ask us with your reference.",
  },
  alwaysTime: {
    ar: "لا نستعجلك ولا نخيفك. من يقول «الآن وإلا» ليس منا.",
    fr: "Nous ne vous pressons pas et ne vous faisons pas peur. « Tout de suite, sinon » ne vient pas de nous.",
    en: "We do not rush or frighten you. Whoever says “now, or else” is not us.",
  },
} as const satisfies Record<string, Text>;
