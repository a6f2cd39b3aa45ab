import type { Role } from "@sanad/domain/role";
import type { Text } from "../text.ts";

/** What a member of a center is there for. */
export const roleLabels = {
  president: { ar: "الرئاسة", fr: "présidence", en: "president" },
  case_worker: { ar: "تتبع الملفات", fr: "suivi des dossiers", en: "case worker" },
  lawyer: { ar: "محاماة", fr: "avocat·e", en: "lawyer" },
  psychologist: { ar: "مواكبة نفسية", fr: "psychologue", en: "psychologist" },
  observer: { ar: "اطلاع دون تدخل", fr: "observation", en: "observer" },
} as const satisfies Record<Role, Text>;
