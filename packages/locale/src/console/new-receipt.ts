import type { Text } from "../text.ts";

/** Giving a new receipt. */
export const newReceiptTexts = {
  title: { ar: "وصل جديد", fr: "Nouveau reçu", en: "New receipt" },
  when: {
    ar: "لمن كتب برسالة قصيرة أو بالبريد، أو ضاع وصله. تأكدوا ممن تحدثون قبل ذلك: من يحمل الوصل يقرأ القصة والأجوبة.",
    fr: "Pour qui a écrit par SMS ou e-mail, ou a perdu son reçu. Assurez-vous d’abord de qui vous parle : le reçu ouvre le récit et les réponses.",
    en: "For somebody who wrote by SMS or e-mail, or lost theirs. Make sure first whom you are talking to: the receipt opens the story and the answers.",
  },
  never: {
    ar: "يُقرأ بصوت أو يُسلم باليد. لا يُرسل أبدا في رسالة قصيرة أو بريد.",
    fr: "Il se lit à voix haute ou se remet en main propre. Jamais par SMS ni e-mail.",
    en: "It is read aloud or handed over. Never by SMS or e-mail.",
  },
  old: {
    ar: "الوصل القديم، إن وُجد، لا يفتح شيئا بعد ذلك.",
    fr: "L’ancien reçu, s’il existe, n’ouvre plus rien ensuite.",
    en: "The old receipt, if there is one, opens nothing afterwards.",
  },
  sure: { ar: "كيف تأكدتم", fr: "Comment vous en êtes-vous assuré", en: "How did you make sure" },
  code_word: {
    ar: "قال كلمة السر المتفق عليها",
    fr: "Le mot convenu a été dit",
    en: "They said the code word",
  },
  call: {
    ar: "في مكالمة، وعرف ما لا يعرفه غيره",
    fr: "Lors d’un appel, en sachant ce que seule la personne sait",
    en: "In a call, knowing what only they know",
  },
  in_person: { ar: "حضر بنفسه", fr: "En personne", en: "In person" },
  make: { ar: "إنشاء الوصل", fr: "Créer le reçu", en: "Make the receipt" },
  needsSure: {
    ar: "اختاروا كيف تأكدتم.",
    fr: "Dites comment vous vous en êtes assuré.",
    en: "Say how you made sure.",
  },
  shown: {
    ar: "يظهر هذا الرقم مرة واحدة. اقرؤوه على مهل، أربعة أرقام في كل مرة، واطلبوا إعادته عليكم.",
    fr: "Ce numéro ne s’affiche qu’une fois. Lisez-le lentement, quatre chiffres à la fois, et faites-le répéter.",
    en: "This number is shown once. Read it slowly, four digits at a time, and have it repeated to you.",
  },
  check: {
    ar: "الرقم الأخير للتحقق: خطأ في رقم واحد يُكتشف فورا.",
    fr: "Le dernier chiffre vérifie les autres : une erreur d’un chiffre se voit aussitôt.",
    en: "The last digit checks the others: one wrong digit is found at once.",
  },
  where: {
    ar: "يُكتب في هذه الصفحة: {address}",
    fr: "À saisir sur cette page : {address}",
    en: "To be typed on this page: {address}",
  },
  changed: {
    ar: "تغير الملف في هذه الأثناء. أعيدوا المحاولة.",
    fr: "Le dossier a changé entre-temps. Recommencez.",
    en: "The case changed meanwhile. Please try again.",
  },
} as const satisfies Record<string, Text>;
