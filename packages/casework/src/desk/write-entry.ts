import type { Compartment } from "@sanad/domain/compartment";
import type {
  ContactBody,
  DecisionBody,
  EntryHeader,
  ExhibitsBody,
  FactsBody,
  MessageBody,
  NoteBody,
  PersonBody,
  ReplyBody,
  ReportBody,
  TaskBody,
} from "@sanad/domain/entry";
import type { EntryRow } from "@sanad/store/case-rows";
import { freshId } from "@sanad/store/fresh-id";
import { entryMac, sealEntry } from "@sanad/vault/seal";
import type { Desk } from "./desk.ts";
import type { OpenedCase } from "./open-case.ts";
import type { SignedIn } from "./session.ts";

/** What a member writes, and into which compartment. */
export type Written =
  | { readonly compartment: "file"; readonly kind: "report"; readonly body: ReportBody }
  | { readonly compartment: "file"; readonly kind: "message"; readonly body: MessageBody }
  | { readonly compartment: "file"; readonly kind: "reply"; readonly body: ReplyBody }
  | { readonly compartment: "file"; readonly kind: "facts"; readonly body: FactsBody }
  | { readonly compartment: "person"; readonly kind: "person"; readonly body: PersonBody }
  | { readonly compartment: "person"; readonly kind: "contact"; readonly body: ContactBody }
  | { readonly compartment: "exhibits"; readonly kind: "exhibits"; readonly body: ExhibitsBody }
  | { readonly compartment: "desk"; readonly kind: "note"; readonly body: NoteBody }
  | { readonly compartment: "desk"; readonly kind: "decision"; readonly body: DecisionBody }
  | { readonly compartment: "desk"; readonly kind: "task"; readonly body: TaskBody };

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
  written: Written,
  entry = freshId("entry"),
): Promise<EntryRow> {
  const compartment: Compartment =
    written.compartment === "desk" ? `desk:${viewer.center}` : written.compartment;
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
