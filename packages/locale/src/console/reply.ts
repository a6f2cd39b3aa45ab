import type { OutTrouble } from "@sanad/domain/out-trouble";
import type { Wording } from "@sanad/domain/reply";
import type { Text } from "../text.ts";

/** Writing an answer, its preview, and what became of it. */
export const replyTexts = {
  title: { ar: "جواب", fr: "Réponse", en: "Answer" },
  heading: { ar: "جواب في الملف", fr: "Réponse au dossier", en: "Answer in case" },
  toCase: { ar: "إلى الملف", fr: "Au dossier", en: "To the case" },
  lastWords: { ar: "آخر ما كُتب", fr: "Derniers messages", en: "Last words" },
  fromPerson: { ar: "كتب المعني بالأمر", fr: "La personne a écrit", en: "The person wrote" },
  fromCenter: { ar: "كتب المركز", fr: "Le centre a écrit", en: "The center wrote" },
  text: { ar: "نص الجواب", fr: "Texte de la réponse", en: "The answer" },
  textHint: {
    ar: "يُقرأ دائما برقم الوصل، ولا يخرج نصه إلى هاتف أو بريد إلا إن اخترتم ذلك أدناه.",
    fr: "Toujours lisible avec le reçu. Ces mots ne partent vers un téléphone ou une boîte que si vous le choisissez plus bas.",
    en: "Always readable with the receipt. These words leave for a telephone or mailbox only if you choose so below.",
  },
  language: { ar: "لغة الجواب", fr: "Langue de la réponse", en: "Language of the answer" },
  saved: { ar: "جواب محفوظ", fr: "Réponse enregistrée", en: "Saved answer" },
  savedNone: { ar: "بدون", fr: "Aucune", en: "None" },
  savedInsert: { ar: "إدراج", fr: "Insérer", en: "Insert" },
  savedEdit: { ar: "أجوبة المركز المحفوظة", fr: "Réponses du centre", en: "The center’s saved answers" },
  out: { ar: "ما الذي يخرج", fr: "Ce qui part", en: "What goes out" },
  channel: { ar: "بأي طريقة", fr: "Par quel moyen", en: "By which way" },
  outNone: {
    ar: "لا شيء: ينتظر الجواب من يعود برقم الوصل",
    fr: "Rien : la réponse attend que la personne revienne avec son reçu",
    en: "Nothing: the answer waits until the person comes back with the receipt",
  },
  bySms: { ar: "رسالة قصيرة", fr: "SMS", en: "SMS" },
  byEmail: { ar: "بريد إلكتروني", fr: "E-mail", en: "E-mail" },
  wording: { ar: "الصياغة التي تخرج", fr: "Mots qui partent", en: "Words that go out" },
  leave: { ar: "متى تخرج", fr: "Quand elle part", en: "When it leaves" },
  leaveHint: {
    ar: "كلمات المعني بالأمر عن الوقت المناسب: «{hours}». القرار لكم.",
    fr: "La personne a dit quand, avec ses mots : « {hours} ». À vous de décider.",
    en: "The person said when, in their own words: “{hours}”. You decide.",
  },
  leaveNoClock: {
    ar: "البلد غير معروف، فلا نعرف الساعة عند المعني بالأمر. لا ترسلوا ليلا.",
    fr: "Le pays n’est pas connu, donc l’heure chez la personne non plus. Pas la nuit.",
    en: "The country is not known, nor the hour where the person is. Not at night.",
  },
  leaveNow: { ar: "الآن", fr: "Maintenant", en: "Now" },
  morning: { ar: "صباحا (من 9 إلى 12)", fr: "Le matin (9 h–12 h)", en: "In the morning (9–12)" },
  afternoon: {
    ar: "بعد الظهر (من 14 إلى 18)",
    fr: "L’après-midi (14 h–18 h)",
    en: "In the afternoon (14–18)",
  },
  evening: { ar: "مساء (من 18 إلى 21)", fr: "Le soir (18 h–21 h)", en: "In the evening (18–21)" },
  preview: { ar: "معاينة", fr: "Aperçu", en: "Preview" },
  send: { ar: "إرسال", fr: "Envoyer", en: "Send" },
  change: { ar: "تعديل", fr: "Modifier", en: "Change" },
  cancel: { ar: "إلغاء", fr: "Annuler", en: "Cancel" },
  onScreen: {
    ar: "ما يظهر على شاشة المعني بالأمر",
    fr: "Ce qui s’affiche sur son écran",
    en: "What their screen shows",
  },
  senderSms: {
    ar: "رقم المركز، دون اسم",
    fr: "Le numéro du centre, sans nom",
    en: "The center’s number, without a name",
  },
  senderEmail: {
    ar: "عنوان محايد",
    fr: "Une adresse neutre",
    en: "A neutral address",
  },
  leavesNow: { ar: "تخرج فور الإرسال.", fr: "Part dès l’envoi.", en: "Leaves as soon as you send." },
  leavesAt: {
    ar: "تخرج في {moment} بتوقيتكم.",
    fr: "Part le {moment} (votre heure).",
    en: "Leaves on {moment}, your time.",
  },
  theirTime: {
    ar: "الساعة عند المعني بالأمر حينها: {time}",
    fr: "Heure chez la personne : {time}",
    en: "The time where they are: {time}",
  },
  underReceipt: { ar: "ما يُقرأ برقم الوصل", fr: "Ce qui se lit avec le reçu", en: "What the receipt shows" },
  underReceiptOnly: {
    ar: "لن يخرج شيء. ينتظر الجواب من يعود برقم الوصل.",
    fr: "Rien ne part. La réponse attend la personne, avec son reçu.",
    en: "Nothing goes out. The answer waits for the person and the receipt.",
  },
  noReceipt: {
    ar: "لا وصل لهذا الملف بعد: لن يُقرأ الجواب إلا بعد تسليم وصل جديد في مكالمة أو حضوريا.",
    fr: "Ce dossier n’a pas encore de reçu : la réponse ne pourra être lue qu’une fois un reçu donné, par appel ou en personne.",
    en: "This case has no receipt yet: the answer can be read only after you have given one in a call or in person.",
  },
  giveReceipt: { ar: "وصل جديد", fr: "Nouveau reçu", en: "New receipt" },
  alsoWriting: {
    ar: "{name} بصدد كتابة جواب، إلى حدود {time}. يمكنكم المتابعة.",
    fr: "{name} est en train de répondre, jusqu’à {time}. Vous pouvez continuer.",
    en: "{name} is writing an answer, until {time}. You may go on.",
  },
  someone: { ar: "أحد الزملاء", fr: "Un·e collègue", en: "A colleague" },
  moved: {
    ar: "كُتب شيء جديد في الملف منذ بدأتم الكتابة. لم يُرسل جوابكم بعد: اقرؤوا الجديد ثم أرسلوا.",
    fr: "Le dossier a changé depuis que vous écrivez. Votre réponse n’est pas partie : lisez, puis envoyez.",
    en: "Something was written since you began. Your answer was not sent yet: read it, then send.",
  },
  failed: {
    ar: "تعذر الحفظ. ما كتبتموه ما زال هنا: أعيدوا الإرسال بعد قليل.",
    fr: "L’enregistrement a échoué. Vos mots sont ici : renvoyez dans un moment.",
    en: "It could not be stored. Your words are here: send again in a moment.",
  },
  noText: { ar: "اكتبوا الجواب.", fr: "Écrivez la réponse.", en: "Write the answer." },
  textTooLong: {
    ar: "الجواب أطول من 20000 حرف. اختصروه.",
    fr: "La réponse dépasse 20 000 caractères. Raccourcissez-la.",
    en: "The answer is longer than 20,000 characters. Shorten it.",
  },
  size: { ar: "{size} من {room}", fr: "{size} sur {room}", en: "{size} of {room}" },
  costly: {
    ar: "هذه الحروف تجعل الرسالة أطول بأكثر من الضعف: {letters}",
    fr: "Ces caractères font plus que doubler la longueur du SMS : {letters}",
    en: "These characters more than double the length of the SMS: {letters}",
  },
} as const satisfies Record<string, Text>;

