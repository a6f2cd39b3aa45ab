import type { Language } from "@sanad/domain/vocabulary";
import { plural } from "../plural.ts";
import type { Text } from "../text.ts";

/** The evidence of a case, one piece of it, and what takes two people. */
export const evidenceTexts = {
  title: { ar: "أدلة", fr: "Preuves", en: "Evidence" },
  one: { ar: "دليل", fr: "Pièce", en: "Item" },
  toCase: { ar: "إلى الملف", fr: "Retour au dossier", en: "Back to the case" },
  toAll: { ar: "كل أدلة الملف", fr: "Toutes les pièces du dossier", en: "All evidence of the case" },
  none: {
    ar: "ليس في هذا الملف أدلة.",
    fr: "Ce dossier n’a aucune pièce.",
    en: "This case has no evidence.",
  },
  more: { ar: "ما بعد ذلك", fr: "Suite", en: "More" },
  details: { ar: "التفاصيل", fr: "Détails", en: "Details" },
  wholeMessage: {
    ar: "الرسالة الأصلية كاملة",
    fr: "Le message d’origine, en entier",
    en: "The original message, whole",
  },
  kind: { ar: "النوع", fr: "Type", en: "Kind" },
  size: { ar: "الحجم", fr: "Taille", en: "Size" },
  came: { ar: "وصل في", fr: "Reçu le", en: "Came on" },
  from: { ar: "من", fr: "De", en: "From" },
  person: { ar: "المعني بالأمر", fr: "la personne", en: "the person" },
  personUnverified: {
    ar: "مرسل غير متحقق منه",
    fr: "expéditeur non vérifié",
    en: "an unverified sender",
  },
  center: { ar: "المركز", fr: "le centre", en: "the center" },
  checksum: { ar: "بصمة SHA-256", fr: "Empreinte SHA-256", en: "SHA-256 checksum" },
  compared: { ar: "المقارنة بالبصمة", fr: "Comparaison à l’empreinte", en: "Compared with the checksum" },
  notCompared: {
    ar: "لم يُقرأ الملف كاملا بعد. التنزيل يقارنه بالبصمة، وعند التشغيل يُتحقق من كل جزء على حدة.",
    fr: "Le fichier n’a pas encore été lu en entier. Un téléchargement le compare à son empreinte ; une lecture vérifie chaque partie.",
    en: "The file has not been read whole yet. A download compares it with its checksum; playing verifies each part.",
  },
  agrees: {
    ar: "مطابق لما وصل، قُرئ كاملا في",
    fr: "Identique à ce qui est arrivé, lu en entier le",
    en: "The same as what came, read whole on",
  },
  disagrees: {
    ar: "ليس ما وصل، أو تعذرت قراءته، في",
    fr: "Différent de ce qui est arrivé, ou illisible, le",
    en: "Not what came, or not readable, on",
  },
  damaged: {
    ar: "هذا الدليل تالف أو مفقود أو وُضع غيره مكانه. لم يُعرض منه شيء، وسُجل ذلك. أخبروا رئاسة المركز.",
    fr: "Cette pièce est endommagée, manquante ou remplacée. Rien n’en a été montré, et c’est consigné. Prévenez la présidence du centre.",
    en: "This item is damaged, missing or was replaced. Nothing of it was shown, and this is recorded. Tell the center’s president.",
  },
  closed: {
    ar: "لم يُفتح لكم الاطلاع على أدلة هذا الملف.",
    fr: "Les preuves de ce dossier ne vous ont pas été confiées.",
    en: "The evidence of this case was not given to you.",
  },
  deleted: {
    ar: "حُذف هذا الدليل بقرار شخصين. بقيت بصمته وحجمه وما سُجل عنه.",
    fr: "Supprimée par décision de deux personnes. Son empreinte, sa taille et ce qui est consigné restent.",
    en: "Deleted by two people’s decision. Its checksum, size and record stay.",
  },
  unshowable: {
    ar: "لا يُعرض هذا الملف هنا: ليس صورة أو صوتا أو فيديو يمكن فتحه بأمان. يمكن تنزيله كما هو، دون تشغيله.",
    fr: "Ce fichier ne s’affiche pas ici : ce n’est pas une image, un son ou une vidéo que l’on puisse ouvrir sans risque. Il peut être téléchargé tel quel, sans l’exécuter.",
    en: "This file is not shown here: it is no picture, sound or film that can be opened safely. It can be downloaded as it is; do not run it.",
  },
  archive: {
    ar: "قد يحتوي هذا الملف على ملفات أخرى. لا تفتحوه إلا على جهاز مخصص لذلك.",
    fr: "Ce fichier peut en contenir d’autres. Ne l’ouvrez que sur un appareil réservé à cela.",
    en: "This file may hold others. Open it only on a machine kept for that.",
  },
  showing: { ar: "عرض الدليل", fr: "Affichage de la pièce", en: "Showing the item" },
  recorded: {
    ar: "سُجل أنكم فتحتم هذا الدليل. تنتهي صلاحية العرض بعد عشر دقائق.",
    fr: "L’ouverture de cette pièce est consignée. L’affichage expire au bout de dix minutes.",
    en: "That you opened this item is recorded. The showing ends after ten minutes.",
  },
  unblur: { ar: "عرض دون تمويه", fr: "Sans flou", en: "Without blur" },
  colour: { ar: "بالألوان", fr: "En couleur", en: "In colour" },
  soundOff: {
    ar: "الصوت مكتوم إلى أن تشغلوه من المشغل.",
    fr: "Le son est coupé tant que vous ne l’ouvrez pas dans le lecteur.",
    en: "The sound is off until you turn it on in the player.",
  },
  close: { ar: "إغلاق", fr: "Fermer", en: "Close" },
  downloadReady: { ar: "التنزيل جاهز", fr: "Téléchargement prêt", en: "Ready to download" },
  downloadNow: { ar: "تنزيل الآن", fr: "Télécharger maintenant", en: "Download now" },
  downloadChecks: {
    ar: "يُقارن الملف كاملا بالبصمة أثناء التنزيل. إذا اكتمل فهو مطابق لما وصل، وإلا انقطع قبل آخره.",
    fr: "Le fichier est comparé en entier à son empreinte pendant le téléchargement. S’il arrive au bout, il est identique à ce qui est venu ; sinon il s’interrompt avant la fin.",
    en: "The whole file is compared with its checksum while it comes. If it completes, it is what came; if not, it breaks off before its end.",
  },
  minorTitle: { ar: "دليل محجوز", fr: "Pièce en quarantaine", en: "An item in quarantine" },
  minorRule: {
    ar: "المعني بالأمر دون 18 سنة، أو قد يكون كذلك. لا يُعرض هذا الدليل ولا يُنزَّل إلا بقرار شخصين، لمدة ساعة واحدة. مجرد الاحتفاظ بمثل هذه المادة قد يكون جريمة: لا تفتحوه إلا لضرورة، ولا تنسخوه، ولا ترسلوه.",
    fr: "La personne a moins de 18 ans, ou peut-être. Cette pièce ne s’ouvre que par décision de deux personnes, pour une heure. Détenir un tel contenu peut être une infraction : n’ouvrez que par nécessité, ne copiez pas, n’envoyez pas.",
    en: "The person is under 18, or may be. This item opens only by two people’s decision, for one hour. Holding such material may be an offence: open it only out of need, do not copy it, do not send it.",
  },
  leave: {
    ar: "قرر شخصان أنه يمكنكم فتحه، إلى غاية",
    fr: "Deux personnes ont décidé que vous pouvez l’ouvrir, jusqu’au",
    en: "Two people decided that you may open it, until",
  },
  ask: {
    ar: "طلب موافقة شخص ثان",
    fr: "Demander l’accord d’une deuxième personne",
    en: "Ask a second person",
  },
  askReason: {
    ar: "لماذا يلزم فتحه؟",
    fr: "Pourquoi faut-il l’ouvrir ?",
    en: "Why must it be opened?",
  },
  askReasonHint: {
    ar: "يقرؤه من يقرر. عشرة أحرف على الأقل.",
    fr: "Lu par la personne qui décide. Dix caractères au moins.",
    en: "Read by whoever decides. At least ten characters.",
  },
  reasonMissing: {
    ar: "اكتبوا السبب في عشرة أحرف على الأقل",
    fr: "Indiquez la raison, en dix caractères au moins",
    en: "Give the reason, in at least ten characters",
  },
  asked: { ar: "طُلب في", fr: "Demandé le", en: "Asked on" },
  by: { ar: "من طرف", fr: "par", en: "by" },
  reasonUnreadable: {
    ar: "السبب مكتوب في ملاحظات لا يحق لكم فتحها",
    fr: "La raison est dans des notes qui ne vous ont pas été confiées",
    en: "The reason is in notes that were not given to you",
  },
  waits: {
    ar: "في انتظار قرار شخص آخر من المركز. اطلبوا منه فتح هذه الصفحة.",
    fr: "En attente d’une autre personne du centre. Demandez-lui d’ouvrir cette page.",
    en: "Waits for another person of the center. Ask them to open this page.",
  },
  give: { ar: "أوافق", fr: "J’accepte", en: "I agree" },
  refuse: { ar: "لا أوافق", fr: "Je refuse", en: "I do not agree" },
  pending: { ar: "في انتظار قرار", fr: "En attente d’une décision", en: "Waiting for a decision" },
  steps: { ar: "التبليغ والحذف", fr: "Signalement et suppression", en: "Reporting and deletion" },
  stepsWhy: {
    ar: "يُبلَّغ عن المادة أولا، ثم تُحذف بعد جواب كتابي من السلطة وبقرار شخصين.",
    fr: "Le contenu est d’abord signalé, puis supprimé après la réponse écrite de l’autorité et par décision de deux personnes.",
    en: "The material is reported first, and deleted after the authority’s written answer, by two people’s decision.",
  },
  reported: {
    ar: "أُبلغت به النيابة العامة أو البوابة المختصة",
    fr: "Signalé au parquet ou au portail compétent",
    en: "Reported to the prosecutor or the portal in charge",
  },
  answered: {
    ar: "جواب كتابي من السلطة",
    fr: "Réponse écrite de l’autorité",
    en: "The authority’s written answer",
  },
  notYet: { ar: "ليس بعد", fr: "pas encore", en: "not yet" },
  stepWords: {
    ar: "إلى من، ومتى، وتحت أي رقم؟",
    fr: "À qui, quand, sous quel numéro ?",
    en: "To whom, when, under which number?",
  },
  noteStep: { ar: "تسجيل", fr: "Consigner", en: "Record" },
  askDeletion: {
    ar: "طلب حذفه نهائيا",
    fr: "Demander sa suppression définitive",
    en: "Ask to delete it for good",
  },
  deletionReason: { ar: "لماذا يُحذف؟", fr: "Pourquoi le supprimer ?", en: "Why should it be deleted?" },
  deleteTitle: { ar: "حذف هذا الدليل", fr: "Supprimer cette pièce", en: "Delete this item" },
  deleteNow: { ar: "حذف نهائي", fr: "Supprimer définitivement", en: "Delete for good" },
  deleteWhat: {
    ar: "قرر شخصان حذفه. لا رجوع في ذلك. تبقى بصمته وما سُجل عنه.",
    fr: "Deux personnes l’ont décidé. C’est sans retour. Son empreinte et ce qui est consigné restent.",
    en: "Two people decided it. It cannot be taken back. Its checksum and record stay.",
  },
  recordingTitle: {
    ar: "تسجيل أنجزه المركز",
    fr: "Un enregistrement fait par le centre",
    en: "A recording that the center made",
  },
  recordingRule: {
    ar: "يبقى مغلقا إلى أن يأذن به محام أو محامية.",
    fr: "Il reste fermé jusqu’à l’accord de l’avocat·e.",
    en: "It stays closed until a lawyer approves.",
  },
  purpose: { ar: "الغرض منه", fr: "But", en: "Purpose" },
  participants: { ar: "من شارك فيه", fr: "Participants", en: "Participants" },
  exposures: { ar: "ما شاهده كل عضو", fr: "Ce que chacun a vu", en: "What each member looked at" },
  exposuresWhy: {
    ar: "عدد الأدلة المصورة أو المسموعة التي فتحها كل عضو في الأسبوع. ليس تقييما لأحد، بل لننتبه إلى من يحمل أكثر مما ينبغي.",
    fr: "Le nombre d’images, de sons et de vidéos ouverts par semaine. Ce n’est une évaluation de personne : c’est pour remarquer qui en porte trop.",
    en: "How many pictures, sounds and films each member opened in a week. It judges nobody: it is there to notice who carries too much.",
  },
  member: { ar: "العضو", fr: "Membre", en: "Member" },
  week: { ar: "أسبوع", fr: "Semaine du", en: "Week of" },
  shown: { ar: "فُتحت", fr: "Ouverts", en: "Opened" },
  nobody: {
    ar: "لم يفتح أحد شيئا بعد.",
    fr: "Personne n’a encore rien ouvert.",
    en: "Nobody has opened anything yet.",
  },
  unnamed: { ar: "عضو بلا اسم ظاهر", fr: "membre sans nom lisible", en: "a member whose name does not open" },
} as const satisfies Record<string, Text>;

