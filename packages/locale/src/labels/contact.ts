import type { ContactWatcher, ContactWay } from "@sanad/domain/vocabulary";
import type { Text } from "../text.ts";

export const contactWayLabels = {
  none: {
    ar: "لا تتصلوا بي",
    fr: "Ne me contactez pas",
    en: "Do not contact me",
  },
  sms: { ar: "رسالة قصيرة", fr: "SMS", en: "SMS" },
  call: { ar: "مكالمة", fr: "Appel", en: "Call" },
  whatsapp: { ar: "واتساب", fr: "WhatsApp", en: "WhatsApp" },
  email: { ar: "بريد إلكتروني", fr: "E-mail", en: "E-mail" },
} as const satisfies Record<ContactWay, Text>;

export const contactWatcherLabels = {
  nobody: { ar: "لا أحد غيري", fr: "Personne d’autre", en: "Nobody else" },
  family: { ar: "أحد من الأسرة", fr: "Quelqu’un de la famille", en: "Somebody in the family" },
  partner: {
    ar: "الزوج أو الزوجة أو الشريك",
    fr: "Mon conjoint ou partenaire",
    en: "My husband, wife or partner",
  },
  offender: { ar: "الشخص الذي يهدد", fr: "La personne qui menace", en: "The person who threatens" },
  unsure: { ar: "لا أعرف", fr: "Je ne sais pas", en: "Not sure" },
} as const satisfies Record<ContactWatcher, Text>;
