import { base32 } from "./base32.ts";

export const idKinds = [
  "case",
  "entry",
  "evidence",
  "outbox",
  "member",
  "credential",
  "invitation",
  "task",
  "link",
  "approval",
  "answer",
  "handover",
  "job",
] as const;
export type IdKind = (typeof idKinds)[number];
export type Id<K extends IdKind> = `${K}_${string}`;
export type CaseId = Id<"case">;
export type EntryId = Id<"entry">;
export type EvidenceId = Id<"evidence">;
export type OutboxId = Id<"outbox">;
export type MemberId = Id<"member">;
export type CredentialId = Id<"credential">;
export type InvitationId = Id<"invitation">;
export type TaskId = Id<"task">;
export type LinkId = Id<"link">;
export type ApprovalId = Id<"approval">;
/** a saved answer */
export type AnswerId = Id<"answer">;
export type HandoverId = Id<"handover">;
/** work of the console that goes on over several requests */
export type JobId = Id<"job">;

/**
 * @param random 16 bytes from a secure source; an id is never a counter, so it tells nothing of order
 * @throws RangeError when it is given another number of bytes
 */
export function makeId<K extends IdKind>(kind: K, random: Uint8Array): Id<K> {
  if (random.length !== 16) throw new RangeError("an id takes 16 random bytes");
  return `${kind}_${base32(random)}`;
}

export function isId<K extends IdKind>(kind: K, value: string): value is Id<K> {
  return value.startsWith(`${kind}_`) && /^[a-z2-7]{26}$/.test(value.slice(kind.length + 1));
}
