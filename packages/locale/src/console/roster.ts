import type { Text } from "../text.ts";

/** The form of a roster. */
export const rosterTexts = {
  title: { ar: "جدول المداومة", fr: "Tableau de permanence", en: "Roster" },
  intro: {
    ar: "الجدول كله في هذه الصفحة. لحذف سطر أفرغوا خاناته. بعد كل حفظ تظهر سطور فارغة جديدة.",
    fr: "Tout le tableau est sur cette page. Videz les cases d’une ligne pour la supprimer ; chaque enregistrement ajoute des lignes vides.",
    en: "The whole roster is on this page. Empty the fields of a row to remove it; each saving brings new empty rows.",
  },
  zone: { ar: "المنطقة الزمنية", fr: "Fuseau horaire", en: "Time zone" },
  zoneHint: {
    ar: "بالاسم الدولي، مثل Africa/Casablanca",
    fr: "Nom international, par exemple Africa/Casablanca",
    en: "By its international name, as Africa/Casablanca",
  },
  regular: { ar: "أوقات العمل العادية", fr: "Heures habituelles", en: "Regular hours" },
  periods: { ar: "رمضان: من يوم إلى يوم", fr: "Ramadan : du … au …", en: "Ramadan: first and last day" },
  ramadan: { ar: "أوقات العمل في رمضان", fr: "Heures pendant le Ramadan", en: "Hours in Ramadan" },
  holidays: { ar: "العطل", fr: "Jours fériés", en: "Holidays" },
  shifts: { ar: "النوبات الأسبوعية", fr: "Gardes de la semaine", en: "Weekly shifts" },
  dated: { ar: "نوبات بتواريخ محددة", fr: "Gardes à certaines dates", en: "Shifts on certain dates" },
  oncall: {
    ar: "من يُنادى عليه بعد ذلك، بالترتيب",
    fr: "Qui appeler ensuite, dans l’ordre",
    en: "Who is called after that, in order",
  },
  row: { ar: "سطر {number}", fr: "Ligne {number}", en: "Row {number}" },
  days: { ar: "الأيام", fr: "Jours", en: "Days" },
  from: { ar: "من الساعة", fr: "De", en: "From" },
  to: { ar: "إلى الساعة", fr: "À", en: "To" },
  first: { ar: "أول يوم", fr: "Premier jour", en: "First day" },
  last: { ar: "آخر يوم", fr: "Dernier jour", en: "Last day" },
  name: { ar: "الاسم", fr: "Nom", en: "Name" },
  date: {
    ar: "التاريخ: \u20662026-03-20\u2069، أو \u206607-30\u2069 لكل سنة",
    fr: "Date : 2026-03-20, ou 07-30 chaque année",
    en: "Date: 2026-03-20, or 07-30 each year",
  },
  hours: {
    ar: "أوقات العمل: \u206609:00-12:00\u2069، أو فارغ إن كان المركز مغلقا",
    fr: "Heures : 09:00-12:00, vide si fermé",
    en: "Hours: 09:00-12:00, empty for closed",
  },
  member: { ar: "العضو", fr: "Membre", en: "Member" },
  nobody: { ar: "لا أحد", fr: "personne", en: "nobody" },
  kind: { ar: "النوع", fr: "Type", en: "Kind" },
  day: {
    ar: "نهارية (حين يكون المركز مفتوحا)",
    fr: "de jour (centre ouvert)",
    en: "day (while the center is open)",
  },
  night: {
    ar: "ليلية (في كل الأحوال)",
    fr: "de nuit (quel que soit le jour)",
    en: "night (whatever the day is)",
  },
  dates: {
    ar: "التواريخ، مثل \u20662026-12-31\u2069",
    fr: "Dates, par exemple 2026-12-31",
    en: "Dates, as 2026-12-31",
  },
  save: { ar: "حفظ الجدول", fr: "Enregistrer le tableau", en: "Save the roster" },
  changed: {
    ar: "غيّر شخص آخر الجدول في هذه الأثناء. ما كتبتموه ما زال هنا: قارنوه بالجدول الجديد ثم احفظوه.",
    fr: "Quelqu’un a modifié le tableau entre-temps. Votre saisie est encore là : comparez, puis enregistrez.",
    en: "Somebody changed the roster meanwhile. What you wrote is still here: compare, then save.",
  },
  tooMuch: {
    ar: "سطور الجدول أكثر مما يتسع له. احذفوا بعضها.",
    fr: "Le tableau contient trop de lignes. Supprimez-en.",
    en: "There are more rows than the roster takes. Remove some.",
  },
} as const satisfies Record<string, Text>;

/** What is wrong with a row, by the part that it is in. */
export const rosterProblems = {
  zone: {
    ar: "اكتبوا منطقة زمنية معروفة.",
    fr: "Écrivez un fuseau horaire connu.",
    en: "Write a time zone that is known.",
  },
  regular: {
    ar: "الأوقات العادية، سطر {number}: اختاروا يوما على الأقل وساعة بداية ونهاية.",
    fr: "Heures habituelles, ligne {number} : au moins un jour, un début et une fin.",
    en: "Regular hours, row {number}: at least one day, a start and an end.",
  },
  ramadan: {
    ar: "أوقات رمضان، سطر {number}: اختاروا يوما على الأقل وساعة بداية ونهاية.",
    fr: "Heures du Ramadan, ligne {number} : au moins un jour, un début et une fin.",
    en: "Hours in Ramadan, row {number}: at least one day, a start and an end.",
  },
  periods: {
    ar: "رمضان، سطر {number}: أول يوم وآخر يوم، وبينهما ثلاثون يوما على الأكثر.",
    fr: "Ramadan, ligne {number} : premier et dernier jour, trente jours au plus.",
    en: "Ramadan, row {number}: a first and a last day, at most thirty days.",
  },
  holidays: {
    ar: "العطل، سطر {number}: اسم وتاريخ، وأوقات مثل \u206609:00-12:00\u2069 أو لا شيء.",
    fr: "Jours fériés, ligne {number} : un nom, une date, et des heures comme 09:00-12:00 ou rien.",
    en: "Holidays, row {number}: a name, a date, and hours as 09:00-12:00 or nothing.",
  },
  shifts: {
    ar: "النوبات، سطر {number}: عضو وأيام وساعة بداية ونهاية.",
    fr: "Gardes, ligne {number} : un membre, des jours, un début et une fin.",
    en: "Shifts, row {number}: a member, days, a start and an end.",
  },
  dated: {
    ar: "نوبات بتواريخ، سطر {number}: عضو وتواريخ وساعة بداية ونهاية.",
    fr: "Gardes à date, ligne {number} : un membre, des dates, un début et une fin.",
    en: "Shifts on dates, row {number}: a member, dates, a start and an end.",
  },
  oncall: {
    ar: "من يُنادى عليه بعد ذلك، سطر {number}: اختاروا عضوا من المركز.",
    fr: "Qui appeler ensuite, ligne {number} : un membre du centre.",
    en: "Who is called after that, row {number}: a member of the center.",
  },
} as const satisfies Record<string, Text>;
