import { newestEntries } from "@sanad/store/case-entries";
import type { Desk } from "./desk.ts";
import type { OpenedCase } from "./open-case.ts";
import { ofKind, readTimeline } from "./timeline.ts";

/** How many of the newest messages are looked at: opening each costs milliseconds. */
const LOOKED_AT = 12;

/** Numbers and addresses that wrote lately, as the networks tell them, the newest first. They prove nothing. */
export async function openedSenders(
  desk: Pick<Desk, "db" | "recipientKey">,
  opened: OpenedCase,
): Promise<readonly string[]> {
  const rows = await newestEntries(desk.db, opened.case, ["person"], LOOKED_AT);
  const persons = ofKind(await readTimeline(desk, opened, rows), "person");
  return [...new Set(persons.flatMap(({ body }) => (body.sender === undefined ? [] : [body.sender])))];
}
