import type { Language } from "@sanad/domain/vocabulary";
import type { Text } from "../text.ts";

const subject: Text = {
  ar: "وصلت رسالتك",
  fr: "Votre message est bien arrivé",
  en: "Your message has arrived",
};

const mail: Text = {
  ar: "شكرا لك.\n\nوصلت رسالتك وسيقرؤها أحدنا باهتمام. هذا رد آلي.\n\nيمكنك الرد على هذه الرسالة متى شئت لتضيف ما تريد.\n",
  fr: "Merci.\n\nVotre message est bien arrivé et l’un de nous le lira avec attention. Ceci est une réponse automatique.\n\nVous pouvez répondre à ce message quand vous voulez pour ajouter quelque chose.\n",
  en: "Thank you.\n\nYour message has arrived and one of us will read it with care. This is an automatic reply.\n\nYou can answer this message whenever you like to add something.\n",
};

/** The answer to an e-mail, the same for known and unknown senders. Its subject is fresh: nothing of the person's own comes back. */
export function acknowledgement(language: Language): { readonly subject: string; readonly text: string } {
  return { subject: subject[language], text: mail[language] };
}
