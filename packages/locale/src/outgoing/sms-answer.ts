import type { Saying } from "@sanad/domain/conversation";
import type { Language } from "@sanad/domain/vocabulary";
import type { Text } from "../text.ts";

/**
 * What is said by SMS. Each is one SMS: 70 characters in Arabic (UCS-2) and 160 in French and English (GSM 03.38, which
 * has é è à ù but not ê ç î ô û ë ï œ â). Somebody else may read it: there is no link and no name, nothing of the matter,
 * and the questions are those of any delivery. The numbers mean what `domain/question.ts` says.
 */
const texts: Readonly<Record<Saying, Text>> = {
  first: {
    ar: "شكرا، وصلت رسالتك وستُقرأ باهتمام. هل الأمر عاجل الآن؟ 1 نعم، 2 لا",
    fr: "Merci, votre message est bien arrivé et sera lu avec attention. Est-ce urgent maintenant ? Répondez 1 pour oui, 2 pour non.",
    en: "Thank you, your message has arrived and will be read with care. Is it urgent now? Reply 1 for yes, 2 for no.",
  },
  country: {
    ar: "في أي بلد؟ 1 المغرب، 2 الجزائر، 3 تونس، 4 مصر، 5 السعودية، 6 غيرها",
    fr: "Merci. Dans quel pays ? 1 Maroc, 2 Algérie, 3 Tunisie, 4 Égypte, 5 Arabie saoudite, 6 un autre.",
    en: "Thank you. In which country? 1 Morocco, 2 Algeria, 3 Tunisia, 4 Egypt, 5 Saudi Arabia, 6 another.",
  },
  call: {
    ar: "هل يناسبك أن نتصل؟ 1 صباحا، 2 بعد الظهر، 3 مساء، 4 بلا اتصال",
    fr: "Merci. Peut-on vous appeler ? 1 le matin, 2 l'après-midi, 3 le soir, 4 pas d'appel.",
    en: "Thank you. May we call you? 1 in the morning, 2 in the afternoon, 3 in the evening, 4 no calls.",
  },
  closing: {
    ar: "شكرا، لا أسئلة أخرى الآن. يمكنك الكتابة هنا متى شئت.",
    fr: "Merci, pas d'autre question pour le moment. Vous pouvez écrire ici quand vous voulez.",
    en: "Thank you, no more questions for now. You can write here whenever you like.",
  },
  acknowledgement: {
    ar: "شكرا، وصلت رسالتك وستُقرأ باهتمام. يمكنك الكتابة هنا متى شئت.",
    fr: "Merci, votre message est bien arrivé et sera lu avec attention. Vous pouvez écrire ici quand vous voulez.",
    en: "Thank you, your message has arrived and will be read with care. You can write here whenever you like.",
  },
  help: {
    ar: "يقرأ إنسان كل رسالة هنا، ويمكنك الكتابة متى شئت. لوقف الردود: توقف",
    fr: "Chaque message est lu ici par une personne. Vous pouvez écrire quand vous voulez. Pour ne plus recevoir de réponse : STOP",
    en: "Every message here is read by a person. You can write whenever you like. To get no more replies: STOP",
  },
};

/** The automatic answer to an SMS: the same for known and unknown senders. */
export function smsAnswer(saying: Saying, language: Language): string {
  return texts[saying][language];
}
