import type { Text } from "../text.ts";

/** The one timeline of a case. */
export const timelineTexts = {
  heading: { ar: "ما جرى", fr: "Le fil", en: "Timeline" },
  older: { ar: "ما هو أقدم", fr: "Entrées plus anciennes", en: "Older entries" },
  empty: { ar: "لا شيء بعد.", fr: "Rien pour l’instant.", en: "Nothing yet." },
  report: { ar: "التبليغ", fr: "Le signalement", en: "The report" },
  message: { ar: "رسالة من المعني بالأمر", fr: "Message de la personne", en: "Message from the person" },
  reply: { ar: "جوابنا", fr: "Notre réponse", en: "Our answer" },
  note: { ar: "ملاحظة داخلية", fr: "Note interne", en: "Note" },
  noteOnly: {
    ar: "يقرؤها هذا المركز وحده",
    fr: "Lue par ce centre seul",
    en: "Read by this center alone",
  },
  evidence: { ar: "أدلة", fr: "Preuves", en: "Evidence" },
  person: { ar: "المعني بالأمر", fr: "La personne", en: "The person" },
  unverified: { ar: "مرسل غير متحقق منه", fr: "expéditeur non vérifié", en: "unverified sender" },
  damaged: { ar: "تالف", fr: "endommagé", en: "damaged" },
  damagedText: {
    ar: "تعذر فتح هذا العنصر. وهو محفوظ كما هو.",
    fr: "Cette entrée ne s’ouvre pas. Elle est gardée telle quelle.",
    en: "This entry does not open. It is kept as it is.",
  },
  truncated: {
    ar: "النص أطول من هذا. الرسالة الأصلية محفوظة كاملة.",
    fr: "Le texte continue. Le message d’origine est gardé en entier.",
    en: "There is more of this text. The original message is kept whole.",
  },
  delivery: { ar: "الإرسال", fr: "Envoi", en: "Delivery" },
} as const satisfies Record<string, Text>;

/** What became of a reply, as far as the providers tell. */
export const deliveryLabels = {
  queued: { ar: "في الانتظار", fr: "en file d’attente", en: "queued" },
  sent: { ar: "أُرسل", fr: "envoyé", en: "sent" },
  delivered: { ar: "وصل", fr: "remis", en: "delivered" },
  failed: { ar: "لم يصل", fr: "échec", en: "failed" },
} as const satisfies Record<string, Text>;

/** One piece of evidence. */
export const exhibitTexts = {
  image: { ar: "صورة", fr: "image", en: "image" },
  video: { ar: "فيديو", fr: "vidéo", en: "video" },
  audio: { ar: "صوت", fr: "son", en: "audio" },
  document: { ar: "وثيقة", fr: "document", en: "document" },
  show: { ar: "عرض", fr: "Afficher", en: "Show" },
  showNamed: { ar: "عرض الدليل {number}", fr: "Afficher la pièce {number}", en: "Show item {number}" },
  hide: { ar: "إخفاء", fr: "Masquer", en: "Hide" },
  download: { ar: "تنزيل الأصل", fr: "Télécharger l’original", en: "Download the original" },
  checksum: { ar: "بصمة SHA-256", fr: "Empreinte SHA-256", en: "SHA-256 checksum" },
  hidden: { ar: "غير معروض", fr: "non affiché", en: "not shown" },
  quarantined: { ar: "محجوز", fr: "en quarantaine", en: "quarantined" },
  awaitingLawyer: {
    ar: "مغلق إلى أن يأذن محام أو محامية",
    fr: "fermé jusqu’à l’accord de l’avocat·e",
    en: "closed until a lawyer approves",
  },
} as const satisfies Record<string, Text>;
