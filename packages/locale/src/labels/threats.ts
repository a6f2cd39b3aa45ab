import type { Threat } from "@sanad/domain/vocabulary";
import type { Text } from "../text.ts";

export const threatLabels = {
  images: { ar: "نشر صور", fr: "Publier des photos", en: "Publishing pictures" },
  video: { ar: "نشر فيديو", fr: "Publier une vidéo", en: "Publishing a video" },
  voice: {
    ar: "نشر تسجيلات صوتية",
    fr: "Publier des enregistrements vocaux",
    en: "Publishing voice recordings",
  },
  chats: { ar: "نشر محادثات", fr: "Publier des conversations", en: "Publishing chats" },
  confidential_info: {
    ar: "كشف معلومات سرية",
    fr: "Révéler des informations confidentielles",
    en: "Revealing confidential information",
  },
  fabricated: {
    ar: "صور أو أقوال مزيفة أو مركبة",
    fr: "Photos ou propos truqués",
    en: "Faked or edited pictures or words",
  },
  family_threat: {
    ar: "إخبار الأسرة أو تهديدها",
    fr: "Prévenir ou menacer la famille",
    en: "Telling or threatening the family",
  },
  violence: { ar: "عنف جسدي", fr: "Violence physique", en: "Physical violence" },
  account_takeover: {
    ar: "الاستيلاء على حساب",
    fr: "Prendre le contrôle d’un compte",
    en: "Taking over an account",
  },
  false_claims: { ar: "ادعاءات كاذبة", fr: "Fausses accusations", en: "False claims" },
  none_shown: {
    ar: "تهديد دون أن يُعرض شيء",
    fr: "Une menace, sans rien montrer",
    en: "A threat, but nothing was shown",
  },
  other: { ar: "شيء آخر", fr: "Autre chose", en: "Something else" },
  unknown: { ar: "لا أعرف", fr: "Je ne sais pas", en: "I do not know" },
} as const satisfies Record<Threat, Text>;
