import type { Demand } from "@sanad/domain/vocabulary";
import type { Text } from "../text.ts";

export const demandLabels = {
  money: { ar: "مال", fr: "De l’argent", en: "Money" },
  more_images: { ar: "صور أخرى", fr: "D’autres photos", en: "More pictures" },
  sexual_act: { ar: "فعل جنسي", fr: "Un acte sexuel", en: "A sexual act" },
  illegal_act: { ar: "فعل مخالف للقانون", fr: "Un acte illégal", en: "Something illegal" },
  work_secrets: { ar: "أسرار العمل", fr: "Des secrets professionnels", en: "Secrets of the workplace" },
  goods: { ar: "أشياء أو أغراض", fr: "Des objets ou des biens", en: "Objects or goods" },
  relationship_marriage: {
    ar: "مواصلة العلاقة أو الزواج",
    fr: "Poursuivre la relation ou se marier",
    en: "To stay together or marry",
  },
  withdraw_complaint: { ar: "التنازل عن شكاية", fr: "Retirer une plainte", en: "To withdraw a complaint" },
  signature: { ar: "توقيع أو وثيقة", fr: "Une signature ou un document", en: "A signature or a document" },
  credentials: { ar: "كلمات سر أو رموز", fr: "Des mots de passe ou des codes", en: "Passwords or codes" },
  none_revenge: {
    ar: "لا شيء، إنه انتقام",
    fr: "Rien, c’est une vengeance",
    en: "Nothing, it is revenge",
  },
  other: { ar: "شيء آخر", fr: "Autre chose", en: "Something else" },
  unknown: { ar: "لا أعرف", fr: "Je ne sais pas", en: "I do not know" },
} as const satisfies Record<Demand, Text>;
