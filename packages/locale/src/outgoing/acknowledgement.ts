import type { Language } from "@sanad/domain/vocabulary";
import type { Text } from "../text.ts";

export interface Acknowledgement {
  /** e-mail only: fresh, so that nothing of the person's own subject comes back */
  readonly subject?: string;
  readonly text: string;
}

/**
 * Telephone: one SMS, 70 characters in Arabic (UCS-2) and 160 in French and English (GSM 03.38, which has é è à ù but
 * not ê ç î ô û ë ï œ â). Nothing tells an onlooker what it is about, and there is no link.
 */
const sms: Text = {
  ar: "شكرا، وصلت رسالتك وستُقرأ باهتمام. يمكنك الكتابة هنا متى شئت.",
  fr: "Merci, votre message est bien arrivé et sera lu avec attention. Vous pouvez écrire ici quand vous voulez.",
  en: "Thank you, your message has arrived and will be read with care. You can write here whenever you like.",
};

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

/** The answer to a report, and to any later message: the same for known and unknown senders. */
export function acknowledgement(channel: "email" | "sms", language: Language): Acknowledgement {
  switch (channel) {
    case "email":
      return { subject: subject[language], text: mail[language] };
    case "sms":
      return { text: sms[language] };
  }
}