/** What a member looked at this week, said to themselves. */
export function ownWeek(count: number, language: Language): string {
  return plural(count, language, weeks[language]);
}

const weeks = {
  ar: {
    zero: "لم تفتحوا هذا الأسبوع أي صورة أو صوت أو فيديو.",
    one: "فتحتم هذا الأسبوع دليلا واحدا. خذوا وقتكم.",
    two: "فتحتم هذا الأسبوع دليلين. خذوا وقتكم.",
    few: "فتحتم هذا الأسبوع {count} أدلة. استريحوا متى احتجتم، فلا أحد ملزم بحمل هذا وحده.",
    many: "فتحتم هذا الأسبوع {count} دليلا. استريحوا متى احتجتم، فلا أحد ملزم بحمل هذا وحده.",
    other: "فتحتم هذا الأسبوع {count} دليل. استريحوا متى احتجتم، فلا أحد ملزم بحمل هذا وحده.",
  },
  fr: {
    one: "Pièces ouvertes cette semaine : {count}. Prenez votre temps.",
    other:
      "Pièces ouvertes cette semaine : {count}. Faites une pause quand il le faut : personne ne porte cela seul.",
  },
  en: {
    one: "Opened this week: {count}. Take your time.",
    other: "Opened this week: {count}. Take a break when you need one: nobody has to carry this alone.",
  },
} as const;
