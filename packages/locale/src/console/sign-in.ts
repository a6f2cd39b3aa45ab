import type { Text } from "../text.ts";

/** The page on which staff sign in. */
export const signIn = {
  title: { ar: "الدخول إلى سند", fr: "Connexion à Sanad", en: "Sign in to Sanad" },
  card: { ar: "رقم بطاقة المفتاح", fr: "Numéro de la carte-clé", en: "Number on the key card" },
  cardHint: {
    ar: "أربعة وعشرون رقما، في ست مجموعات من أربعة.",
    fr: "Vingt-quatre chiffres, en six groupes de quatre.",
    en: "Twenty-four digits, in six groups of four.",
  },
  cardSlip: {
    ar: "في رقم البطاقة خطأ بسيط. راجعوا الأرقام مجموعة بعد مجموعة.",
    fr: "Il y a une petite erreur dans le numéro de la carte. Relisez-le groupe par groupe.",
    en: "There is a slip in the card number. Read it again group by group.",
  },
  password: { ar: "كلمة السر", fr: "Mot de passe", en: "Password" },
  go: { ar: "دخول", fr: "Se connecter", en: "Sign in" },
  wrong: {
    ar: "رقم البطاقة أو كلمة السر غير صحيح. راجعوهما ثم أعيدوا المحاولة.",
    fr: "Le numéro de la carte ou le mot de passe ne convient pas. Vérifiez-les, puis réessayez.",
    en: "The card number or the password is not right. Check both, then try again.",
  },
  wait: {
    ar: "محاولات كثيرة متتالية. انتظروا دقيقة ثم أعيدوا المحاولة.",
    fr: "Trop d’essais à la suite. Attendez une minute, puis réessayez.",
    en: "Too many tries in a row. Wait a minute, then try again.",
  },
  remember: {
    ar: "حفظ البطاقة على هذا الجهاز",
    fr: "Retenir la carte sur cet appareil",
    en: "Remember the card on this device",
  },
  rememberHint: {
    ar: "في المرة القادمة تكفي كلمة السر. لا تفعلوا ذلك على جهاز يستعمله غيركم.",
    fr: "La prochaine fois, le mot de passe suffira. Pas sur un appareil que d’autres utilisent.",
    en: "Next time the password will be enough. Not on a device that others use.",
  },
  remembered: {
    ar: "بطاقتكم محفوظة على هذا الجهاز.",
    fr: "Votre carte est retenue sur cet appareil.",
    en: "Your card is remembered on this device.",
  },
  another: {
    ar: "الدخول ببطاقة أخرى",
    fr: "Utiliser une autre carte",
    en: "Use another card",
  },
  notHere: { ar: "لا شيء هنا", fr: "Il n’y a rien ici", en: "Nothing here" },
  notHereWhy: {
    ar: "هذه الصفحة غير موجودة، أو لا يحق لكم فتحها.",
    fr: "Cette page n’existe pas, ou ne vous est pas destinée.",
    en: "This page does not exist, or is not for you.",
  },
  failed: { ar: "تعذر إتمام الطلب", fr: "Cela n’a pas abouti", en: "That did not work" },
  failedWhy: {
    ar: "العطل من جهتنا ولم يتغير شيء. أعيدوا المحاولة بعد قليل.",
    fr: "La panne est de notre côté ; rien n’a changé. Réessayez dans un instant.",
    en: "The fault is ours and nothing was changed. Please try again in a moment.",
  },
} as const satisfies Record<string, Text>;
