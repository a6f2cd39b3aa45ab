import type { PageFacts } from "@sanad/domain/outbox";
import { showReference } from "@sanad/domain/reference";
import { plural } from "../plural.ts";

/**
 * Calls a duty member. The phone may lie on a table: reference and urgency, for several also how many, and not a word of
 * the matter. One UCS-2 SMS of 70; each line runs in one direction, because old phones show isolates as boxes.
 */
export function pageSms(facts: PageFacts): string {
  const call =
    facts.count === undefined
      ? ["افتحوا لوحة العمل الآن وأكدوا الاطلاع"]
      : [countOf(facts.count), "افتحوا لوحة العمل وأكدوا"];
  const mark = facts.suspected === true ? ["قد يكون آليا"] : [];
  return [facts.urgency, showReference(facts.reference), ...call, ...mark].join("\n");
}

function countOf(count: number): string {
  return plural(count, "ar", {
    two: "ملفان جديدان",
    few: "{count} ملفات جديدة",
    many: "{count} ملفا جديدا",
    other: "{count} ملف جديد",
  });
}
