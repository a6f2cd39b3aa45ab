import type { CenterId } from "./center.ts";
import type { Compartment } from "./compartment.ts";
import { mayBeMinor } from "./minor.ts";
import type { Report } from "./report.ts";

export function leadCompartments(lead: CenterId): readonly Compartment[] {
  return ["file", "person", "exhibits", `desk:${lead}`];
}

/** The victim reads their own words and contact plan. Evidence is not played back: the receipt may be in other hands. */
export const receiptCompartments: readonly Compartment[] = ["file", "person"];

/**
 * What the box "let the other center work on it too" opens at once. Never `person`, which needs a consent of
 * its own, and never a minor's `exhibits`. Empty without the box.
 */
export function otherCenterCompartments(report: Report, other: CenterId): readonly Compartment[] {
  if (report.consent?.otherCenter !== true) return [];
  const shared: Compartment[] = mayBeMinor(report.answers) ? ["file"] : ["file", "exhibits"];
  return [...shared, `desk:${other}`];
}
