import type { Text } from "../text.ts";

export const report = {
  title: { ar: "سند: خطوة 1 من 2", fr: "Sanad : étape 1 sur 2", en: "Sanad: step 1 of 2" },
  step: { ar: "خطوة 1 من 2", fr: "Étape 1 sur 2", en: "Step 1 of 2" },
  heading: { ar: "لنبدأ بهدوء", fr: "Commençons tranquillement", en: "Let us begin calmly" },
  reporter: { ar: "عمّن تكتب؟", fr: "Pour qui écrivez-vous ?", en: "For whom are you writing?" },
  danger: {
    ar: "هل أنت، أو من تكتب عنه، في خطر الآن؟",
    fr: "Êtes-vous, ou la personne concernée, en danger en ce moment ?",
    en: "Are you, or the person you write for, in danger right now?",
  },
  dangerHint: {
    ar: "إن كان هناك خطر على حياة أحد أو جسده فاتصل الآن بالشرطة أو الطوارئ في بلدك، قبل هذه الصفحة. أو اذهب إلى مكان فيه ناس.",
    fr: "Si une vie ou l’intégrité d’une personne est menacée, appelez maintenant la police ou les secours de votre pays, avant cette page. Ou allez dans un lieu où il y a du monde.",
    en: "If anybody’s life or body is at risk, call the police or the emergency services of your country now, before this page. Or go to a place where there are people.",
  },
  age: {
    ar: "كم عمر الشخص الذي يتعرض للتهديد؟",
    fr: "Quel âge a la personne menacée ?",
    en: "How old is the person who is threatened?",
  },
  ageHint: {
    ar: "نسأل لنعرف كيف نساعد: من هم دون 18 سنة لهم مسار خاص.",
    fr: "Pour savoir comment aider : les moins de 18 ans ont un parcours à part.",
    en: "So that we know how to help: people under 18 have a path of their own.",
  },
  agreement: { ar: "موافقتك", fr: "Votre accord", en: "Your agreement" },
  next: { ar: "التالي", fr: "Continuer", en: "Continue" },
  nothingKept: {
    ar: "لا يُحفظ شيء قبل أن ترسل الخطوة الثانية.",
    fr: "Rien n’est enregistré avant l’envoi de la deuxième étape.",
    en: "Nothing is kept before you send the second step.",
  },
} as const satisfies Record<string, Text>;
