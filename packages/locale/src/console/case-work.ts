import type { LedgerAction } from "@sanad/domain/ledger";
import type { Text } from "../text.ts";

/** What a member can do with a case. */
export const workTexts = {
  reply: { ar: "كتابة جواب", fr: "Répondre", en: "Answer" },
  take: { ar: "أتولاه", fr: "Je le prends", en: "I take it" },
  facts: { ar: "الأجوبة", fr: "Réponses", en: "Answers" },
  entered: { ar: "تسجيل رسالة وصلت بطريق آخر", fr: "Noter un échange", en: "Write down an exchange" },
  work: { ar: "العمل على الملف", fr: "Traiter le dossier", en: "Work on the case" },
  status: { ar: "المرحلة", fr: "Étape", en: "Status" },
  changeStatus: { ar: "تغيير المرحلة", fr: "Changer l’étape", en: "Change the status" },
  reason: { ar: "السبب", fr: "Motif", en: "Reason" },
  statusReasonHint: {
    ar: "لازم عند الإغلاق وعند إعادة الفتح. يقرؤه هذا المركز وحده.",
    fr: "Nécessaire pour clore et pour rouvrir. Lu par ce centre seul.",
    en: "Needed to close and to reopen. Read by this center alone.",
  },
  reopen: { ar: "إعادة فتح الملف", fr: "Rouvrir le dossier", en: "Reopen the case" },
  urgency: { ar: "الاستعجال", fr: "Urgence", en: "Urgency" },
  changeUrgency: { ar: "تغيير الاستعجال", fr: "Changer l’urgence", en: "Change the urgency" },
  urgencyReasonHint: {
    ar: "لازم عند التخفيض: عشرة أحرف على الأقل.",
    fr: "Nécessaire pour baisser : dix caractères au moins.",
    en: "Needed to lower it: at least ten characters.",
  },
  heard: {
    ar: "الأجوبة والنص يدلان على استعجال أعلى: {urgency}",
    fr: "Les réponses et le texte indiquent plus urgent : {urgency}",
    en: "Answers and text point to a higher urgency: {urgency}",
  },
  deadline: { ar: "الأجل (بتوقيت المركز)", fr: "Échéance (heure du centre)", en: "Deadline (center’s time)" },
  deadlineHint: {
    ar: "اتركوه فارغا إن لم يعد هناك أجل.",
    fr: "Vide s’il n’y en a plus.",
    en: "Leave empty if there is none any more.",
  },
  changeDeadline: { ar: "تغيير الأجل", fr: "Changer l’échéance", en: "Change the deadline" },
  assignee: { ar: "من يتولاه", fr: "Qui s’en charge", en: "Who works on it" },
  nobody: { ar: "لا أحد بعد", fr: "personne", en: "nobody yet" },
  assign: { ar: "إسناد", fr: "Attribuer", en: "Assign" },
  note: { ar: "ملاحظة داخلية", fr: "Note interne", en: "Note" },
  noteHint: {
    ar: "يقرؤها هذا المركز وحده.",
    fr: "Lue par ce centre seul.",
    en: "Read by this center alone.",
  },
  addNote: { ar: "إضافة الملاحظة", fr: "Ajouter la note", en: "Add the note" },
  tasks: { ar: "مهام", fr: "Tâches", en: "Tasks" },
  noTasks: { ar: "لا مهام مفتوحة.", fr: "Aucune tâche ouverte.", en: "No open tasks." },
  task: { ar: "ما يجب فعله", fr: "À faire", en: "To do" },
  taskDue: { ar: "قبل", fr: "Avant le", en: "Due" },
  taskFor: { ar: "من يقوم بها", fr: "Pour qui", en: "For whom" },
  addTask: { ar: "إضافة المهمة", fr: "Ajouter la tâche", en: "Add the task" },
  done: { ar: "تمت", fr: "Fait", en: "Done" },
  doneNamed: { ar: "تمت: {task}", fr: "Fait : {task}", en: "Done: {task}" },
  senders: { ar: "من كتب", fr: "Qui a écrit", en: "Who wrote" },
  changePlan: { ar: "تغيير خطة الاتصال", fr: "Changer le contact", en: "Change the contact plan" },
  restricted: {
    ar: "طلب المعني بالأمر ألا نتصل به. يسري هذا فورا.",
    fr: "La personne demande à ne plus être contactée. Cela vaut dès maintenant.",
    en: "Asked not to be contacted. That holds at once.",
  },
  proposed: {
    ar: "اقتراح لتغيير خطة الاتصال ينتظر التأكد",
    fr: "Un changement de contact attend confirmation",
    en: "A change of the contact plan waits to be confirmed",
  },
  closedTo: { ar: "محجوب عن", fr: "Fermé à", en: "Closed to" },
  lift: { ar: "رفع الحجب", fr: "Rouvrir", en: "Lift" },
  conflict: { ar: "أعرف هذا الشخص", fr: "Je connais cette personne", en: "I know this person" },
  conflictTitle: {
    ar: "أعرف شخصا في هذا الملف",
    fr: "Je connais quelqu’un du dossier",
    en: "I know somebody in this case",
  },
  conflictText: {
    ar: "يُحجب الملف عنكم فورا ويختفي من قوائمكم. لا يعيده إليكم إلا شخص آخر.",
    fr: "Le dossier se ferme pour vous aussitôt et quitte vos listes. Seule une autre personne peut vous le rouvrir.",
    en: "The case closes to you at once and leaves your lists. Only another person can open it to you again.",
  },
  conflictDeed: { ar: "حجب الملف عني", fr: "Me fermer ce dossier", en: "Close it to me" },
  conflictDone: {
    ar: "حُجب الملف عنكم",
    fr: "Le dossier vous est fermé",
    en: "The case is closed to you",
  },
  conflictThanks: {
    ar: "شكرا على الصراحة. الملف في عهدة باقي الفريق.",
    fr: "Merci de l’avoir dit. Vos collègues s’en chargent.",
    en: "Thank you for saying so. Your colleagues work on it.",
  },
  links: { ar: "ملفات الشخص نفسه", fr: "Dossiers de la même personne", en: "Cases of the same person" },
  linkReference: {
    ar: "مرجع الملف الآخر",
    fr: "Référence de l’autre dossier",
    en: "The other case’s reference",
  },
  link: { ar: "ربط الملفين", fr: "Lier les deux", en: "Link the two" },
  unlink: { ar: "فك الربط", fr: "Délier", en: "Undo the link" },
  noSuchCase: {
    ar: "لا ملف بهذا المرجع بين الملفات التي يحق لكم فتحها",
    fr: "Aucun dossier que vous puissiez ouvrir sous cette référence",
    en: "No case that you can open has this reference",
  },
  linkedAlready: { ar: "الملفان مرتبطان من قبل", fr: "Déjà liés", en: "They are linked already" },
  stale: {
    ar: "تغيّر هذا الملف وأنتم تكتبون. كلامكم محفوظ أدناه: راجعوا ما تغيّر ثم أرسلوا من جديد.",
    fr: "Un·e collègue a modifié ce dossier avant vous. Vos mots sont gardés ci-dessous : voyez ce qui a changé, puis envoyez de nouveau.",
    en: "A colleague changed this case before you. Your words are kept below: see what changed, then send again.",
  },
  needsReason: { ar: "اكتبوا السبب", fr: "Indiquez le motif", en: "Give the reason" },
  needsLonger: {
    ar: "اكتبوا السبب في عشرة أحرف على الأقل",
    fr: "Donnez le motif en dix caractères au moins",
    en: "Give the reason in at least ten characters",
  },
  same: { ar: "لم يتغير شيء: هو كذلك الآن", fr: "C’est déjà le cas", en: "It is so already" },
  needsText: { ar: "اكتبوا شيئا", fr: "Écrivez quelque chose", en: "Write something" },
  tooLong: {
    ar: "النص طويل جدا، اختصروه",
    fr: "Texte trop long : raccourcissez-le",
    en: "The text is too long: shorten it",
  },
  needsMoment: { ar: "اكتبوا يوما وساعة", fr: "Donnez un jour et une heure", en: "Give a day and an hour" },
  choose: { ar: "اختاروا من القائمة", fr: "Choisissez dans la liste", en: "Choose from the list" },
  needsAddress: {
    ar: "اكتبوا الرقم أو العنوان",
    fr: "Donnez le numéro ou l’adresse",
    en: "Give the number or address",
  },
  odd: {
    ar: "فُتح، لكنه ليس على الشكل المعتاد. هذا محتواه كما هو.",
    fr: "S’ouvre, mais n’a pas la forme attendue. Voici son contenu tel quel.",
    en: "It opens, but is not of the usual shape. This is its content as it is.",
  },
  whole: { ar: "قراءة النص كاملا", fr: "Lire le texte entier", en: "Read the whole text" },
  missing: {
    ar: "لم تصل كل أجزاء هذه الرسالة",
    fr: "Toutes les parties de ce SMS ne sont pas arrivées",
    en: "Not all parts of this SMS arrived",
  },
  automatic: { ar: "رد آلي", fr: "Réponse automatique", en: "Automatic answer" },
  back: { ar: "إلى الملف", fr: "Retour au dossier", en: "Back to the case" },
  consentOther: {
    ar: "عمل المركز الآخر على الملف",
    fr: "L’autre centre travaille aussi sur le dossier",
    en: "The other center works on it too",
  },
  consentNotice: {
    ar: "الموافقة على البيان، صيغة \u2066{version}\u2069",
    fr: "Notice acceptée, version {version}",
    en: "Notice agreed to, version {version}",
  },
} as const satisfies Record<string, Text>;

