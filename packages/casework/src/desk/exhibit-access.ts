import type { Approval } from "@sanad/store/approvals";
import type { MemberId } from "@sanad/domain/id";
import type { Exhibit } from "./read-exhibits.ts";

/**
 * `open` may be asked for · `leave` the same, by two people's decision that still holds · `quarantined` takes one ·
 * `awaiting-lawyer` a recording of the center's own · `closed` not given to this member
 */
export type ExhibitAccess =
  | "open"
  | "leave"
  | "quarantined"
  | "awaiting-lawyer"
  | "closed"
  | "damaged"
  | "deleted";

/**
 * Whether a member may ask to see a piece of evidence.
 *
 * @param living approvals about it that wait or hold
 */
export function exhibitAccess(
  exhibit: Exhibit,
  living: readonly Approval[],
  member: MemberId,
): ExhibitAccess {
  if (exhibit.row.deletedAt !== null) return "deleted";
  if (exhibit.state !== "opened") return exhibit.state;
  const given = living.filter((one) => one.subject === exhibit.row.id && isGiven(one));
  if (exhibit.details.ownRecording !== undefined && !given.some((one) => one.kind === "own-recording"))
    return "awaiting-lawyer";
  if (exhibit.row.quarantinedAt === null) return "open";
  const leave = given.some((one) => one.kind === "minor-evidence" && one.askedBy === member);
  return leave ? "leave" : "quarantined";
}

/** Two different people, as the row says them; one that names the same person twice was not written by us. */
export function isGiven(one: Approval): boolean {
  return one.decision === "given" && one.decidedBy !== null && one.decidedBy !== one.askedBy;
}
