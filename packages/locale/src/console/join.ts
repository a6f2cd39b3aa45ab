import type { Text } from "../text.ts";

/** Taking up an invitation: code, key card, password. */
export const joinTexts = {
  title: { ar: "الانضمام إلى سند", fr: "Rejoindre Sanad", en: "Join Sanad" },
  code: { ar: "رمز الدعوة", fr: "Code de l’invitation", en: "Invitation code" },
  codeHint: {
    ar: "ستة عشر رقما، وصلتكم بوسيلة غير التي وصل بها الرابط.",
    fr: "Seize chiffres, reçus par une autre voie que le lien.",
    en: "Sixteen digits, which reached you another way than the link.",
  },
  codeSlip: {
    ar: "في الرمز خطأ بسيط. راجعوا الأرقام مجموعة بعد مجموعة.",
    fr: "Il y a une petite erreur dans le code. Relisez-le groupe par groupe.",
    en: "There is a slip in the code. Read it again group by group.",
  },
  go: { ar: "متابعة", fr: "Continuer", en: "Go on" },
  wrong: {
    ar: "الرابط والرمز لا يفتحان دعوة صالحة. راجعوا الرمز، أو اطلبوا دعوة جديدة من رئاسة المركز.",
    fr: "Le lien et le code n’ouvrent pas d’invitation valable. Relisez le code, ou demandez une nouvelle invitation à la présidence.",
    en: "Link and code open no valid invitation. Read the code again, or ask the president for a new invitation.",
  },
  wait: {
    ar: "محاولات كثيرة متتالية. انتظروا دقيقة ثم أعيدوا المحاولة.",
    fr: "Trop d’essais à la suite. Attendez une minute, puis réessayez.",
    en: "Too many tries in a row. Wait a minute, then try again.",
  },
  card: { ar: "بطاقة مفتاحكم", fr: "Votre carte-clé", en: "Your key card" },
  cardWhy: {
    ar: "اكتبوا هذه الأرقام بخط اليد أو اطبعوها، واحفظوها بعيدا عن الحاسوب والهاتف. تدخلون بها مع كلمة السر، ولا يستطيع أحد أن يعيدها إليكم. لن تظهر بعد الآن.",
    fr: "Recopiez ces chiffres à la main ou imprimez-les, et gardez-les loin de l’ordinateur et du téléphone. Ils servent à vous connecter, avec le mot de passe, et personne ne peut vous les redonner. Ils ne seront plus affichés ensuite.",
    en: "Write these digits down by hand or print them, and keep them away from computer and phone. You sign in with them and your password, and nobody can give them back to you. They are not shown again afterwards.",
  },
  group: {
    ar: "المجموعة {number} من البطاقة",
    fr: "Groupe {number} de la carte",
    en: "Group {number} of the card",
  },
  groupHint: {
    ar: "أربعة أرقام، من النسخة التي كتبتموها.",
    fr: "Quatre chiffres, d’après votre copie.",
    en: "Four digits, from the copy that you made.",
  },
  groupWrong: {
    ar: "لا تطابق هذه المجموعة ما على البطاقة. راجعوا نسختكم.",
    fr: "Ce groupe ne correspond pas à la carte. Relisez votre copie.",
    en: "This group is not what the card says. Look at your copy again.",
  },
  password: { ar: "كلمة سر تختارونها", fr: "Un mot de passe de votre choix", en: "A password of your own" },
  passwordHint: {
    ar: "اثنا عشر حرفا على الأقل. جملة طويلة تتذكرونها أفضل من كلمة معقدة.",
    fr: "Douze caractères au moins. Une longue phrase dont on se souvient vaut mieux qu’un mot compliqué.",
    en: "Twelve characters at least. A long phrase that you remember is better than a complicated word.",
  },
  passwordShort: {
    ar: "كلمة السر قصيرة. يلزم اثنا عشر حرفا على الأقل.",
    fr: "Le mot de passe est trop court. Il faut douze caractères au moins.",
    en: "The password is too short. It needs at least twelve characters.",
  },
  passwordLong: {
    ar: "كلمة السر طويلة جدا. تكفي مئتا حرف.",
    fr: "Le mot de passe est trop long. Deux cents caractères suffisent.",
    en: "The password is too long. Two hundred characters are enough.",
  },
  passwordCommon: {
    ar: "هذه من كلمات السر التي تُجرَّب أولا. اختاروا جملة لا تخطر إلا لكم.",
    fr: "C’est un mot de passe que l’on essaie en premier. Choisissez une phrase qui n’est qu’à vous.",
    en: "This is one of the passwords that are tried first. Choose a phrase that is yours alone.",
  },
  again: { ar: "كلمة السر مرة أخرى", fr: "Le mot de passe encore une fois", en: "The password once more" },
  againWrong: {
    ar: "كلمتا السر مختلفتان. اكتبوهما من جديد.",
    fr: "Les deux mots de passe diffèrent. Retapez-les.",
    en: "The two passwords differ. Type them again.",
  },
  finish: { ar: "كتبت البطاقة، دخول", fr: "C’est noté, entrer", en: "I have written it down, let me in" },
  joined: { ar: "أهلا بكم في سند", fr: "Bienvenue dans Sanad", en: "Welcome to Sanad" },
  joinedWhy: {
    ar: "حسابكم جاهز. إذا كان جهازكم يتيح مفتاح مرور، فأضيفوه من صفحة مفاتيحكم: دخول أسهل، ومدخل ثان إذا ضاعت البطاقة.",
    fr: "Votre compte est prêt. Si votre appareil le permet, ajoutez une clé d’accès depuis la page de vos clés : c’est plus simple, et une seconde entrée si la carte se perd.",
    en: "Your account is ready. If your device offers a passkey, add one on the page of your keys: it is easier, and a second way in if the card is lost.",
  },
  keys: { ar: "مفاتيحي", fr: "Mes clés", en: "My keys" },
  start: { ar: "إلى الملفات", fr: "Vers les dossiers", en: "To the cases" },
} as const satisfies Record<string, Text>;
