import type { Text } from "../text.ts";

/** Signing in with the telephone or the computer itself. */
export const passkeyTexts = {
  signIn: {
    ar: "الدخول بمفتاح المرور",
    fr: "Se connecter avec une clé d’accès",
    en: "Sign in with a passkey",
  },
  add: {
    ar: "إضافة مفتاح مرور على هذا الجهاز",
    fr: "Ajouter une clé d’accès sur cet appareil",
    en: "Add a passkey on this device",
  },
  noneSignIn: {
    ar: "مفتاح المرور هذا لا يستطيع فتح الملفات في هذا المتصفح. ادخلوا بالبطاقة وكلمة السر.",
    fr: "Dans ce navigateur, cette clé d’accès ne peut pas ouvrir les dossiers. Connectez-vous avec la carte et le mot de passe.",
    en: "In this browser this passkey cannot open cases. Sign in with card and password.",
  },
  noneAdd: {
    ar: "هذا المتصفح أو هذا الجهاز لا يستطيع فتح الملفات بمفتاح مرور، فلم نضف شيئا. تبقى البطاقة وكلمة السر وسيلة دخولكم. ويمكنكم حذف مفتاح المرور الذي أنشأه الجهاز الآن.",
    fr: "Ce navigateur ou cet appareil ne sait pas ouvrir les dossiers avec une clé d’accès ; rien n’a été ajouté. La carte et le mot de passe restent votre moyen d’entrer. Vous pouvez effacer la clé que l’appareil vient de créer.",
    en: "This browser or device cannot open cases with a passkey, so nothing was added. Card and password remain your way in. You may delete the passkey that the device has just made.",
  },
  failed: {
    ar: "لم يتم ذلك على الجهاز. يمكنكم إعادة المحاولة.",
    fr: "L’appareil n’est pas allé au bout. Vous pouvez réessayer.",
    en: "The device did not finish. You can try again.",
  },
  known: {
    ar: "لهذا الجهاز مفتاح مرور من قبل.",
    fr: "Cet appareil a déjà une clé d’accès.",
    en: "This device has a passkey already.",
  },
  wrong: {
    ar: "لم يفتح مفتاح المرور هذا شيئا. أعيدوا المحاولة، أو ادخلوا بالبطاقة وكلمة السر.",
    fr: "Cette clé d’accès n’a rien ouvert. Réessayez, ou connectez-vous avec la carte et le mot de passe.",
    en: "This passkey opened nothing. Try again, or sign in with card and password.",
  },
} as const satisfies Record<string, Text>;