export const wordingLabels: Readonly<Record<Wording, Text>> = {
  answer: { ar: "هناك جواب ينتظر", fr: "Une réponse attend", en: "An answer waits" },
  call: { ar: "سؤال عن وقت للاتصال", fr: "Demander quand appeler", en: "Ask when to call" },
  alone: {
    ar: "سؤال: هل يقرأ غيرك الرسائل؟",
    fr: "Demander si d’autres lisent",
    en: "Ask whether others read",
  },
  delivery: { ar: "كأنها عن توصيل", fr: "Comme pour une livraison", en: "As if about a delivery" },
  appointment: { ar: "كأنها عن موعد", fr: "Comme pour un rendez-vous", en: "As if about an appointment" },
  course: { ar: "كأنها عن دورة", fr: "Comme pour une formation", en: "As if about a course" },
  order: { ar: "كأنها عن طلب", fr: "Comme pour une commande", en: "As if about an order" },
  own: { ar: "نص الجواب نفسه", fr: "Le texte de la réponse", en: "The answer’s own text" },
};

/** Why something does not go out. */
export const outTroubles: Readonly<Record<OutTrouble, Text>> = {
  stopped: {
    ar: "طلب المعني بالأمر ألا نتصل به. لن يُقرأ الجواب إلا برقم الوصل.",
    fr: "La personne a demandé à ne plus être contactée. La réponse ne se lira qu’avec le reçu.",
    en: "They asked not to be contacted. The answer will wait under the receipt alone.",
  },
  "change-asked": {
    ar: "طُلب تغيير طريقة الاتصال ولم يتأكد أحد من الطلب بعد. تأكدوا أولا.",
    fr: "Un changement de contact a été demandé et n’est pas vérifié. Vérifiez d’abord.",
    en: "Another way of contact was asked for and is not confirmed. Confirm it first.",
  },
  "not-asked": {
    ar: "لم يوافق المعني بالأمر على هذه الطريقة. لن يُقرأ الجواب إلا برقم الوصل.",
    fr: "La personne n’a pas accepté ce moyen. La réponse ne se lira qu’avec le reçu.",
    en: "They have not said yes to this way. The answer will wait under the receipt alone.",
  },
  "other-way": {
    ar: "اختار المعني بالأمر طريقة أخرى.",
    fr: "La personne a choisi un autre moyen.",
    en: "They chose another way.",
  },
  "offender-reads": {
    ar: "قد يرى من يهدد هذا الهاتف أو البريد. لا يخرج شيء.",
    fr: "L’auteur des menaces peut lire ce téléphone ou cette boîte. Rien ne part.",
    en: "The person who threatens may see this telephone or mailbox. Nothing goes out.",
  },
  "no-address": {
    ar: "لا يوجد رقم أو عنوان صالح.",
    fr: "Pas de numéro ou d’adresse utilisable.",
    en: "No number or address that can be used.",
  },
  training: {
    ar: "ملف للتدريب: لا يخرج منه شيء.",
    fr: "Dossier d’entraînement : rien n’en part.",
    en: "A training case: nothing leaves it.",
  },
  "not-given": {
    ar: "وسائل الاتصال في هذا الملف ليست مفتوحة لكم. لن يُقرأ الجواب إلا برقم الوصل.",
    fr: "Le contact de ce dossier ne vous est pas ouvert. La réponse ne se lira qu’avec le reçu.",
    en: "You were not given the contact details of this case. The answer will wait under the receipt.",
  },
  "read-along": {
    ar: "لا يخرج نص الجواب نفسه إلا إذا أكد المعني بالأمر أنه وحده من يقرأ. اختاروا صياغة محايدة.",
    fr: "Le texte ne part que si la personne a dit que personne d’autre ne lit. Choisissez des mots neutres.",
    en: "The text itself goes out only if they said that nobody else reads. Choose neutral words.",
  },
  link: {
    ar: "في النص رابط. احذفوه.",
    fr: "Le texte contient un lien. Retirez-le.",
    en: "The text has a link. Take it out.",
  },
  matter: {
    ar: "في النص كلمة تكشف الموضوع. غيّروها أو اختاروا صياغة محايدة.",
    fr: "Un mot du texte dit de quoi il s’agit. Changez-le ou choisissez des mots neutres.",
    en: "A word of the text tells the matter. Change it, or choose neutral words.",
  },
  quote: {
    ar: "في النص كلمات مما كتبه المعني بالأمر. احذفوها: لا يخرج منها شيء.",
    fr: "Le texte reprend des mots de la personne. Retirez-les : ils ne doivent pas partir.",
    en: "The text repeats words of theirs. Take them out: none of them may leave.",
  },
  "choose-moment": {
    ar: "اختاروا متى تخرج الرسالة.",
    fr: "Choisissez quand le message part.",
    en: "Choose when the message leaves.",
  },
  "too-long": {
    ar: "أطول من 6 رسائل قصيرة. اختصروا أو اختاروا صياغة محايدة.",
    fr: "Plus de 6 SMS. Raccourcissez ou choisissez des mots neutres.",
    en: "Longer than 6 SMS. Shorten it, or choose neutral words.",
  },
};
