import type { PageFacts } from "@sanad/domain/outbox";
import { showReference } from "@sanad/domain/reference";

/**
 * Calls a duty member. The phone may lie on a table: reference and urgency, and not a word of the matter. One UCS-2
 * SMS of 70; each line runs in one direction, because old phones show isolates as boxes.
 */
export function pageSms(facts: PageFacts): string {
  return [facts.urgency, showReference(facts.reference), "افتحوا لوحة العمل الآن وأكدوا الاطلاع"].join("\n");
}