/** The safe-contact plan, changed by a member. */
export const planTexts = {
  title: { ar: "خطة الاتصال الآمن", fr: "Contact sûr", en: "Safe contact" },
  intro: {
    ar: "من معه الهاتف أو رقم الوصل قد يكون شخصا آخر. تأكدوا أولا.",
    fr: "La personne qui tient le téléphone ou le reçu peut être quelqu’un d’autre. Assurez-vous d’abord.",
    en: "Whoever holds the telephone or the receipt may be somebody else. Make sure first.",
  },
  wished: { ar: "ما طُلب", fr: "Ce qui est demandé", en: "What was asked" },
  way: { ar: "الطريقة", fr: "Moyen", en: "Way" },
  address: { ar: "الرقم أو العنوان", fr: "Numéro ou adresse", en: "Number or address" },
  hours: { ar: "متى يكون ذلك آمنا", fr: "Quand est-ce sûr", en: "When it is safe" },
  dayPart: { ar: "وقت اليوم", fr: "Moment de la journée", en: "Part of the day" },
  watcher: {
    ar: "من قد يطلع على الهاتف أو البريد",
    fr: "Qui peut voir le téléphone ou la boîte",
    en: "Who may see the phone or mailbox",
  },
  codeWord: { ar: "الكلمة المتفق عليها", fr: "Mot convenu", en: "Code word" },
  codeWordHint: {
    ar: "كلمة عادية تُسأل قبل كل تغيير.",
    fr: "Un mot banal, demandé avant tout changement.",
    en: "A plain word, asked for before any change.",
  },
  cover: {
    ar: "بماذا تبدو رسائلنا",
    fr: "Ce que nos messages semblent être",
    en: "What our messages seem to be",
  },
  coverHint: {
    ar: "موضوع عادي اتفقتم عليه، حتى لا تلفت الرسالة الانتباه.",
    fr: "Un sujet banal convenu avec la personne, pour ne pas attirer l’attention.",
    en: "A plain subject that was agreed on, so that a message draws no attention.",
  },
  noCover: { ar: "لا شيء متفق عليه", fr: "rien de convenu", en: "nothing agreed" },
  confirmedBy: { ar: "كيف تأكدتم", fr: "Comment vous vous en êtes assuré·e", en: "How you made sure" },
  save: { ar: "حفظ الخطة", fr: "Enregistrer", en: "Save the plan" },
  take: { ar: "تأكيد ما طُلب", fr: "Confirmer la demande", en: "Confirm what was asked" },
  keep: { ar: "رفضه والإبقاء على الخطة", fr: "Refuser et garder le plan", en: "Refuse and keep the plan" },
  any: { ar: "أي وقت", fr: "à toute heure", en: "any time" },
  untold: { ar: "لم يُذكر", fr: "non précisé", en: "not told" },
} as const satisfies Record<string, Text>;

