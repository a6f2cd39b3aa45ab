import type { ContactBody } from "@sanad/domain/entry";
import { ok, refuse, type Result } from "@sanad/domain/result";
import { changeCase } from "@sanad/store/change-case";
import { withRecall } from "@sanad/store/recall-messages";
import { silenceThreads } from "@sanad/store/silence-threads";
import type { Desk } from "./desk.ts";
import type { OpenedCase } from "./open-case.ts";
import type { SignedIn } from "./session.ts";
import { writeEntry } from "./write-entry.ts";

/** How a change of the plan was made sure of: whoever holds phone or receipt may be somebody else. */
export const confirmations = ["code_word", "call", "in_person"] as const;

/** The plan as it is from now on. */
export type ConfirmedContact = ContactBody & { readonly confirmedBy: (typeof confirmations)[number] };

/**
 * Changes the safe-contact plan, or settles what the person proposed: the plan that is written here holds either way, and
 * no earlier wish is open any more. What waits for the earlier plan's address and hours is called back.
 *
 * @param revision of the row as the member saw it
 */
export async function changeContact(
  desk: Desk,
  signedIn: SignedIn,
  opened: OpenedCase,
  revision: number,
  body: ConfirmedContact,
): Promise<Result<null, "stale">> {
  const row = opened.case;
  if (row.revision !== revision) return refuse("stale");
  const entry = await writeEntry(desk, signedIn, opened, { kind: "contact", body });
  const { member: actor } = signedIn.viewer;
  const event = { at: desk.now, actor, action: "contact-changed", subject: entry.id } as const;
  const { db, now: at } = desk;
  // Whom nobody may write to gets no automatic answer either.
  const silence = body.contact.way === "none" ? [silenceThreads(db, row.id, at)] : [];
  const stored = await withRecall(db, row.id, { actor, at }, async ({ events, statements }) =>
    changeCase(db, { id: row.id, revision }, {}, [entry], [event, ...events], [...statements, ...silence]),
  );
  return stored ? ok(null) : refuse("stale");
}
