import type { NeutralWording } from "@sanad/domain/reply";
import type { Language } from "@sanad/domain/vocabulary";
import type { Text } from "../text.ts";

/**
 * What goes out instead of an answer's own words. Each is one SMS: 70 characters in Arabic, 160 of GSM 03.38 in French and
 * English, which is why French has `'` and neither ê nor ç. No matter, no name, no link; `receipt` is a word of every shop.
 */
const texts: Readonly<Record<NeutralWording, Text>> = {
  answer: {
    ar: "لديك جواب جديد. ارجع برقم الوصل حين يناسبك.",
    fr: "Vous avez une nouvelle réponse. Revenez avec votre numéro quand cela vous convient.",
    en: "You have a new answer. Come back with your receipt number when it suits you.",
  },
  call: {
    ar: "شكرا لرسالتك. متى يناسبك أن نتصل بك؟ اكتب لنا اليوم والساعة.",
    fr: "Merci de votre message. Quand peut-on vous appeler ? Écrivez-nous le jour et l'heure.",
    en: "Thank you for your message. When may we call you? Write us the day and the hour.",
  },
  alone: {
    ar: "هل يقرأ غيرك الرسائل هنا؟ 1 لا أحد غيري، 2 ربما، 3 نعم",
    fr: "Quelqu'un d'autre lit-il les messages ici ? 1 personne d'autre, 2 je ne sais pas, 3 oui",
    en: "Does anybody else read messages here? 1 nobody else, 2 maybe, 3 yes",
  },
  delivery: {
    ar: "بخصوص التوصيل: هناك جديد. متى يناسبك أن نتحدث؟",
    fr: "Pour votre livraison, il y a du nouveau. Quand peut-on vous parler ?",
    en: "About your delivery: there is news. When is a good time to talk?",
  },
  appointment: {
    ar: "بخصوص موعدك: هناك جديد. متى يناسبك أن نتحدث؟",
    fr: "Pour votre rendez-vous, il y a du nouveau. Quand peut-on vous parler ?",
    en: "About your appointment: there is news. When is a good time to talk?",
  },
  course: {
    ar: "بخصوص الدورة: هناك جديد. متى يناسبك أن نتحدث؟",
    fr: "Pour votre formation, il y a du nouveau. Quand peut-on vous parler ?",
    en: "About your course: there is news. When is a good time to talk?",
  },
  order: {
    ar: "بخصوص طلبك: هناك جديد. متى يناسبك أن نتحدث؟",
    fr: "Pour votre commande, il y a du nouveau. Quand peut-on vous parler ?",
    en: "About your order: there is news. When is a good time to talk?",
  },
};

/** For `answer` to somebody who came by SMS or e-mail and holds no receipt. */
const withoutReceipt: Text = {
  ar: "قرأنا رسالتك ولدينا جواب لك. متى يناسبك أن نتحدث؟ اكتب لنا هنا.",
  fr: "Nous avons lu votre message et avons une réponse. Quand peut-on vous parler ? Écrivez-nous ici.",
  en: "We have read your message and have an answer. When is a good time to talk? Write to us here.",
};

const subject: Text = { ar: "جواب على رسالتك", fr: "Réponse à votre message", en: "Answer to your message" };

/** @param hasReceipt whether a receipt opens the case: who has none cannot come back with it */
export function replyText(wording: NeutralWording, language: Language, hasReceipt: boolean): string {
  return wording === "answer" && !hasReceipt ? withoutReceipt[language] : texts[wording][language];
}

/** The subject of every answer by e-mail. */
export function replySubject(language: Language): string {
  return subject[language];
}
