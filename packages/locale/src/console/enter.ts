import type { Text } from "../text.ts";

/** Writing down what came by telephone, at the door or over WhatsApp. */
export const enterTexts = {
  newTitle: { ar: "تسجيل تبليغ", fr: "Noter un signalement", en: "Write down a report" },
  newIntro: {
    ar: "لمن اتصل أو حضر أو كتب عبر واتساب. يصير ملفا كغيره، يتولاه هذا المركز، ويظهر رقم الوصل مرة واحدة لتقرؤوه على المعني بالأمر.",
    fr: "Pour qui a appelé, est venu ou a écrit par WhatsApp. Cela devient un dossier comme les autres, suivi par ce centre ; le reçu s’affiche une seule fois, à lire à la personne.",
    en: "For who called, came, or wrote over WhatsApp. It becomes a case like any other, led by this center; the receipt is shown once, to be read out to the person.",
  },
  addTitle: { ar: "تسجيل ما جرى بطريق آخر", fr: "Noter un échange", en: "Write down an exchange" },
  channel: { ar: "كيف وصل", fr: "Par où", en: "How it came" },
  language: { ar: "لغة الجواب", fr: "Langue de réponse", en: "Language to answer in" },
  story: {
    ar: "ما قيل، بكلمات المعني بالأمر",
    fr: "Ce qui a été dit, avec ses mots",
    en: "What was told, in the person’s words",
  },
  whose: { ar: "كلام من؟", fr: "Qui parle ?", en: "Whose words?" },
  theirs: { ar: "المعني بالأمر", fr: "La personne", en: "The person" },
  ours: {
    ar: "جوابنا، قيل شفويا أو سُلّم باليد",
    fr: "Notre réponse, donnée de vive voix ou à la main",
    en: "Our answer, given by hand or by voice",
  },
  files: { ar: "ملفات ورسائل صوتية", fr: "Fichiers et messages vocaux", en: "Files and voice notes" },
  filesAgain: {
    ar: "اختاروا الملفات من جديد",
    fr: "Choisissez de nouveau les fichiers",
    en: "Choose the files again",
  },
  own: {
    ar: "هذا تسجيل أنجزه المركز نفسه",
    fr: "C’est un enregistrement fait par le centre",
    en: "The center itself recorded this",
  },
  ownHint: {
    ar: "يبقى مغلقا إلى أن يأذن محام أو محامية. اكتبوا الغرض ومن شارك.",
    fr: "Il reste fermé jusqu’à l’accord d’un·e avocat·e. Indiquez le but et les personnes présentes.",
    en: "It stays closed until a lawyer approves. Give the purpose and who took part.",
  },
  purpose: { ar: "الغرض من التسجيل", fr: "But de l’enregistrement", en: "Purpose of the recording" },
  participants: { ar: "من شارك فيه", fr: "Qui y participe", en: "Who took part" },
  agreed: {
    ar: "قُرئ عليه بيان الموافقة ووافق",
    fr: "La notice lui a été lue, la personne est d’accord",
    en: "The consent notice was read out, and the person agreed",
  },
  save: { ar: "إنشاء الملف", fr: "Créer le dossier", en: "Make the case" },
  add: { ar: "إضافة إلى الملف", fr: "Ajouter au dossier", en: "Add to the case" },
  doneTitle: { ar: "أُنشئ الملف", fr: "Le dossier est créé", en: "The case is made" },
  reference: { ar: "مرجع الملف", fr: "Référence", en: "Reference" },
  receipt: { ar: "رقم الوصل", fr: "Reçu", en: "Receipt" },
  receiptOnce: {
    ar: "يظهر الآن فقط. اقرؤوه على المعني بالأمر، أو اطبعوه وسلّموه باليد. لا يُرسل في رسالة أبدا.",
    fr: "Affiché maintenant seulement. Lisez-le à la personne, ou imprimez-le et remettez-le en main propre. Jamais par message.",
    en: "Shown now only. Read it out to the person, or print it and hand it over. Never send it in a message.",
  },
  toCase: { ar: "إلى الملف", fr: "Au dossier", en: "To the case" },
} as const satisfies Record<string, Text>;
