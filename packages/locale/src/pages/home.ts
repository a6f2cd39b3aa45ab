import type { Text } from "../text.ts";

export const home = {
  title: { ar: "سند", fr: "Sanad", en: "Sanad" },
  heading: {
    ar: "لست وحدك، ولست السبب",
    fr: "Ce n’est pas votre faute, et nous sommes là",
    en: "You are not alone, and not to blame",
  },
  lead: {
    ar: "هل يهددك أحد بصور أو فيديو أو محادثات؟ ما يفعله جريمة، والخطأ خطؤه وحده. نحن هنا لنساعد، مهما كان ما حدث. وكلامنا هنا لكِ ولكَ.",
    fr: "Quelqu’un menace de diffuser vos photos, une vidéo ou des conversations ? C’est un délit, et la faute est la sienne. Nous sommes là pour aider, quoi qu’il se soit passé.",
    en: "Is somebody threatening you with pictures, a video or chats? It is a crime, and the fault is theirs. We are here to help, whatever happened.",
  },
  report: { ar: "أريد المساعدة", fr: "Je veux de l’aide", en: "I want help" },
  reportNote: {
    ar: "صفحتان قصيرتان. اكتب ما تشاء واترك ما تشاء.",
    fr: "Deux pages courtes. Vous dites ce que vous voulez, et rien de plus.",
    en: "Two short pages. Say what you wish, leave out what you wish.",
  },
  firstHour: { ar: "ماذا أفعل الآن؟", fr: "Que faire maintenant ?", en: "What do I do now?" },
  firstHourNote: {
    ar: "خطوات الساعة الأولى، دون أن تخبر أحدا.",
    fr: "Les gestes de la première heure, sans rien dire à personne.",
    en: "Steps for the first hour, without telling anybody.",
  },
  comeBack: { ar: "لدي رمز سري", fr: "J’ai un code secret", en: "I have a secret code" },
  comeBackNote: {
    ar: "اقرأ الجواب أو أكمل الكتابة.",
    fr: "Lire la réponse, ou écrire la suite.",
    en: "Read the answer, or write more.",
  },
  promises: { ar: "قبل أن تبدأ", fr: "Avant de commencer", en: "Before you begin" },
  free: {
    ar: "المساعدة مجانية. لن نطلب منك مالا أبدا.",
    fr: "L’aide est gratuite. Nous ne demandons jamais d’argent.",
    en: "Help is free. We never ask for money.",
  },
  noName: {
    ar: "لا نسألك هنا عن اسمك ولا عن بطاقتك ولا عن أي صورة خاصة.",
    fr: "Nous ne demandons ici ni nom, ni carte d’identité, ni photo intime.",
    en: "We do not ask here for your name, your identity card or any intimate picture.",
  },
  whoReads: {
    ar: "يقرأ ما تكتبه فريق المركز الذي يتولى ملفك، ومن توافق أنت على أن يقرأه. ونشرح الاستثناءات قبل أن تكتب.",
    fr: "Votre récit est lu par l’équipe du centre qui suit votre dossier, et par ceux que vous acceptez. Nous expliquons les exceptions avant que vous écriviez.",
    en: "What you write is read by the team of the center that leads your case, and by those you agree to. We explain the exceptions before you write.",
  },
  sealed: {
    ar: "يُحفظ ما تكتبه مشفرا: من يسرق قاعدة البيانات لا يقرأ كلماتك.",
    fr: "Ce que vous écrivez est gardé chiffré : voler la base de données ne permet pas de le lire.",
    en: "What you write is kept encrypted: whoever steals the database cannot read your words.",
  },
  device: {
    ar: "إن كان غيرك يفتح هذا الهاتف، فاكتب من جهاز آمن إن استطعت.",
    fr: "Si quelqu’un d’autre ouvre ce téléphone, écrivez depuis un appareil sûr si vous le pouvez.",
    en: "If somebody else opens this phone, write from a safe device if you can.",
  },
} as const satisfies Record<string, Text>;
