import type { Collected, Paid, PaymentRoute } from "@sanad/domain/vocabulary";
import type { Text } from "../text.ts";

export const paidLabels = {
  no: { ar: "لا", fr: "Non", en: "No" },
  once: { ar: "نعم، مرة واحدة", fr: "Oui, une fois", en: "Yes, once" },
  repeated: { ar: "نعم، أكثر من مرة", fr: "Oui, plusieurs fois", en: "Yes, more than once" },
} as const satisfies Record<Paid, Text>;

export const collectedLabels = {
  no: { ar: "لم يُسحب بعد", fr: "Pas encore retiré", en: "Not collected yet" },
  yes: { ar: "تم سحبه", fr: "Déjà retiré", en: "Already collected" },
  unknown: { ar: "لا أعرف", fr: "Je ne sais pas", en: "I do not know" },
} as const satisfies Record<Collected, Text>;

export const paymentRouteLabels = {
  agency: { ar: "وكالة تحويل الأموال", fr: "Agence de transfert d’argent", en: "Money transfer agency" },
  floussy_card: { ar: "بطاقة فلوسي", fr: "Carte Floussy", en: "Floussy card" },
  prepaid_card: { ar: "بطاقة مسبقة الدفع", fr: "Carte prépayée", en: "Prepaid card" },
  phone_topup: { ar: "تعبئة الهاتف", fr: "Recharge téléphonique", en: "Phone top-up" },
  bank_transfer: { ar: "تحويل بنكي", fr: "Virement bancaire", en: "Bank transfer" },
  mobile_wallet: { ar: "محفظة إلكترونية", fr: "Portefeuille mobile", en: "Mobile wallet" },
  cash_hand: { ar: "نقدا يدا بيد", fr: "En espèces, de main en main", en: "Cash, by hand" },
  crypto: { ar: "عملات رقمية", fr: "Cryptomonnaie", en: "Cryptocurrency" },
  gift_card: { ar: "بطاقات هدايا", fr: "Cartes cadeaux", en: "Gift cards" },
  paypal_like: { ar: "باي بال أو ما يشبهه", fr: "PayPal ou similaire", en: "PayPal or similar" },
  goods: { ar: "أشياء عينية", fr: "Objets ou biens", en: "Goods" },
  other: { ar: "غير ذلك", fr: "Autre", en: "Other" },
  unknown: { ar: "لا أعرف", fr: "Je ne sais pas", en: "I do not know" },
} as const satisfies Record<PaymentRoute, Text>;
