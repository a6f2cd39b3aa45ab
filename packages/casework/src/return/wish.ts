import type { ContactBody, EntryHeader } from "@sanad/domain/entry";
import type { SafeContact } from "@sanad/domain/report";
import { type ContactWish, storeProposal, storeStop } from "@sanad/store/contact-wish";
import { freshId } from "@sanad/store/fresh-id";
import type { NewOutboxRow } from "@sanad/store/outbox";
import { entryMac, sealEntry } from "@sanad/vault/seal";
import type { Intake } from "../intake.ts";
import { tellLead } from "../tell-centers.ts";
import { ownCompartments, type Visit } from "./visit.ts";

/**
 * Asks to be reached in another way. Nothing is sent there before a member has made sure, by code word or call, that the
 * person asked for it: whoever holds receipt and telephone may be the one who threatens.
 *
 * @returns what is to be told
 */
export async function askForContact(
  intake: Intake,
  visit: Visit,
  contact: SafeContact,
): Promise<readonly NewOutboxRow[]> {
  const wish = await wishFor(intake, visit, contact);
  await storeProposal(intake.db, visit.viewer, wish);
  return wish.notices;
}

/**
 * Asks not to be contacted any more. Silence can put nobody in danger by itself, so this is believed at once; answers
 * stay here for whoever comes back.
 *
 * @returns what is to be told
 */
export async function stopContact(intake: Intake, visit: Visit): Promise<readonly NewOutboxRow[]> {
  const wish = await wishFor(intake, visit, { way: "none" });
  await storeStop(intake.db, visit.viewer, wish);
  return wish.notices;
}

async function wishFor(intake: Intake, visit: Visit, contact: SafeContact): Promise<ContactWish> {
  const { id: caseId, epoch } = visit.case;
  const compartments = await ownCompartments(intake, visit);
  const header: EntryHeader = {
    v: 1,
    case: caseId,
    compartment: "person",
    epoch,
    entry: freshId("entry"),
    kind: "contact",
    author: "reporter",
    at: intake.now,
  };
  const body: ContactBody = { contact, proposed: true };
  const identity = compartments.identity?.("person");
  const { sealed, auth } = await sealEntry(compartments.recipient("person"), header, body, identity);
  const mac = await entryMac(intake.recipientKey, header, sealed);
  const { entry: id, compartment, at } = header;
  return {
    entry: { id, caseId, compartment, epoch, at, sealed, mac, auth },
    notices: tellLead(visit.case, at, false),
  };
}
