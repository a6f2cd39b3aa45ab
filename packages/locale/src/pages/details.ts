import type { Text } from "../text.ts";

export const details = {
  title: { ar: "سند: خطوة 2 من 2", fr: "Sanad : étape 2 sur 2", en: "Sanad: step 2 of 2" },
  step: { ar: "خطوة 2 من 2", fr: "Étape 2 sur 2", en: "Step 2 of 2" },
  heading: { ar: "احك لنا ما حدث", fr: "Racontez-nous", en: "Tell us what happened" },
  child: {
    ar: "شكرا لأنك تكلمت. أنت لم تخطئ، ولن يغضب منك أحد هنا. اكتب كما تتكلم.",
    fr: "Merci d’en parler. Tu n’as rien fait de mal, et personne ici ne te grondera. Écris comme tu parles.",
    en: "Thank you for speaking up. You have done nothing wrong, and nobody here will be angry with you. Write the way you talk.",
  },
  guardian: {
    ar: "شكرا لأنك تقف مع من ترعاه. طمئن الطفل أو الطفلة: الخطأ على من يهدد وحده. لا تفتح الصور الخاصة ولا تحفظها ولا ترسلها إلى أحد.",
    fr: "Merci d’être à ses côtés. Rassurez l’enfant : ce n’est pas sa faute. N’ouvrez pas, ne gardez pas et n’envoyez à personne les photos intimes.",
    en: "Thank you for standing by them. Tell the child that it is not their fault. Do not open, keep or send the intimate pictures to anybody.",
  },
  story: {
    ar: "ماذا حدث؟ بكلماتك أنت",
    fr: "Que s’est-il passé ? Avec vos mots",
    en: "What happened? In your own words",
  },
  storyHint: {
    ar: "بأي لغة أو لهجة، وبأي حروف. سطر واحد يكفي. لا تكتب كلمات السر، ولا حاجة إلى أن تشرح لماذا أرسلت شيئا.",
    fr: "Dans la langue et l’écriture que vous voulez. Une ligne suffit. Pas de mot de passe, et pas besoin d’expliquer pourquoi vous avez envoyé quoi que ce soit.",
    en: "In any language or script. One line is enough. No passwords, and no need to say why you sent anything.",
  },
  deadline: {
    ar: "هل هناك مهلة؟ إلى متى؟",
    fr: "Y a-t-il un délai ? Jusqu’à quand ?",
    en: "Is there a deadline? Until when?",
  },
  deadlineAt: {
    ar: "إن ذُكر يوم وساعة",
    fr: "Si un jour et une heure ont été fixés",
    en: "If a day and an hour were named",
  },
  deadlineAtHint: {
    ar: "بتوقيت البلد الذي تختاره أدناه. مثال: \u2066{example}\u2069",
    fr: "À l’heure du pays choisi plus bas. Exemple : {example}",
    en: "In the time of the country chosen below. Example: {example}",
  },
  country: { ar: "في أي بلد؟", fr: "Dans quel pays ?", en: "In which country?" },
  countryHint: {
    ar: "بلد الشخص الذي يتعرض للتهديد. به نعرف أي مركز يتولى الملف.",
    fr: "Le pays de la personne menacée. Il décide quel centre suit le dossier.",
    en: "The country of the person who is threatened. It decides which center leads.",
  },
  choose: { ar: "اختر", fr: "Choisissez", en: "Choose" },
  contact: {
    ar: "كيف نصل إليك دون أن نعرضك للخطر؟",
    fr: "Comment vous joindre sans vous mettre en danger ?",
    en: "How can we reach you without putting you at risk?",
  },
  contactHint: {
    ar: "نكتب كلاما عاديا لا يكشف شيئا لمن يراه. وعند الشك اترك الاختيار الأول.",
    fr: "Nos messages sont neutres et ne disent rien à qui les verrait. En cas de doute, gardez le premier choix.",
    en: "Our messages are neutral and tell nothing to anybody who sees them. If you are not sure, keep the first choice.",
  },
  address: {
    ar: "الرقم أو البريد الإلكتروني",
    fr: "Le numéro ou l’adresse e-mail",
    en: "The number or e-mail address",
  },
  addressHint: {
    ar: "فقط إن اخترت وسيلة للاتصال. وإن كان الرقم من بلد آخر فاكتب معه رمز البلد.",
    fr: "Seulement si vous avez choisi un moyen. Avec l’indicatif du pays si besoin.",
    en: "Only if you chose a way. With the country code if needed.",
  },
  hours: { ar: "متى يكون ذلك آمنا؟", fr: "À quels moments est-ce sûr ?", en: "When is it safe?" },
  hoursHint: {
    ar: "مثال: بعد المدرسة، أو صباح السبت",
    fr: "Par exemple : après l’école, ou le samedi matin",
    en: "For example: after school, or Saturday morning",
  },
  watcher: {
    ar: "من غيرك يرى هذا الهاتف أو البريد؟",
    fr: "Qui d’autre voit ce téléphone ou cette boîte ?",
    en: "Who else sees this phone or mailbox?",
  },
  selfHarmIntro: {
    ar: "ما تمر به ثقيل، وكثيرون شعروا بمثله وخرجوا منه. نسأل لأنك تهمنا، لا لنحكم عليك.",
    fr: "Ce que vous vivez est lourd, et beaucoup l’ont traversé avant vous. Nous demandons parce que vous comptez, pas pour juger.",
    en: "What you are going through is heavy, and many have come through it. We ask because you matter, not to judge.",
  },
  selfHarm: {
    ar: "هل تأتيك أفكار بإيذاء نفسك أو بالموت؟",
    fr: "Avez-vous pensé à vous faire du mal ou à mourir ?",
    en: "Have you had thoughts of hurting yourself or of dying?",
  },
  othersSelfHarm: {
    ar: "هل تكلم هذا الشخص عن إيذاء نفسه أو عن الموت؟",
    fr: "Cette personne a-t-elle parlé de se faire du mal ou de mourir ?",
    en: "Has this person spoken of hurting themselves or of dying?",
  },
  noAnswer: { ar: "لا أريد أن أجيب", fr: "Je préfère ne pas répondre", en: "I prefer not to answer" },
  more: {
    ar: "المزيد، إن أردت فقط",
    fr: "En dire plus, seulement si vous voulez",
    en: "More, only if you want",
  },
  threats: { ar: "ما هو التهديد؟", fr: "Quelle est la menace ?", en: "What is the threat?" },
  platforms: {
    ar: "أين يصل التهديد؟",
    fr: "Par où arrive la menace ?",
    en: "Where does the threat arrive?",
  },
  account: {
    ar: "حساب من يهدد أو رقمه أو رابطه",
    fr: "Son compte, son numéro ou son lien",
    en: "Their account, number or link",
  },
  demands: { ar: "ما المطلوب؟", fr: "Que demande-t-on ?", en: "What is demanded?" },
  paid: { ar: "هل أُرسل مال؟", fr: "De l’argent a-t-il été envoyé ?", en: "Was money sent?" },
  route: { ar: "كيف أُرسل؟", fr: "Comment a-t-il été envoyé ?", en: "How was it sent?" },
  collected: { ar: "هل سُحب المال؟", fr: "L’argent a-t-il été retiré ?", en: "Was the money collected?" },
  collectedHint: {
    ar: "إن لم يُسحب بعد فقد يمكن إيقافه: اذهب إلى الوكالة الآن.",
    fr: "S’il n’est pas encore retiré, on peut parfois l’arrêter : allez à l’agence maintenant.",
    en: "If it is not collected yet, it can perhaps be stopped: go to the agency now.",
  },
  amount: {
    ar: "كم؟ وبأي عملة؟",
    fr: "Combien, et en quelle monnaie ?",
    en: "How much, and in which currency?",
  },
  amountHint: {
    ar: "اكتبه كما تقوله، مثلا: 2000 درهم، أو 200 ألف سنتيم",
    fr: "Comme vous le dites : 2000 dirhams, ou 200 000 centimes",
    en: "As you say it: 2000 dirhams, or 200,000 centimes",
  },
  published: {
    ar: "هل نُشر شيء؟",
    fr: "Quelque chose a-t-il été publié ?",
    en: "Has anything been published?",
  },
  relation: {
    ar: "ما صلة من يهدد بالشخص الذي يتعرض للتهديد؟",
    fr: "Qui est-ce, pour la personne menacée ?",
    en: "Who are they to the person who is threatened?",
  },
  familyFear: {
    ar: "هل هناك خوف من أذى من الأسرة إن عرفت؟",
    fr: "Quelqu’un de la famille pourrait-il faire du mal en l’apprenant ?",
    en: "Could somebody in the family do harm if they find out?",
  },
  help: { ar: "كيف يمكننا أن نساعد؟", fr: "Comment pouvons-nous aider ?", en: "How can we help?" },
  yes: { ar: "نعم", fr: "Oui", en: "Yes" },
  no: { ar: "لا", fr: "Non", en: "No" },
  trap: {
    ar: "اترك هذه الخانة فارغة",
    fr: "Laissez ce champ vide",
    en: "Leave this field empty",
  },
  files: { ar: "ملفات", fr: "Fichiers", en: "Files" },
  filesHint: {
    ar: "أرسل لقطة شاشة للتهديد أو للحساب أو صورة لوصل التحويل. لا ترسل الصور الخاصة: لا نحتاج إليها.",
    fr: "Envoyez la capture de la menace, du compte ou du reçu. Pas les photos intimes : nous n’en avons pas besoin.",
    en: "Send a screenshot of the threat, the account or the receipt. Not the intimate pictures: we do not need them.",
  },
  filesLimit: { ar: "حتى {limit} في المجموع.", fr: "Jusqu’à {limit} au total.", en: "Up to {limit} in all." },
  filesChild: {
    ar: "حماية لمن هم دون 18 سنة لا نستقبل هنا أي صورة أو فيديو: قد لا يُسمح لنا بحفظها، ولا أحد يحتاج إلى إرسال صورة ليحصل على المساعدة. يمكنك إرسال نص أو ملف PDF أو تسجيل صوتي. واكتب اسم الحساب أو رقمه، وصف التهديد بالكلمات.",
    fr: "Pour protéger les moins de 18 ans, nous ne recevons ici ni photo ni vidéo : nous n’avons peut-être pas le droit de la garder, et personne n’a à envoyer une image pour être aidé. Un texte, un PDF ou un enregistrement audio, oui. Décrivez le compte et la menace avec des mots.",
    en: "To protect people under 18, we take no picture or video here: we may not be allowed to keep it, and nobody has to send a picture to be helped. A text, a PDF or a voice recording is fine. Describe the account and the threat in words.",
  },
  filesAgain: {
    ar: "الملفات لم تُحفظ. اخترها من جديد من فضلك.",
    fr: "Les fichiers n’ont pas été gardés. Choisissez-les à nouveau, s’il vous plaît.",
    en: "The files were not kept. Please choose them again.",
  },
  send: { ar: "إرسال", fr: "Envoyer", en: "Send" },
  sendHint: {
    ar: "قد يستغرق الإرسال بعض الوقت إن كانت هناك ملفات. الضغط مرتين لا يضر.",
    fr: "L’envoi peut durer un peu s’il y a des fichiers. Appuyer deux fois ne gêne pas.",
    en: "Sending may take a while if there are files. Pressing twice does no harm.",
  },
  switchLanguage: {
    ar: "تغيير اللغة (يبقى ما كتبته، وتُختار الملفات من جديد)",
    fr: "Changer de langue (le texte reste, les fichiers sont à choisir à nouveau)",
    en: "Change language (your text stays, files are chosen again)",
  },
} as const satisfies Record<string, Text>;
