import type { Text } from "../text.ts";

export const contactPage = {
  title: { ar: "سند: اتصال", fr: "Sanad : nous joindre", en: "Sanad: reach us" },
  heading: { ar: "كيف تصل إلينا", fr: "Comment nous joindre", en: "How to reach us" },
  telephone: { ar: "الهاتف", fr: "Téléphone", en: "Telephone" },
  hours: { ar: "متى نرد", fr: "Horaires", en: "When we answer" },
  hoursUnknown: {
    ar: "لم تُنشر أوقات الرد.",
    fr: "Les horaires ne sont pas publiés.",
    en: "No hours have been published.",
  },
  none: {
    ar: "لم ينشر هذا الموقع رقم هاتف بعد.",
    fr: "Ce site n’a pas encore publié de numéro.",
    en: "This site has not published a telephone number yet.",
  },
  write: { ar: "اكتب إلينا هنا", fr: "Écrivez-nous ici", en: "Write to us here" },
  caution: {
    ar: "المكالمة تظهر في سجل هاتفك، وقد تظهر في الفاتورة. اتصل من هاتف آمن.",
    fr: "L’appel reste dans le journal du téléphone, parfois sur la facture. Appelez d’un téléphone sûr.",
    en: "A call stays in the phone’s log, and may show on the bill. Call from a safe phone.",
  },
  danger: {
    ar: "لسنا خدمة طوارئ. إن كان هناك خطر الآن فاتصل بالشرطة أو الطوارئ في بلدك.",
    fr: "Nous ne sommes pas un service d’urgence. En danger maintenant : la police ou les secours de votre pays.",
    en: "We are not an emergency service. In danger now: the police or emergency services of your country.",
  },
} as const satisfies Record<string, Text>;
