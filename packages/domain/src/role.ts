import type { CenterId } from "./center.ts";

/** What somebody is in a center. A person may have one role in each of the two. */
export const roles = ["president", "case_worker", "lawyer", "psychologist", "observer"] as const;
export type Role = (typeof roles)[number];

/** What a route of the console asks for. */
export const permissions = [
  /** lists of this center's cases with their summaries */
  "inbox",
  /** open a case that one may open: all of the center's with its key, else those with a wrap of one's own */
  "case-read",
  /** assign, change status and urgency, correct, add tasks, link, mark a conflict, enter a report */
  "case-work",
  /** notes of the center's own, and tasks */
  "note",
  /** answer the victim */
  "reply",
  /** see numbers and addresses */
  "contact-reveal",
  "evidence-view",
  "evidence-download",
  /** give the second voice to a decision that takes two */
  "approve",
  /** a lawyer's yes to what the center recorded itself */
  "approve-recording",
  "duty",
  "search",
  /** who opened what */
  "access-log",
  /** open a case again to somebody who said that they know a person in it */
  "conflict-lift",
  /** invite, change roles, end memberships, change the center's key */
  "members",
  "roster-edit",
  /** one's own sessions, passkeys and language */
  "self",
] as const;
export type Permission = (typeof permissions)[number];

const worker = [
  "inbox",
  "case-read",
  "case-work",
  "note",
  "reply",
  "contact-reveal",
  "evidence-view",
  "evidence-download",
  "approve",
  "duty",
  "search",
  "self",
] as const satisfies readonly Permission[];

/** The whole of it. Whoever is not named here may not. */
const granted: Readonly<Record<Role, readonly Permission[]>> = {
  president: [...worker, "access-log", "conflict-lift", "members", "roster-edit"],
  case_worker: worker,
  lawyer: [
    "case-read",
    "note",
    "evidence-view",
    "evidence-download",
    "approve",
    "approve-recording",
    "search",
    "self",
  ],
  psychologist: ["case-read", "note", "reply", "search", "self"],
  observer: ["self"],
};

export function may(role: Role, permission: Permission): boolean {
  return granted[role].includes(permission);
}

/** Whether a role holds the center's key; the others get a wrap for each case that they work on. */
export function holdsCenterKey(role: Role): boolean {
  return role === "president" || role === "case_worker";
}

/** A person who belongs to a center, as that center signed it. */
export interface Membership {
  readonly center: CenterId;
  readonly member: `member_${string}`;
  readonly role: Role;
  /** `age1pq1…` of the member */
  readonly recipient: string;
}
