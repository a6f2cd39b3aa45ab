import type { Text } from "../text.ts";

/**
 * Answers that every center needs, to be changed before they are sent. They are read under the receipt. No blame, no
 * promise that eight people cannot keep, no number that nobody confirmed: hotlines stand on the advice page with their
 * source. The person knows the receipt as their secret code. Spaces stay plain in French: a text may leave by SMS, where a
 * narrow one costs. Steps of the talk about suicide: the project's domain notes, 4.5 (asking directly does not raise the risk).
 */
export const readyAnswers = {
  received: {
    title: { ar: "وصلت رسالتك", fr: "Bien reçu", en: "We have your message" },
    text: {
      ar: "وصلتنا رسالتك وقرأناها. لست من أخطأ: الخطأ خطأ من يهددك. سنعمل معك خطوة خطوة، والقرار لك في كل خطوة، إلا إذا كانت حياة أحد في خطر أو ألزمنا القانون.",
      fr: "Nous avons bien reçu et lu votre message. Ce n’est pas votre faute : le tort est du côté de qui vous menace. Nous avançons avec vous pas à pas, et chaque décision est la vôtre, sauf si une vie est en danger ou si la loi nous oblige.",
      en: "We have received and read your message. You did nothing wrong: the wrong is with whoever threatens you. We go with you step by step, and each decision is yours, unless a life is in danger or the law obliges us.",
    },
  },
  safe: {
    title: { ar: "هل أنت في أمان الآن؟", fr: "Êtes-vous en sécurité ?", en: "Are you safe now?" },
    text: {
      ar: "قبل كل شيء: هل أنت في مكان آمن الآن؟ هل يستطيع من يهددك أن يصل إليك؟ إن كان الخطر قريبا فابتعد إلى مكان فيه ناس، واطلب النجدة، ثم اكتب لنا.",
      fr: "Avant tout : êtes-vous en lieu sûr en ce moment ? La personne qui vous menace peut-elle vous atteindre ? Si le danger est proche, allez là où il y a du monde, appelez les secours, puis écrivez-nous.",
      en: "Before anything else: are you somewhere safe now? Can the person who threatens you reach you? If danger is near, go where there are people, call for emergency help, then write to us.",
    },
  },
  despair: {
    title: {
      ar: "أفكار الموت: السؤال المباشر",
      fr: "Idées de mort : demander",
      en: "Thoughts of death: asking",
    },
    text: {
      ar: "ما تمر به ثقيل جدا. أسألك بصراحة لأن حياتك تهمنا: هل تفكر في أن تموت أو أن تؤذي نفسك؟ هل فكرت كيف ومتى؟ يمكنك أن تقول كل شيء هنا، ولن نلومك على شيء.",
      fr: "Ce que vous vivez est très lourd. Je vous le demande franchement, parce que votre vie compte pour nous : pensez-vous à mourir ou à vous faire du mal ? Avez-vous pensé à comment, à quand ? Vous pouvez tout dire ici, nous ne vous jugerons pas.",
      en: "What you are going through is very heavy. I ask you openly, because your life matters to us: are you thinking of dying or of hurting yourself? Have you thought of how, and when? You can say anything here, and we will not judge you.",
    },
  },
  staying: {
    title: { ar: "أفكار الموت: نبقى معك", fr: "Idées de mort : rester", en: "Thoughts of death: staying" },
    text: {
      ar: "شكرا لأنك قلت ذلك. نأخذ كلامك بجد. أبعد الآن عنك ما قد تؤذي به نفسك، واذهب إلى شخص تثق به وابق معه. إن اشتد الأمر فاتصل بالنجدة في بلدك فورا. متى نتحدث من جديد؟ لنتفق على ساعة اليوم.",
      fr: "Merci de l’avoir dit. Nous le prenons au sérieux. Éloignez maintenant ce avec quoi vous pourriez vous blesser, rejoignez une personne de confiance et restez avec elle. Si cela devient trop fort, appelez tout de suite les secours de votre pays. Quand nous reparlons-nous ? Fixons une heure aujourd’hui.",
      en: "Thank you for saying so. We take it seriously. Put away now whatever you could hurt yourself with, go to somebody you trust and stay with them. If it gets too strong, call your country’s emergency number at once. When do we talk again? Let us fix an hour today.",
    },
  },
  pay: {
    title: { ar: "لا تدفع", fr: "Ne payez pas", en: "Do not pay" },
    text: {
      ar: "لا تدفع، ولا ترسل صورا أخرى، ولا تفاوض. الدفع قلما يوقف التهديد. لا ترد عليه ولا تتحدَّه، ولا تحذف شيئا. إن كنت قد دفعت فلا تلم نفسك، وأخبرنا متى وكيف.",
      fr: "Ne payez pas, n’envoyez pas d’autres images, ne négociez pas. Payer arrête rarement les menaces. Ne répondez pas, ne le défiez pas, n’effacez rien. Si vous avez déjà payé, ne vous en voulez pas et dites-nous quand et comment.",
      en: "Do not pay, do not send more pictures, do not bargain. Paying rarely stops the threats. Do not answer, do not dare them, and delete nothing. If you have already paid, do not blame yourself, and tell us when and how.",
    },
  },
  evidence: {
    title: { ar: "كيف تحفظ الأدلة", fr: "Garder les preuves", en: "How to keep evidence" },
    text: {
      ar: "احفظ ما وصلك كما هو: لقطات شاشة يظهر فيها الحساب أو الرقم والتاريخ، ورابط الحساب، ووصولات التحويل. لا تحذف المحادثة ولا الحساب. لا ترسل لنا الصور الخاصة نفسها، تكفينا لقطات التهديد. ولا تطل الحديث معه لتجمع أدلة.",
      fr: "Gardez tout tel quel : captures où l’on voit le compte ou le numéro et la date, lien du profil, reçus de transfert. N’effacez ni la conversation ni le compte. Ne nous envoyez pas les images intimes : celles de la menace suffisent. Et ne prolongez pas l’échange pour obtenir des preuves.",
      en: "Keep what came as it is: screenshots that show the account or number and the date, the link of the profile, transfer receipts. Delete neither the chat nor the account. Do not send us the intimate pictures themselves: those of the threat are enough. And do not go on talking with them to gather evidence.",
    },
  },
  transfer: {
    title: { ar: "إلغاء التحويل", fr: "Annuler le transfert", en: "Cancel the transfer" },
    text: {
      ar: "هل سُحب المال؟ إن لم يُسحب بعد فاذهب الآن إلى أقرب وكالة للشركة التي حولت بها، ومعك بطاقتك ووصل التحويل، واطلب إلغاءه. الوقت مهم، وقد لا يقبلون دائما. اكتب لنا ماذا قالوا لك، واحتفظ بوصل التحويل.",
      fr: "L’argent a-t-il été retiré ? Sinon, allez tout de suite dans l’agence la plus proche de la société utilisée, avec votre pièce d’identité et le reçu, et demandez l’annulation. Le temps compte, même si elle n’est pas toujours possible. Dites-nous ce qu’on vous a répondu et gardez le reçu.",
      en: "Has the money been collected? If not, go now to the nearest branch of the company you used, with your identity card and the slip, and ask to cancel the transfer. Time matters, though it is not always possible. Tell us what they said, and keep the slip.",
    },
  },
  accounts: {
    title: { ar: "تأمين الحسابات", fr: "Sécuriser les comptes", en: "Lock down accounts" },
    text: {
      ar: "غيّر كلمات السر من جهاز تثق به، وابدأ بالبريد. فعّل التحقق بخطوتين، وسجّل الخروج من الأجهزة الأخرى، وأخف قائمة أصدقائك. بعد أن تحفظ الأدلة بلّغ عن الحساب داخل التطبيق ثم احظره. لا تعط أحدا رمزا يصلك من تطبيق أو بنك، ونحن لا نطلبه أبدا.",
      fr: "Changez vos mots de passe depuis un appareil sûr, en commençant par l’e-mail. Activez la double vérification, déconnectez les autres appareils, masquez vos amis. Une fois les preuves gardées, signalez le compte dans l’application, puis bloquez-le. Ne donnez à personne un code envoyé par une application ou une banque : nous ne le demandons jamais.",
      en: "Change your passwords from a device you trust, e-mail first. Turn on two-step verification, log out other devices, hide your list of friends. When the evidence is kept, report the account inside the app, then block it. Give nobody a code that an app or a bank sends you: we never ask for it.",
    },
  },
  free: {
    title: { ar: "لا نطلب مالا أبدا", fr: "Nous ne demandons jamais d’argent", en: "We never ask for money" },
    text: {
      ar: "مساعدتنا مجانية. لا نطلب مالا ولا كلمات سر ولا رموزا ولا صورا خاصة. من يعدك بمحو الصور مقابل المال يريد مالك فقط، ولو قال إنه منا. إن شككت فاسألنا هنا.",
      fr: "Notre aide est gratuite. Nous ne demandons ni argent, ni mot de passe, ni code, ni image intime. Qui promet d’effacer les images contre paiement n’en veut qu’à votre argent, même s’il dit venir de nous. En cas de doute, demandez-nous ici.",
      en: "Our help is free. We ask for no money, no password, no code and no intimate picture. Whoever promises to erase the pictures for payment only wants your money, even if they say they are from us. When in doubt, ask us here.",
    },
  },
  minor: {
    title: {
      ar: "دون 18 سنة: شخص كبير تثق به",
      fr: "Moins de 18 ans : un adulte",
      en: "Under 18: a trusted adult",
    },
    text: {
      ar: "شكرا لأنك كتبت لنا، كانت تلك شجاعة. لا لوم عليك، ولسنا هنا لنعاقبك. لا ترسل أي صورة لأحد، ولا لنا. هل هناك شخص كبير تثق به: أب أو أم أو خالة أو أستاذ؟ يمكننا أن نفكر معك كيف تخبره. وإن كنت تخاف من أحد في البيت فقل لنا ذلك أولا.",
      fr: "Merci de nous avoir écrit, c’était courageux. Tu n’as pas d’ennuis avec nous et ce n’est pas ta faute. N’envoie aucune image à personne, à nous non plus. Y a-t-il un adulte en qui tu as confiance : un parent, une tante, un professeur ? Nous pouvons chercher avec toi comment lui en parler. Si quelqu’un à la maison te fait peur, dis-le-nous d’abord.",
      en: "Thank you for writing to us, that was brave. You are not in trouble with us and it is not your fault. Send no picture to anybody, not to us either. Is there an adult you trust: a parent, an aunt, a teacher? We can think with you about how to tell them. If somebody at home frightens you, tell us that first.",
    },
  },
  waiting: {
    title: { ar: "ننتظر ما تقوله", fr: "Nous attendons votre réponse", en: "We wait for your answer" },
    text: {
      ar: "لم يصلنا خبر منك منذ مدة، ونرجو أنك بخير. لا داعي للعجلة. إن أردت أن نواصل فاكتب لنا ما جدّ، وإن أردت أن نتوقف فقل ذلك وحسب.",
      fr: "Nous n’avons pas eu de vos nouvelles et nous espérons que vous allez bien. Rien ne presse. Si vous souhaitez continuer, écrivez-nous où vous en êtes ; si vous préférez arrêter, dites-le simplement.",
      en: "We have not heard from you for a while and hope that you are well. Nothing has to be done in a hurry. If you want to go on, tell us how things are; if you would rather stop, just say so.",
    },
  },
  referral: {
    title: { ar: "عرض مختص", fr: "Proposer un spécialiste", en: "Offering a specialist" },
    text: {
      ar: "يمكن أن يساعدك مختص معنا: محام أو أخصائي نفسي. لا نعرض عليه شيئا من ملفك إلا بموافقتك، وأنت تختار ما يراه. هل تريد ذلك؟ يمكنك أن ترفض، ولن يغيّر ذلك شيئا من عملنا معك.",
      fr: "Un spécialiste peut vous aider avec nous : avocat ou psychologue. Nous ne lui montrons rien de votre dossier sans votre accord, et vous choisissez quoi. Le souhaitez-vous ? Vous pouvez refuser : cela ne change rien à notre aide.",
      en: "A specialist can help you together with us: a lawyer or a psychologist. We show them nothing of your case without your consent, and you choose what they see. Would you like that? You may say no, and our help stays the same.",
    },
  },
  published: {
    title: { ar: "إن نُشر شيء", fr: "Si quelque chose est publié", en: "If something was published" },
    text: {
      ar: "إن نُشر شيء فاحفظ رابط الصفحة واسم الحساب والتاريخ، ثم بلّغ عنه داخل الموقع، وأرسل لنا الرابط لنساعدك في طلب الحذف. لا تنسخ الصور الخاصة نفسها ولا ترسلها لأحد. وإن كان ذلك آمنا لك فاطلب ممن وصله شيء أن يحذفه وألا يمرره.",
      fr: "Si quelque chose a été publié, notez le lien, le nom du compte et la date, signalez-le sur le site et envoyez-nous le lien : nous vous aiderons à demander le retrait. Ne copiez pas les images intimes et ne les envoyez à personne. Si c’est sans risque pour vous, demandez à qui les a reçues de les effacer et de ne pas les transmettre.",
      en: "If something was published, note the link, the name of the account and the date, report it on the site, and send us the link: we will help you ask for its removal. Do not copy the intimate pictures or send them to anybody. If it is safe for you, ask whoever received something to delete it and not to pass it on.",
    },
  },
  closing: {
    title: { ar: "ختام", fr: "Pour finir", en: "Closing" },
    text: {
      ar: "نغلق الملف الآن كما اتفقنا. إن عاد التهديد أو احتجت إلى شيء فارجع برمزك السري أو اكتب لنا من جديد. كان ما فعلته شجاعة في وقت صعب. اعتن بنفسك.",
      fr: "Nous fermons le dossier, comme convenu. Si les menaces reprennent ou si vous avez besoin de nous, revenez avec votre code secret ou écrivez-nous à nouveau. Vous avez fait preuve de courage dans un moment difficile. Prenez soin de vous.",
      en: "We close the case now, as we agreed. If the threats come back or you need anything, return with your secret code or write to us again. You were brave in a hard time. Take care of yourself.",
    },
  },
} as const satisfies Record<string, { readonly title: Text; readonly text: Text }>;

