import type { Compartment } from "@sanad/domain/compartment";
import type { EntryHeader, EntryKind } from "@sanad/domain/entry";
import type { EntryContent } from "@sanad/domain/entry-bodies";
import type { EntryRow } from "@sanad/store/case-rows";
import { freshId } from "@sanad/store/fresh-id";
import { entryMac, sealEntry } from "@sanad/vault/seal";
import type { Desk } from "./desk.ts";
import type { OpenedCase } from "./open-case.ts";
import type { SignedIn } from "./session.ts";

/** Where an entry of each kind belongs; `desk` is that of the member's own center. */
const homes = {
  report: "file",
  message: "file",
  reply: "file",
  facts: "file",
  person: "person",
  contact: "person",
  exhibits: "exhibits",
  note: "desk",
  decision: "desk",
  task: "desk",
} as const satisfies Record<EntryKind, Compartment | "desk">;

/**
 * Seals what a member wrote, with the proof that a holder of the compartment wrote it.
 *
 * @param entry an id of the caller's own, where the same words sent twice must be known again
 * @throws DomainError `refused` for a compartment that was not given to them; `too-large` above 1 MiB
 */
export async function writeEntry(
  desk: Pick<Desk, "recipientKey" | "now">,
  { viewer }: Pick<SignedIn, "viewer">,
  opened: OpenedCase,
  written: EntryContent,
  entry = freshId("entry"),
): Promise<EntryRow> {
  const place = homes[written.kind];
  const compartment: Compartment = place === "desk" ? `desk:${viewer.center}` : place;
  const { identity, recipient } = opened.current(compartment);
  const header: EntryHeader = {
    v: 1,
    case: opened.case.id,
    compartment,
    epoch: opened.case.epoch,
    entry,
    kind: written.kind,
    author: `center:${viewer.center}/${viewer.member}`,
    at: desk.now,
  };
  const { sealed, auth } = await sealEntry(recipient, header, written.body, identity);
  const mac = await entryMac(desk.recipientKey, header, sealed);
  const { entry: id, case: caseId, epoch, at } = header;
  return { id, caseId, compartment, epoch, at, sealed, mac, auth };
}
