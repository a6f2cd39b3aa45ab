import type { Text } from "../text.ts";

/** Who is on duty, and what one shift leaves to the next. */
export const dutyTexts = {
  title: { ar: "المداومة", fr: "Permanence", en: "Duty" },
  now: { ar: "من يداوم الآن", fr: "De permanence maintenant", en: "On duty now" },
  nobody: {
    ar: "لا أحد في نوبة الآن. عند الاستعجال يُنادى على الأعضاء بهذا الترتيب.",
    fr: "Personne n’est de service en ce moment. En cas d’urgence, l’appel suit cet ordre.",
    en: "Nobody is on shift right now. What is urgent calls in this order.",
  },
  order: { ar: "ترتيب النداء", fr: "Ordre d’appel", en: "Order of calls" },
  onShift: { ar: "في النوبة", fr: "de service", en: "on shift" },
  reachable: { ar: "لديه رقم للنداء", fr: "a un numéro d’appel", en: "has a number to be called" },
  unreachable: { ar: "دون رقم للنداء", fr: "sans numéro d’appel", en: "no number to be called" },
  noNumbers: {
    ar: "لم يسجل أي عضو رقما بعد. يُنادى على الأرقام التي ضُبطت عند تثبيت النظام.",
    fr: "Aucun membre n’a encore de numéro. Les numéros configurés à l’installation sont appelés.",
    en: "No member has a number yet. The numbers configured at deployment are called.",
  },
  noRoster: {
    ar: "لا جدول مداومة للمركز بعد. يُعمل بالأوقات والأرقام التي ضُبطت عند تثبيت النظام.",
    fr: "Le centre n’a pas encore de tableau de permanence. Les heures et numéros configurés à l’installation s’appliquent.",
    en: "The center has entered no roster yet. The hours and numbers configured at deployment hold.",
  },
  next: { ar: "النوبات القادمة", fr: "Prochaines gardes", en: "Next shifts" },
  noNext: {
    ar: "لا نوبة في الأيام الثلاثة القادمة.",
    fr: "Aucune garde dans les trois prochains jours.",
    en: "No shift within the next three days.",
  },
  today: { ar: "أوقات اليوم", fr: "Heures d’aujourd’hui", en: "Today’s hours" },
  closed: {
    ar: "المركز مغلق اليوم",
    fr: "Le centre est fermé aujourd’hui",
    en: "The center is closed today",
  },
  open: { ar: "المركز مفتوح الآن", fr: "Le centre est ouvert maintenant", en: "The center is open now" },
  shut: { ar: "المركز مغلق الآن", fr: "Le centre est fermé maintenant", en: "The center is closed now" },
  ramadan: { ar: "توقيت رمضان", fr: "Horaires du Ramadan", en: "Ramadan hours" },
  holiday: { ar: "عطلة: {name}", fr: "Jour férié : {name}", en: "Holiday: {name}" },
  day: { ar: "نهارية", fr: "de jour", en: "day" },
  night: { ar: "ليلية", fr: "de nuit", en: "night" },
  dated: { ar: "بتاريخ محدد", fr: "à une date", en: "on a date" },
  edit: { ar: "تعديل جدول المداومة", fr: "Modifier le tableau", en: "Change the roster" },
  ownNumber: { ar: "رقمي للنداء", fr: "Mon numéro d’appel", en: "My number for calls" },
  ownNumberWhy: {
    ar: "عليه تصلكم رسالة قصيرة إذا كان ملف مستعجلا وأنتم في المداومة. لا يراه أحد هنا، ولا حتى أنتم بعد حفظه.",
    fr: "C’est là qu’arrive un SMS quand un dossier presse pendant votre garde. Personne ne peut le lire ici, pas même vous après l’enregistrement.",
    en: "An SMS comes there when a case is urgent on your shift. Nobody can read it here, not even you once it is saved.",
  },
  hasNumber: { ar: "رقمكم محفوظ.", fr: "Votre numéro est enregistré.", en: "Your number is saved." },
  hasNoNumber: {
    ar: "لم تسجلوا رقما بعد.",
    fr: "Vous n’avez pas encore de numéro.",
    en: "You have no number yet.",
  },
  number: {
    ar: "رقم الهاتف مع رمز البلد",
    fr: "Numéro avec l’indicatif du pays",
    en: "Number with its country code",
  },
  numberHint: {
    ar: "مثلا: \u2066+212 612 345 678\u2069",
    fr: "Par exemple : +212 612 345 678",
    en: "For example: +212 612 345 678",
  },
  numberWrong: {
    ar: "اكتبوا الرقم كاملا مع رمز البلد، مبتدئا بعلامة +",
    fr: "Écrivez le numéro complet avec l’indicatif du pays, commençant par +.",
    en: "Write the whole number with its country code, beginning with +.",
  },
  save: { ar: "حفظ", fr: "Enregistrer", en: "Save" },
  remove: { ar: "حذف رقمي", fr: "Supprimer mon numéro", en: "Remove my number" },
  handover: { ar: "تسليم المداومة", fr: "Relève", en: "Handover" },
  handoverWhy: {
    ar: "ما يجب أن تعرفه النوبة التالية. لا تكتبوا أسماء المعنيين بالأمر: يكفي المرجع.",
    fr: "Ce que l’équipe suivante doit savoir. Pas de nom : la référence suffit.",
    en: "What the next shift must know. No names of persons: the reference is enough.",
  },
  handoverText: { ar: "ملاحظة التسليم", fr: "Note de relève", en: "Handover note" },
  handoverEmpty: { ar: "اكتبوا ملاحظة أولا.", fr: "Écrivez d’abord une note.", en: "Write a note first." },
  handoverWrite: { ar: "تسليم", fr: "Transmettre", en: "Hand over" },
  handoverFrom: { ar: "من {name}", fr: "De {name}", en: "From {name}" },
  handoverWaits: {
    ar: "تسليم من {name} ينتظر من يقرؤه",
    fr: "Une relève de {name} attend d’être lue",
    en: "A handover from {name} waits to be read",
  },
  handoverTake: {
    ar: "قرأتها وأتسلم المداومة",
    fr: "J’ai lu et je prends la relève",
    en: "I have read it and take over",
  },
  handoverTaken: { ar: "تسلمها {name}", fr: "Relève prise par {name}", en: "Taken over by {name}" },
  handoverClosed: {
    ar: "تعذر فتح هذه الملاحظة بمفاتيحكم.",
    fr: "Cette note ne s’ouvre pas avec les clés disponibles.",
    en: "This note does not open with the keys at hand.",
  },
  earlier: { ar: "ملاحظات سابقة", fr: "Relèves précédentes", en: "Earlier handovers" },
  somebody: { ar: "عضو", fr: "un membre", en: "a member" },
} as const satisfies Record<string, Text>;

/** ISO weekdays, Monday first. */
export const weekdays = [
  { ar: "الاثنين", fr: "lundi", en: "Monday" },
  { ar: "الثلاثاء", fr: "mardi", en: "Tuesday" },
  { ar: "الأربعاء", fr: "mercredi", en: "Wednesday" },
  { ar: "الخميس", fr: "jeudi", en: "Thursday" },
  { ar: "الجمعة", fr: "vendredi", en: "Friday" },
  { ar: "السبت", fr: "samedi", en: "Saturday" },
  { ar: "الأحد", fr: "dimanche", en: "Sunday" },
] as const satisfies readonly Text[];
