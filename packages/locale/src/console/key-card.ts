import type { Text } from "../text.ts";

/** A key card, shown once. */
export const keyCardTexts = {
  title: { ar: "بطاقة المفتاح", fr: "Carte-clé", en: "Key card" },
  once: {
    ar: "لن تظهر هذه الأرقام مرة أخرى. اكتبوها أو اطبعوها الآن، ثم راجعوها مجموعة بعد مجموعة.",
    fr: "Ces chiffres ne s’afficheront plus. Écrivez-les ou imprimez-les maintenant, puis relisez-les groupe par groupe.",
    en: "These digits will not be shown again. Write them down or print them now, then read them over group by group.",
  },
  keep: {
    ar: "احفظوها بعيدا عن كلمة السر وعن الجهاز. البطاقة وحدها لا تفتح شيئا، وكلمة السر وحدها كذلك.",
    fr: "Gardez-la loin du mot de passe et de l’appareil. La carte seule n’ouvre rien, le mot de passe seul non plus.",
    en: "Keep it away from the password and from the device. The card alone opens nothing, nor does the password alone.",
  },
  print: {
    ar: "للطباعة استعملوا أمر الطباعة في المتصفح.",
    fr: "Pour imprimer, utilisez la commande du navigateur.",
    en: "To print, use the browser’s print command.",
  },
  written: { ar: "كتبت الأرقام", fr: "C’est noté", en: "I have written it down" },
} as const satisfies Record<string, Text>;