export const confirmationLabels = {
  code_word: { ar: "الكلمة المتفق عليها", fr: "mot convenu", en: "code word" },
  call: { ar: "مكالمة", fr: "appel", en: "a call" },
  in_person: { ar: "حضوريا", fr: "en personne", en: "in person" },
} as const satisfies Record<string, Text>;

export const dayPartLabels = {
  morning: { ar: "صباحا", fr: "le matin", en: "morning" },
  afternoon: { ar: "بعد الظهر", fr: "l’après-midi", en: "afternoon" },
  evening: { ar: "مساء", fr: "le soir", en: "evening" },
} as const satisfies Record<string, Text>;

/** One line of the timeline, or of what somebody else changed meanwhile. */
export const changeTexts = {
  status: {
    ar: "المرحلة: من «{from}» إلى «{to}»",
    fr: "Étape : de « {from} » à « {to} »",
    en: "Status: from “{from}” to “{to}”",
  },
  urgency: {
    ar: "الاستعجال: من «{from}» إلى «{to}»",
    fr: "Urgence : de « {from} » à « {to} »",
    en: "Urgency: from “{from}” to “{to}”",
  },
  deadline: {
    ar: "الأجل: من «{from}» إلى «{to}»",
    fr: "Échéance : de « {from} » à « {to} »",
    en: "Deadline: from “{from}” to “{to}”",
  },
  assignee: {
    ar: "يتولاه: من «{from}» إلى «{to}»",
    fr: "Suivi par : de « {from} » à « {to} »",
    en: "Assigned: from “{from}” to “{to}”",
  },
  none: { ar: "لا شيء", fr: "rien", en: "none" },
  somebody: { ar: "عضو آخر", fr: "un autre membre", en: "another member" },
  facts: {
    ar: "تصحيح الأجوبة أو تأكيدها",
    fr: "a confirmé ou corrigé les réponses",
    en: "confirmed or corrected the answers",
  },
  contact: {
    ar: "تغيير خطة الاتصال ({how})",
    fr: "a changé le contact sûr ({how})",
    en: "changed the contact plan ({how})",
  },
  wish: {
    ar: "طلب تغيير خطة الاتصال",
    fr: "demande un changement de contact",
    en: "asked for a change of the contact plan",
  },
  task: { ar: "إضافة مهمة: {text}", fr: "a ajouté une tâche : {text}", en: "added a task: {text}" },
} as const satisfies Record<string, Text>;

