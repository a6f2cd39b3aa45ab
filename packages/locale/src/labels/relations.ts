import type { Relation } from "@sanad/domain/vocabulary";
import type { Text } from "../text.ts";

export const relationLabels = {
  stranger: { ar: "شخص غريب", fr: "Un inconnu ou une inconnue", en: "A stranger" },
  online_acquaintance: {
    ar: "معرفة عبر الإنترنت",
    fr: "Une connaissance en ligne",
    en: "Somebody met online",
  },
  spouse: { ar: "زوج أو زوجة", fr: "Conjoint ou conjointe", en: "Husband or wife" },
  divorced: {
    ar: "طليق أو طليقة",
    fr: "Ex-conjoint ou ex-conjointe (divorce)",
    en: "Divorced husband or wife",
  },
  fiance: { ar: "خطيب أو خطيبة", fr: "Fiancé ou fiancée", en: "Fiancé or fiancée" },
  ex_partner: { ar: "علاقة سابقة", fr: "Ex-partenaire", en: "Former partner" },
  ascendant: { ar: "أب أو أم أو جد أو جدة", fr: "Parent ou grand-parent", en: "Parent or grandparent" },
  descendant: { ar: "ابن أو بنت أو حفيد أو حفيدة", fr: "Enfant ou petit-enfant", en: "Child or grandchild" },
  other_relative: { ar: "قريب آخر أو قريبة أخرى", fr: "Autre membre de la famille", en: "Another relative" },
  kafil: { ar: "كافل", fr: "Kafil", en: "Kafil (foster guardian)" },
  guardian_authority: {
    ar: "ولي أو شخص له سلطة",
    fr: "Tuteur ou personne ayant autorité",
    en: "Guardian or person in authority",
  },
  carer: { ar: "شخص مكلف بالرعاية", fr: "Personne chargée de la garde", en: "Carer" },
  colleague: { ar: "زميل أو زميلة عمل", fr: "Collègue", en: "Colleague" },
  employer: { ar: "رئيس أو رئيسة في العمل", fr: "Employeur", en: "Employer" },
  teacher: { ar: "أستاذ أو أستاذة", fr: "Enseignant ou enseignante", en: "Teacher" },
  classmate: { ar: "زميل أو زميلة دراسة", fr: "Camarade de classe", en: "Classmate" },
  neighbour: { ar: "جار أو جارة", fr: "Voisin ou voisine", en: "Neighbour" },
  repairer: { ar: "مصلح هواتف", fr: "Réparateur de téléphones", en: "Phone repairer" },
  organised_group: { ar: "شبكة أو مجموعة", fr: "Réseau organisé", en: "Organised group" },
  other: { ar: "غير ذلك", fr: "Autre", en: "Somebody else" },
  unknown: { ar: "لا أعرف", fr: "Je ne sais pas", en: "I do not know" },
} as const satisfies Record<Relation, Text>;
