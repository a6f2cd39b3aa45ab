import type { CenterId } from "./center.ts";
import type { Compartment } from "./compartment.ts";
import { mayBeMinor } from "./minor.ts";
import type { Report } from "./report.ts";
import { may, type Role } from "./role.ts";

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

/** What a wrap of a member's own holds, beside what the center's key opens: as much as the role may read. */
export function memberCompartments(role: Role, center: CenterId): readonly Compartment[] {
  const held: Compartment[] = may(role, "case-read") ? ["file"] : [];
  if (may(role, "contact-reveal")) held.push("person");
  if (may(role, "evidence-view")) held.push("exhibits");
  if (may(role, "note")) held.push(`desk:${center}`);
  return held;
}
