import { type CenterId, centerIds } from "@sanad/domain/center";
import type { EntryId } from "@sanad/domain/id";
import { type Role, roles } from "@sanad/domain/role";
import { endedStatuses, isOneOf } from "@sanad/domain/vocabulary";
import { type ReceiptLedgerRow, receiptPage } from "@sanad/store/receipt-case";
import { recordShown } from "@sanad/store/visits";
import type { Intake } from "../intake.ts";
import { type StandingContact, standingContact } from "./standing-contact.ts";
import type { Visit } from "./visit.ts";
import { type Answer, readWords, WORDS_A_PAGE, type Words } from "./words.ts";

/** Entries that are looked through for the contact plan; the one that decides is among the newest. */
const PERSON_DEPTH = 30;

/** How many people of a role opened the case. */
export interface OpenedBy {
  readonly center: CenterId;
  readonly role: Role;
  readonly people: number;
}

export interface VisitView extends Pick<Words, "own" | "older" | "refused"> {
  readonly answers: readonly (Answer & { readonly isNew: boolean })[];
  readonly state: "received" | "working" | "closed";
  readonly contact: StandingContact;
  readonly opened: readonly OpenedBy[];
  /** UTC milliseconds of the receipt's last use beside this one; `null` for none: the victim notices a stranger by it */
  readonly lastUse: number | null;
}

/**
 * All that the return page shows. No evidence: a receipt has no key to it. Answers that are shown for the first time are
 * written down.
 *
 * @param before the last entry of the page before
 */
export async function readVisit(
  intake: Pick<Intake, "db" | "recipientKey" | "now">,
  visit: Visit,
  before: EntryId | null,
): Promise<VisitView> {
  const limits = { words: WORDS_A_PAGE + 1, person: PERSON_DEPTH };
  const { words: sealed, person, events } = await receiptPage(intake.db, visit.viewer, before, limits);
  const words = await readWords(intake, visit, sealed);
  const contact = await standingContact(intake, visit, person);
  const shown = new Set(events.filter((row) => row.action === "reply-shown").map((row) => row.subject));
  const answers = words.answers.map((answer) => ({ ...answer, isNew: !shown.has(answer.id) }));
  const fresh = answers.filter((answer) => answer.isNew).map((answer) => answer.id);
  if (fresh.length > 0) await recordShown(intake.db, visit.viewer, fresh, intake.now);
  const { own, older, refused } = words;
  const uses = events.filter((row) => row.action === "reporter-returned" && row.at !== visit.since);
  return {
    own,
    older,
    refused,
    answers,
    contact,
    state: stateOf(visit),
    opened: openedBy(events),
    lastUse: uses[0]?.at ?? null,
  };
}

function stateOf({ case: { status } }: Visit): VisitView["state"] {
  if (status === "new") return "received";
  return isOneOf(endedStatuses, status) ? "closed" : "working";
}

/** Counted by person, so that no name is needed: the ledger says `<center>:<role>` of each opening. */
function openedBy(rows: readonly ReceiptLedgerRow[]): OpenedBy[] {
  const people = new Map<string, Set<string>>();
  for (const { action, subject, actor } of rows) {
    if (action === "case-opened" && subject !== null)
      people.set(subject, (people.get(subject) ?? new Set()).add(actor));
  }
  return [...people].flatMap(([subject, { size }]) => {
    const [center = "", role = ""] = subject.split(":");
    return isOneOf(centerIds, center) && isOneOf(roles, role) ? [{ center, role, people: size }] : [];
  });
}
