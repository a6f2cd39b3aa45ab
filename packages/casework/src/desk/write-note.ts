import { freshId } from "@sanad/store/fresh-id";
import { addEntries } from "@sanad/store/change-case";
import { taskInsert } from "@sanad/store/task-rows";
import type { MemberId } from "@sanad/domain/id";
import type { Desk } from "./desk.ts";
import type { OpenedCase } from "./open-case.ts";
import type { SignedIn } from "./session.ts";
import { writeEntry } from "./write-entry.ts";

/** Words for this center alone. Nobody else's work is in the way of a note. */
export async function writeNote(
  desk: Desk,
  signedIn: SignedIn,
  opened: OpenedCase,
  text: string,
): Promise<void> {
  const body = { text };
  const entry = await writeEntry(desk, signedIn, opened, { kind: "note", body });
  const { member: actor } = signedIn.viewer;
  const event = { at: desk.now, actor, action: "note-written", subject: entry.id } as const;
  await addEntries(desk.db, opened.case, [entry], [event]);
}

/** Something to do for this case. @param dueAt UTC milliseconds */
export async function addTask(
  desk: Desk,
  signedIn: SignedIn,
  opened: OpenedCase,
  { text, dueAt, assignee }: { text: string; dueAt: number; assignee: MemberId | null },
): Promise<void> {
  const { member: actor, center } = signedIn.viewer;
  const id = freshId("task");
  const body = { task: id, text };
  const entry = await writeEntry(desk, signedIn, opened, { kind: "task", body });
  const row = { id, caseId: opened.case.id, center, entryId: entry.id, assignee, dueAt, doneAt: null };
  const event = { at: desk.now, actor, action: "task-added", subject: id } as const;
  await addEntries(desk.db, opened.case, [entry], [event], [taskInsert(desk.db, row)]);
}
