import type { Text } from "../text.ts";

/** Giving a new receipt. */
export const newReceiptTexts = {
  title: { ar: "وصل جديد", fr: "Nouveau reçu", en: "New receipt" },
  when: {
    ar: "لمن كتب برسالة قصيرة أو بالبريد، أو ضاع منه الوصل. تأكدوا أولا مع من تتحدثون: من يحمل رقم الوصل يقرأ القصة والأجوبة. في صفحات المعني بالأمر اسمه «الرمز السري».",
    fr: "Pour qui a écrit par SMS ou e-mail, ou a perdu son reçu. Assurez-vous d’abord de qui vous parle : le reçu ouvre le récit et les réponses. Sur ses pages, la personne le voit sous le nom de « code secret ».",
    en: "For somebody who wrote by SMS or e-mail, or lost theirs. Make sure first whom you are talking to: the receipt opens the story and the answers. On their own pages it is called the “secret code”.",
  },
  never: {
    ar: "يُقرأ شفويا أو يُسلَّم باليد. لا يُرسل أبدا في رسالة قصيرة أو بريد.",
    fr: "Il se lit à voix haute ou se remet en main propre. Jamais par SMS ni e-mail.",
    en: "It is read aloud or handed over. Never by SMS or e-mail.",
  },
  old: {
    ar: "الوصل القديم، إن وُجد، لا يفتح شيئا بعد ذلك.",
    fr: "L’ancien reçu, s’il existe, n’ouvre plus rien ensuite.",
    en: "The old receipt, if there is one, opens nothing afterwards.",
  },
  sure: { ar: "كيف تأكدتم", fr: "Comment avez-vous vérifié", en: "How did you make sure" },
  code_word: {
    ar: "بالكلمة المتفق عليها",
    fr: "Par le mot convenu",
    en: "By the code word",
  },
  call: {
    ar: "في مكالمة، بما لا يعرفه إلا المعني بالأمر",
    fr: "Lors d’un appel, en sachant ce que seule la personne sait",
    en: "In a call, knowing what only they know",
  },
  in_person: { ar: "حضوريا", fr: "En personne", en: "In person" },
  make: { ar: "إنشاء الوصل", fr: "Créer le reçu", en: "Make the receipt" },
  needsSure: {
    ar: "اختاروا كيف تأكدتم.",
    fr: "Dites comment vous avez vérifié.",
    en: "Say how you made sure.",
  },
  shown: {
    ar: "يظهر هذا الرقم مرة واحدة. اقرؤوه على مهل، أربعة أرقام في كل مرة، واطلبوا أن يُعاد عليكم.",
    fr: "Ce numéro ne s’affiche qu’une fois. Lisez-le lentement, quatre chiffres à la fois, et faites-le répéter.",
    en: "This number is shown once. Read it slowly, four digits at a time, and have it repeated to you.",
  },
  check: {
    ar: "الرقم الأخير للتحقق: خطأ في رقم واحد يُكتشف فورا.",
    fr: "Le dernier chiffre vérifie les autres : une erreur d’un chiffre se voit aussitôt.",
    en: "The last digit checks the others: one wrong digit is found at once.",
  },
  where: {
    ar: "يُكتب في هذه الصفحة: {address}",
    fr: "À saisir sur cette page : {address}",
    en: "To be typed on this page: {address}",
  },
  changed: {
    ar: "تغيّر الملف في هذه الأثناء. أعيدوا المحاولة.",
    fr: "Le dossier a changé entre-temps. Recommencez.",
    en: "The case changed meanwhile. Please try again.",
  },
} as const satisfies Record<string, Text>;