/** What another member did to the case's row while one was writing. */
export const meanwhileTexts = {
  "status-changed": {
    ar: "{name}: تغيير المرحلة",
    fr: "{name} a changé l’étape",
    en: "{name} changed the status",
  },
  "urgency-changed": {
    ar: "{name}: تغيير الاستعجال",
    fr: "{name} a changé l’urgence",
    en: "{name} changed the urgency",
  },
  "deadline-changed": {
    ar: "{name}: تغيير الأجل",
    fr: "{name} a changé l’échéance",
    en: "{name} changed the deadline",
  },
  "case-assigned": {
    ar: "{name}: إسناد الملف",
    fr: "{name} a attribué le dossier",
    en: "{name} assigned the case",
  },
  "facts-corrected": {
    ar: "{name}: تصحيح الأجوبة",
    fr: "{name} a corrigé les réponses",
    en: "{name} corrected the answers",
  },
  "contact-changed": {
    ar: "{name}: تغيير خطة الاتصال",
    fr: "{name} a changé le contact sûr",
    en: "{name} changed the contact plan",
  },
  "reply-written": {
    ar: "{name}: كتابة جواب",
    fr: "{name} a répondu",
    en: "{name} wrote an answer",
  },
} as const satisfies Partial<Record<LedgerAction, Text>>;

/** Why a message did not go out, as far as the row says. */
export const failureText: Text = {
  ar: "السبب: {reason}",
  fr: "motif : {reason}",
  en: "reason: {reason}",
};
