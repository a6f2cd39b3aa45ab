import type { Facts } from "@sanad/domain/facts";
import type { Answers } from "@sanad/domain/report";
import type { Text } from "../text.ts";

/** Short names of the coded answers, for staff. */
export const answerNames = {
  reporter: { ar: "من يبلغ", fr: "Qui signale", en: "Who reports" },
  danger: { ar: "خطر الآن", fr: "Danger maintenant", en: "Danger now" },
  selfHarm: { ar: "أفكار إيذاء النفس", fr: "Idées de se faire du mal", en: "Thoughts of self-harm" },
  age: { ar: "السن", fr: "Âge", en: "Age" },
  country: { ar: "البلد", fr: "Pays", en: "Country" },
  deadline: { ar: "المهلة", fr: "Délai", en: "Deadline" },
  deadlineAt: { ar: "موعد المهلة", fr: "Moment du délai", en: "Deadline at" },
  familyFear: {
    ar: "خوف من أذى الأسرة",
    fr: "Peur de violences de la famille",
    en: "Fear of harm by the family",
  },
  threats: { ar: "التهديد", fr: "Menace", en: "Threat" },
  platforms: { ar: "أين يصل", fr: "Par où", en: "Where it arrives" },
  account: {
    ar: "حساب من يهدد أو رقمه",
    fr: "Compte ou numéro de l’auteur",
    en: "Offender’s account or number",
  },
  demands: { ar: "المطلوب", fr: "Demande", en: "Demand" },
  paid: { ar: "الدفع", fr: "Paiement", en: "Paid" },
  paymentRoute: { ar: "طريقة الدفع", fr: "Moyen de paiement", en: "How it was paid" },
  collected: { ar: "هل سُحب المال", fr: "Argent retiré", en: "Money collected" },
  amount: { ar: "المبلغ", fr: "Montant", en: "Amount" },
  published: { ar: "النشر", fr: "Publication", en: "Published" },
  relation: { ar: "صلة من يهدد", fr: "Lien avec l’auteur", en: "Relation to the offender" },
  help: { ar: "المساعدة المطلوبة", fr: "Aide souhaitée", en: "Help wanted" },
} as const satisfies Record<keyof Answers, Text>;

export const factNames = {
  materialConsent: {
    ar: "هل صُوّر المحتوى أو أُرسل برضا صاحبه",
    fr: "Contenu fait ou envoyé avec accord",
    en: "Consent to the material",
  },
  materialPurpose: { ar: "كيف وُجد المحتوى", fr: "Origine du contenu", en: "How the material came about" },
  noComplaint: { ar: "لماذا لم تُقدم شكاية", fr: "Pourquoi pas de plainte", en: "Why no complaint was filed" },
  offenderAge: { ar: "سن من يهدد", fr: "Âge de l’auteur", en: "Offender’s age" },
  offenderEducation: {
    ar: "مستوى تعليم من يهدد",
    fr: "Niveau d’études de l’auteur",
    en: "Offender’s education",
  },
  traffickingSigns: {
    ar: "علامات قد تدل على الاتجار بالبشر",
    fr: "Signes possibles de traite",
    en: "Possible signs of trafficking",
  },
} as const satisfies Record<keyof Facts, Text>;

export const factsTexts = {
  title: { ar: "تأكيد الأجوبة وتصحيحها", fr: "Confirmer et corriger", en: "Confirm and correct" },
  intro: {
    ar: "ما تحفظونه هنا يحل محل أجوبة الاستمارة، وتبقى الأجوبة الأولى فيما جرى. اتركوا ما لا تعرفونه فارغا.",
    fr: "Ce que vous enregistrez remplace les réponses du formulaire, qui restent dans le fil. Laissez vide ce que vous ne savez pas.",
    en: "What you save replaces the form’s answers, which stay in the timeline. Leave empty what you do not know.",
  },
  told: { ar: "ما قيل", fr: "Ce qui a été dit", en: "What was told" },
  beyond: { ar: "ما يؤكده المركز", fr: "Ce que le centre établit", en: "What the center establishes" },
  untold: { ar: "لم يُذكر", fr: "non précisé", en: "not told" },
  save: { ar: "حفظ الأجوبة", fr: "Enregistrer", en: "Save the answers" },
  yes: { ar: "نعم", fr: "oui", en: "yes" },
  no: { ar: "لا", fr: "non", en: "no" },
  tooLong: {
    ar: "النص طويل جدا، اختصروه",
    fr: "Texte trop long : raccourcissez-le",
    en: "The text is too long: shorten it",
  },
  wrong: { ar: "اختاروا من القائمة", fr: "Choisissez dans la liste", en: "Choose from the list" },
} as const satisfies Record<string, Text>;
