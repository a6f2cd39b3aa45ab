import { DomainError } from "@sanad/domain/error";
import type { ApprovalId, EntryId } from "@sanad/domain/id";
import { type Permission, may } from "@sanad/domain/role";
import { type Approval, type ApprovalKind, decideApproval } from "@sanad/store/approvals";
import { entriesById } from "@sanad/store/case-entries";
import { approvalMac } from "@sanad/vault/seal";
import { z } from "zod";
import type { Desk } from "./desk.ts";
import type { OpenedCase } from "./open-case.ts";
import { ownApproval } from "./own-approvals.ts";
import { readEntries } from "./read-entries.ts";
import type { SignedIn } from "./session.ts";

/** How long a decision holds. Milliseconds. */
export const leaveLength = 3_600_000;
/** A question that nobody answered is not answered later by somebody who does not know why it was asked. */
const questionLength = 72 * 3_600_000;

/** Who may give the second voice to what. */
const voice = {
  "minor-evidence": "approve",
  "evidence-deletion": "approve",
  "own-recording": "approve-recording",
  "conflict-lift": "approve",
} as const satisfies Record<ApprovalKind, Permission>;

/**
 * Whether this member may decide: another person than the one who asked. Somebody who belongs to both centers is one
 * member, so asking in one and giving in the other is the same person.
 *
 * @param now UTC milliseconds
 */
export function mayDecide({ viewer }: Pick<SignedIn, "viewer">, approval: Approval, now: number): boolean {
  const { decision, askedBy, askedAt, kind, center } = approval;
  if (decision !== null || askedAt + questionLength < now) return false;
  return askedBy !== viewer.member && center === viewer.center && may(viewer.role, voice[kind]);
}

/**
 * Gives or refuses the second voice. A lawyer's yes to a recording holds for good, everything else for an hour.
 *
 * @returns the approval as it is now; `null` for one that does not exist in this case
 * @throws DomainError `refused` for whoever asked, whoever may not, and what was decided or is too old
 */
export async function giveSecondVoice(
  desk: Desk,
  signedIn: SignedIn,
  opened: OpenedCase,
  id: ApprovalId,
  decision: "given" | "refused",
): Promise<Approval | null> {
  const approval = await ownApproval(desk, opened, id);
  if (approval === null) return null;
  if (!mayDecide(signedIn, approval, desk.now)) throw new DomainError("refused", "not theirs to decide");
  const holds = decision === "given" && approval.kind !== "own-recording";
  const expiresAt = holds ? desk.now + leaveLength : null;
  const by = signedIn.viewer.member;
  const action = decision === "given" ? "approval-given" : "approval-refused";
  const event = { at: desk.now, actor: by, action, subject: id } as const;
  const decided = { ...approval, decidedBy: by, decidedAt: desk.now, decision, expiresAt };
  const mac = await approvalMac(desk.recipientKey, decided);
  const done = await decideApproval(desk.db, approval, { by, at: desk.now, decision, expiresAt, mac }, event);
  if (!done) throw new DomainError("refused", "decided meanwhile");
  return { ...decided, mac };
}

/** Why it was asked for, by approval; what this member was not given to read is left out. */
export async function reasonsOf(
  desk: Desk,
  opened: OpenedCase,
  approvals: readonly Approval[],
): Promise<ReadonlyMap<ApprovalId, string>> {
  if (approvals.length === 0) return new Map();
  const rows = await entriesById(
    desk.db,
    opened.case,
    approvals.map(({ id }) => noteOf(id)),
  );
  const read = await readEntries(desk, opened, rows);
  const texts = new Map<EntryId, string>();
  for (const entry of read) {
    const text = entry.state === "opened" ? note.safeParse(entry.body).data?.text : undefined;
    if (text !== undefined) texts.set(entry.place.entry, text);
  }
  return new Map(
    approvals.flatMap(({ id }) => {
      const text = texts.get(noteOf(id));
      return text === undefined ? [] : [[id, text] as const];
    }),
  );
}

const note = z.object({ text: z.string() });

/** The note that was written with the question. */
function noteOf(id: ApprovalId): EntryId {
  return `entry_${id.slice("approval_".length)}`;
}
