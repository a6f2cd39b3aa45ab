import type { FormErrorCode, FormField } from "@sanad/domain/form";
import type { Language } from "@sanad/domain/vocabulary";
import type { Text } from "./text.ts";

export const errorSummary: Text = {
  ar: "بقي القليل لنكمل",
  fr: "Il reste peu à compléter",
  en: "Only a little is left to complete",
};

const errors = {
  required: {
    ar: "اختر جوابا من فضلك.",
    fr: "Choisissez une réponse, s’il vous plaît.",
    en: "Please choose an answer.",
  },
  choice: {
    ar: "اختر واحدا من الأجوبة المعروضة.",
    fr: "Choisissez une des réponses proposées.",
    en: "Choose one of the answers shown.",
  },
  too_long: {
    ar: "النص أطول مما نستطيع استقباله. اختصره قليلا.",
    fr: "Le texte est trop long. Raccourcissez-le un peu.",
    en: "The text is longer than we can take. Please shorten it a little.",
  },
  moment: {
    ar: "اكتب اليوم والساعة هكذا: \u20662026-12-31 18:00\u2069",
    fr: "Écrivez le jour et l’heure ainsi : 2026-12-31 18:00",
    en: "Write the day and hour like this: 2026-12-31 18:00",
  },
  past: {
    ar: "هذا الوقت مضى. صححه أو اتركه فارغا.",
    fr: "Ce moment est passé. Corrigez-le ou laissez vide.",
    en: "This time has passed. Correct it or leave it empty.",
  },
  far: {
    ar: "هذا الوقت بعيد جدا. صححه أو اتركه فارغا.",
    fr: "Ce moment est très lointain. Corrigez-le ou laissez vide.",
    en: "This time is very far away. Correct it or leave it empty.",
  },
  telephone: {
    ar: "اكتب رقم الهاتف بالأرقام، أو اختر «لا تتصلوا بي».",
    fr: "Écrivez le numéro en chiffres, ou choisissez « Ne me contactez pas ».",
    en: "Write the number in digits, or choose “Do not contact me”.",
  },
  email: {
    ar: "ينقص شيء في عنوان البريد، مثل علامة @.",
    fr: "Il manque quelque chose dans l’adresse, comme le signe @.",
    en: "Something is missing in the address, such as the @ sign.",
  },
  consent: {
    ar: "لا نقرأ ما تكتبه دون موافقتك. ضع علامة في الخانة إن وافقت.",
    fr: "Nous ne lisons rien sans votre accord. Cochez la case si vous êtes d’accord.",
    en: "We do not read what you write without your agreement. Tick the box if you agree.",
  },
  stale: {
    ar: "هذه الصفحة قديمة. أرسلها مرة أخرى من فضلك.",
    fr: "Cette page a expiré. Envoyez-la une nouvelle fois, s’il vous plaît.",
    en: "This page is out of date. Please send it once more.",
  },
} as const satisfies Record<FormErrorCode, Text>;

/** Where the general sentence would not tell what to do. */
const particular: Readonly<Partial<Record<FormField, Readonly<Partial<Record<FormErrorCode, Text>>>>>> = {
  story: {
    required: {
      ar: "اكتب ولو سطرا واحدا، أو أضف ملفا.",
      fr: "Écrivez au moins une ligne, ou ajoutez un fichier.",
      en: "Write at least one line, or add a file.",
    },
  },
  country: {
    required: {
      ar: "اختر بلدا، أو «لا أريد أن أقول».",
      fr: "Choisissez un pays, ou « Je préfère ne pas dire ».",
      en: "Choose a country, or “I prefer not to say”.",
    },
  },
  reporter: {
    required: {
      ar: "قل لنا عمّن تكتب.",
      fr: "Dites-nous pour qui vous écrivez.",
      en: "Tell us for whom you are writing.",
    },
  },
  danger: {
    required: {
      ar: "قل لنا هل هناك خطر الآن.",
      fr: "Dites-nous s’il y a un danger maintenant.",
      en: "Tell us whether there is danger now.",
    },
  },
  age: {
    required: {
      ar: "اختر العمر، أو «لا أعرف أو لا أريد أن أقول».",
      fr: "Choisissez un âge, ou « Je ne sais pas ou préfère ne pas dire ».",
      en: "Choose an age, or “I do not know, or prefer not to say”.",
    },
  },
  contact_address: {
    required: {
      ar: "اكتب الرقم أو البريد، أو اختر «لا تتصلوا بي».",
      fr: "Écrivez le numéro ou l’adresse, ou choisissez « Ne me contactez pas ».",
      en: "Write the number or address, or choose “Do not contact me”.",
    },
  },
};

export function errorText(field: FormField, code: FormErrorCode, language: Language): string {
  return (particular[field]?.[code] ?? errors[code])[language];
}
