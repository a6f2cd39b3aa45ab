import type { Platform } from "@sanad/domain/vocabulary";
import type { Text } from "../text.ts";

export const platformLabels = {
  facebook: { ar: "فيسبوك", fr: "Facebook", en: "Facebook" },
  facebook_page: { ar: "صفحة فيسبوك", fr: "Page Facebook", en: "Facebook page" },
  messenger: { ar: "ماسنجر", fr: "Messenger", en: "Messenger" },
  whatsapp: { ar: "واتساب", fr: "WhatsApp", en: "WhatsApp" },
  instagram: { ar: "إنستغرام", fr: "Instagram", en: "Instagram" },
  twitter_x: { ar: "إكس (تويتر)", fr: "X (Twitter)", en: "X (Twitter)" },
  tiktok: { ar: "تيك توك", fr: "TikTok", en: "TikTok" },
  snapchat: { ar: "سناب شات", fr: "Snapchat", en: "Snapchat" },
  telegram: { ar: "تيليغرام", fr: "Telegram", en: "Telegram" },
  imo: { ar: "إيمو", fr: "imo", en: "imo" },
  viber: { ar: "فايبر", fr: "Viber", en: "Viber" },
  signal: { ar: "سيغنال", fr: "Signal", en: "Signal" },
  skype: { ar: "سكايب", fr: "Skype", en: "Skype" },
  email: { ar: "البريد الإلكتروني", fr: "E-mail", en: "E-mail" },
  sms: { ar: "رسائل قصيرة", fr: "SMS", en: "SMS" },
  phone_call: { ar: "مكالمة هاتفية", fr: "Appel téléphonique", en: "Telephone call" },
  dating_app: { ar: "تطبيق تعارف", fr: "Application de rencontre", en: "Dating app" },
  game: { ar: "لعبة", fr: "Jeu", en: "Game" },
  marketplace: { ar: "موقع بيع وشراء", fr: "Site d’annonces", en: "Marketplace" },
  in_person: { ar: "وجها لوجه", fr: "En personne", en: "In person" },
  website: { ar: "موقع على الإنترنت", fr: "Site web", en: "Website" },
  other: { ar: "غير ذلك", fr: "Autre", en: "Other" },
  unknown: { ar: "لا أعرف", fr: "Je ne sais pas", en: "I do not know" },
} as const satisfies Record<Platform, Text>;
