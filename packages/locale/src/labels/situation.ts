import type { Channel, Deadline, Published, Urgency } from "@sanad/domain/vocabulary";
import type { Text } from "../text.ts";

export const deadlineLabels = {
  hours: { ar: "خلال ساعات", fr: "Dans quelques heures", en: "Within hours" },
  tomorrow: { ar: "غدا", fr: "Demain", en: "Tomorrow" },
  three_days: { ar: "خلال ثلاثة أيام", fr: "Dans les trois jours", en: "Within three days" },
  later: { ar: "بعد ذلك", fr: "Plus tard", en: "Later" },
  none: { ar: "لم يُحدد وقت", fr: "Pas de délai", en: "No time was set" },
  unknown: { ar: "لا أعرف", fr: "Je ne sais pas", en: "I do not know" },
} as const satisfies Record<Deadline, Text>;

export const publishedLabels = {
  no: { ar: "لا", fr: "Non", en: "No" },
  threatened: { ar: "لا، تهديد فقط", fr: "Non, seulement une menace", en: "No, only threatened" },
  partly: { ar: "نعم، جزء منه", fr: "Oui, en partie", en: "Yes, some of it" },
  yes: { ar: "نعم", fr: "Oui", en: "Yes" },
  removed: { ar: "نُشر ثم حُذف", fr: "Publié puis supprimé", en: "Published, then removed" },
} as const satisfies Record<Published, Text>;

/** For staff. */
export const urgencyLabels = {
  U0: { ar: "فوري", fr: "immédiat", en: "immediate" },
  U1: { ar: "عاجل", fr: "urgent", en: "urgent" },
  U2: { ar: "مرتفع", fr: "élevé", en: "high" },
  U3: { ar: "عادي", fr: "normal", en: "normal" },
  U4: { ar: "للعلم", fr: "information", en: "information" },
} as const satisfies Record<Urgency, Text>;

/** For staff. */
export const channelLabels = {
  web: { ar: "الاستمارة", fr: "formulaire", en: "form" },
  email: { ar: "البريد الإلكتروني", fr: "e-mail", en: "e-mail" },
  sms: { ar: "رسالة قصيرة", fr: "SMS", en: "SMS" },
  phone: { ar: "الهاتف", fr: "téléphone", en: "telephone" },
  walk_in: { ar: "حضور إلى المركز", fr: "au centre", en: "in person" },
  whatsapp: { ar: "واتساب", fr: "WhatsApp", en: "WhatsApp" },
} as const satisfies Record<Channel, Text>;
