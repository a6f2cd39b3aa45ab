import { DomainError } from "@sanad/domain/error";
import type { CaseId } from "@sanad/domain/id";
import { changeCase } from "@sanad/store/change-case";
import { acknowledgeTogether, type CalledCase, calledCase } from "@sanad/store/called-case";
import { staffCase } from "@sanad/store/staff-cases";
import type { Desk } from "./desk.ts";
import type { SignedIn } from "./session.ts";

/** Others who change the same case at the same moment are waited out so often. */
const TRIES = 5;

type AtDesk = Pick<Desk, "db" | "now">;
type Who = Pick<SignedIn, "viewer">;

/**
 * Takes notice of a case: the duty roster is called no further. A second time it changes nothing.
 *
 * @returns `false` for what does not exist, was not given to them, or is closed to them
 * @throws DomainError `unavailable` where others change it without end
 */
export async function acknowledgeCase(desk: AtDesk, who: Who, id: CaseId): Promise<boolean> {
  return acknowledge(desk, who, () => staffCase(desk.db, who.viewer, id));
}

/**
 * The same for a case of the other center, for which this one was called because nobody there answered, and for all others
 * that rang in the same call. It opens nothing.
 *
 * @returns `false` where the viewer's center was not called
 */
export async function acknowledgeCall(desk: AtDesk, who: Who, reference: string): Promise<boolean> {
  const call = await calledCase(desk.db, who.viewer, reference);
  if (call === null) return false;
  await acknowledgeTogether(desk.db, who.viewer, call.id, desk.now);
  return acknowledge(desk, who, () => calledCase(desk.db, who.viewer, reference));
}

async function acknowledge(
  { db, now: at }: AtDesk,
  { viewer }: Who,
  read: () => Promise<Pick<CalledCase, "id" | "revision" | "acknowledgedAt"> | null>,
): Promise<boolean> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const row = await read();
    if (row === null) return false;
    if (row.acknowledgedAt !== null) return true;
    const event = { at, actor: viewer.member, action: "case-acknowledged", subject: null } as const;
    if (await changeCase(db, row, { acknowledgedAt: at }, [], [event])) return true;
  }
  throw new DomainError("unavailable", "a case is changed by others without end");
}

/** `taken` now or before · `other` a colleague was quicker · `nothing` there is no such case for this member */
export type Taken = "taken" | "other" | "nothing";

/** Assigns a case to the member who asks, unless a colleague has it: whoever wants to take it over does so on the case's page. */
export async function takeCase({ db, now: at }: AtDesk, { viewer }: Who, id: CaseId): Promise<Taken> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const row = await staffCase(db, viewer, id);
    if (row === null || row.lead !== viewer.center) return "nothing";
    if (row.assignee !== null) return row.assignee === viewer.member ? "taken" : "other";
    const { member } = viewer;
    const event = { at, actor: member, action: "case-assigned", subject: member } as const;
    if (await changeCase(db, row, { assignee: member }, [], [event])) return "taken";
  }
  throw new DomainError("unavailable", "a case is changed by others without end");
}
