import type { Text } from "../text.ts";
import { channelLabels } from "./situation.ts";

/** Every way a report reaches a center: those of `channelLabels`, and those that a member writes down. */
export const arrivalLabels = {
  ...channelLabels,
  phone: { ar: "الهاتف", fr: "téléphone", en: "telephone" },
  walk_in: { ar: "بالمقر", fr: "sur place", en: "at the door" },
  fb_page: { ar: "صفحة فيسبوك", fr: "page Facebook", en: "Facebook page" },
  partner: { ar: "شريك", fr: "partenaire", en: "partner" },
} as const satisfies Record<string, Text>;
