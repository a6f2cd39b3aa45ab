import type { Text } from "../text.ts";

export const problemKinds = ["not_found", "busy", "crowded", "failed", "too_large", "refused"] as const;
export type ProblemKind = (typeof problemKinds)[number];

export const problemTitle: Text = { ar: "سند", fr: "Sanad", en: "Sanad" };

interface ProblemTexts {
  readonly heading: Text;
  readonly text: Text;
}

/** Honest, without our reasons: a stranger learns nothing from them and a person in fear even less. */
export const problemTexts = {
  not_found: {
    heading: { ar: "لا توجد هذه الصفحة", fr: "Cette page n’existe pas", en: "There is no such page" },
    text: {
      ar: "قد يكون العنوان ناقصا. عد إلى البداية.",
      fr: "L’adresse est peut-être incomplète. Revenez à l’accueil.",
      en: "The address may be incomplete. Go back to the start.",
    },
  },
  busy: {
    heading: {
      ar: "لم نتأكد من وصول ما كتبته",
      fr: "Nous ne savons pas si votre texte est arrivé",
      en: "We could not make sure that it arrived",
    },
    text: {
      ar: "حدث عطل عندنا. ما كتبته ما زال في الأسفل: أعد إرساله بعد قليل من فضلك. إن كان قد وصل فلن يُسجل مرتين.",
      fr: "Une panne s’est produite de notre côté. Votre texte est toujours là, plus bas : renvoyez-le dans un moment, s’il vous plaît. S’il est déjà arrivé, il ne sera pas compté deux fois.",
      en: "Something failed on our side. What you wrote is still below: please send it again in a moment. If it did arrive, it will not be counted twice.",
    },
  },
  crowded: {
    heading: {
      ar: "لم نستطع استقبال ما كتبته الآن",
      fr: "Nous n’avons pas pu recevoir votre texte à l’instant",
      en: "We could not take what you wrote just now",
    },
    text: {
      ar: "تصل الآن رسائل كثيرة جدا من الشبكة التي يمر منها اتصالك، ويتشارك فيها ناس كثيرون. لست السبب في ذلك. ما كتبته ما زال في الأسفل: أعد إرساله بعد دقيقة من فضلك.",
      fr: "Beaucoup d’envois arrivent en ce moment du réseau par lequel vous passez, et que bien des gens partagent. Vous n’y êtes pour rien. Votre texte est toujours là, plus bas : renvoyez-le dans une minute, s’il vous plaît.",
      en: "Very many messages are arriving from the network that you are on, which many people share. It is nothing that you did. What you wrote is still below: please send it again in a minute.",
    },
  },
  failed: {
    heading: { ar: "حدث عطل عندنا", fr: "Une panne de notre côté", en: "Something failed on our side" },
    text: {
      ar: "لست السبب في ذلك. أعد المحاولة بعد قليل من فضلك.",
      fr: "Vous n’y êtes pour rien. Réessayez dans un moment, s’il vous plaît.",
      en: "It is nothing that you did. Please try again in a moment.",
    },
  },
  too_large: {
    heading: {
      ar: "ما أرسلته كبير جدا",
      fr: "L’envoi est trop volumineux",
      en: "What you sent is too large",
    },
    text: {
      ar: "لم يُحفظ شيء. أرسل ملفات أقل أو أصغر، أو أرسل الكلام وحده أولا.",
      fr: "Rien n’a été enregistré. Envoyez moins de fichiers, ou d’abord le texte seul.",
      en: "Nothing was kept. Send fewer or smaller files, or the words alone first.",
    },
  },
  refused: {
    heading: {
      ar: "لم نستطع قبول هذا الطلب",
      fr: "Cette demande n’a pas pu être acceptée",
      en: "This request could not be accepted",
    },
    text: {
      ar: "لم يُحفظ شيء. ابدأ من الصفحة الأولى من فضلك.",
      fr: "Rien n’a été enregistré. Recommencez depuis la première page, s’il vous plaît.",
      en: "Nothing was kept. Please begin at the first page.",
    },
  },
} as const satisfies Record<ProblemKind, ProblemTexts>;

/** Above the form, when a failure of ours sends it back. */
export const problem = {
  home: { ar: "العودة إلى البداية", fr: "Revenir à l’accueil", en: "Back to the start" },
  urgent: {
    ar: "إن كان هناك خطر فلا تنتظرنا: اتصل بالشرطة أو الطوارئ.",
    fr: "En cas de danger, ne nous attendez pas : appelez la police ou les secours.",
    en: "If there is danger, do not wait for us: call the police or the emergency services.",
  },
} as const satisfies Record<string, Text>;