export type ReadyAnswer = keyof typeof readyAnswers;

/** The page on which a center keeps answers of its own. */
export const savedAnswerTexts = {
  title: { ar: "أجوبة محفوظة", fr: "Réponses enregistrées", en: "Saved answers" },
  own: { ar: "أجوبة المركز", fr: "Réponses du centre", en: "The center’s own" },
  none: { ar: "لم تحفظوا شيئا بعد.", fr: "Rien d’enregistré pour l’instant.", en: "Nothing saved yet." },
  ready: { ar: "أجوبة جاهزة", fr: "Réponses prêtes", en: "Ready answers" },
  add: { ar: "إضافة جواب", fr: "Ajouter une réponse", en: "Add an answer" },
  change: { ar: "تعديل", fr: "Modifier", en: "Change" },
  name: { ar: "الاسم", fr: "Nom", en: "Name" },
  ar: { ar: "النص بالعربية", fr: "Texte en arabe", en: "Text in Arabic" },
  fr: { ar: "النص بالفرنسية", fr: "Texte en français", en: "Text in French" },
  en: { ar: "النص بالإنجليزية", fr: "Texte en anglais", en: "Text in English" },
  save: { ar: "حفظ", fr: "Enregistrer", en: "Save" },
  remove: { ar: "حذف", fr: "Supprimer", en: "Remove" },
  removeSure: {
    ar: "يُحذف الجواب «{name}» من قائمة المركز.",
    fr: "La réponse « {name} » disparaît de la liste du centre.",
    en: "The answer “{name}” goes from the center’s list.",
  },
  needsName: { ar: "اكتبوا اسما قصيرا.", fr: "Donnez un nom court.", en: "Give it a short name." },
  needsText: {
    ar: "اكتبوا النص بلغة واحدة على الأقل.",
    fr: "Écrivez le texte dans une langue au moins.",
    en: "Write the text in one language at least.",
  },
} as const satisfies Record<string, Text>;
