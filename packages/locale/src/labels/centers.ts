import type { CenterId } from "@sanad/domain/center";
import type { Text } from "../text.ts";

export const centerLabels = {
  ma: {
    ar: "المركز المغربي للحماية من الابتزاز الإلكتروني",
    fr: "Centre marocain de protection contre le chantage électronique",
    en: "Moroccan Center for Protection from Electronic Extortion",
  },
  intl: { ar: "المركز الدولي", fr: "Centre international", en: "International Center" },
} as const satisfies Record<CenterId, Text>;
