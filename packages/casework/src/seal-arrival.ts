import type { EntryAuthor, EntryBody, EntryHeader, ExhibitDetails, PersonBody } from "@sanad/domain/entry";
import type { Compartment } from "@sanad/domain/compartment";
import type { CaseId } from "@sanad/domain/id";
import type { Report, SealedEvidence } from "@sanad/domain/report";
import type { EntryRow, EvidenceRow } from "@sanad/store/case-rows";
import { entryMac, sealEntry } from "@sanad/vault/seal";
import type { Compartments } from "./compartments.ts";
import { freshId } from "@sanad/store/fresh-id";

export interface Arrival {
  /** authenticates the rows */
  readonly recipientKey: Uint8Array;
  readonly caseId: CaseId;
  readonly epoch: number;
  readonly at: number;
  readonly compartments: Compartments;
  /** who wrote it down; the person themselves where it is not given */
  readonly author?: EntryAuthor;
  /** whether the author holds the compartments: anybody can write an e-mail or an SMS in somebody's name */
  readonly proven: boolean;
}

interface SealedRows {
  readonly entries: readonly EntryRow[];
  readonly evidence: readonly EvidenceRow[];
}

/** What arrives from outside; the other kinds are written by members. */
type ArrivalKind = "report" | "message" | "person" | "exhibits";

const compartmentOf = {
  report: "file",
  message: "file",
  person: "person",
  exhibits: "exhibits",
} as const satisfies Record<ArrivalKind, Compartment>;

/**
 * Seals what arrived: the words to `file`; sender, contact and file names to `person`; true sizes, kinds and
 * hashes of the evidence to `exhibits`.
 */
export async function sealArrival(
  arrival: Arrival,
  words: { readonly kind: "report" | "message"; readonly body: EntryBody },
  report: Report,
  evidence: readonly SealedEvidence[],
): Promise<SealedRows> {
  const entries = [await sealOne(arrival, words.kind, words.body)];
  const person = personBody(report, evidence);
  const personEntry = Object.keys(person).length > 0 ? await sealOne(arrival, "person", person) : undefined;
  const exhibits = evidence.filter((item) => item.compartment === "exhibits");
  const exhibitsEntry =
    exhibits.length > 0 ? await sealOne(arrival, "exhibits", { exhibits: exhibits.map(details) }) : undefined;
  for (const entry of [personEntry, exhibitsEntry]) if (entry !== undefined) entries.push(entry);
  return {
    entries,
    evidence: evidence.flatMap((item) => {
      const entry = item.compartment === "person" ? personEntry : exhibitsEntry;
      return entry === undefined ? [] : [evidenceRow(arrival, item, entry.id)];
    }),
  };
}

async function sealOne(arrival: Arrival, kind: ArrivalKind, body: EntryBody): Promise<EntryRow> {
  const { caseId, epoch, at, compartments, proven, recipientKey } = arrival;
  const compartment = compartmentOf[kind];
  const id = freshId("entry");
  const header: EntryHeader = {
    v: 1,
    case: caseId,
    compartment,
    epoch,
    entry: id,
    kind,
    author: arrival.author ?? "reporter",
    at,
  };
  const identity = proven ? compartments.identity?.(compartment) : undefined;
  const { sealed, auth } = await sealEntry(compartments.recipient(compartment), header, body, identity);
  const mac = await entryMac(recipientKey, header, sealed);
  return { id, caseId, compartment, epoch, at, sealed, mac, auth };
}

function personBody(report: Report, evidence: readonly SealedEvidence[]): PersonBody {
  const raw = evidence.find((item) => item.compartment === "person");
  const named = evidence.filter((item) => item.compartment === "exhibits");
  return {
    ...(report.contact && { contact: report.contact }),
    ...(report.sender !== undefined && { sender: report.sender }),
    ...(report.senderName !== undefined && { senderName: report.senderName }),
    ...(report.subject !== undefined && { subject: report.subject }),
    ...(raw && { raw: details(raw) }),
    ...(named.length > 0 && { names: Object.fromEntries(named.map(({ id, name }) => [id, name])) }),
  };
}

function details({ id, length, ageSize, kind, sha256, ownRecording }: SealedEvidence): ExhibitDetails {
  return { evidence: id, length, ageSize, kind, sha256, ...(ownRecording && { ownRecording }) };
}

function evidenceRow(arrival: Arrival, item: SealedEvidence, entryId: EntryRow["id"]): EvidenceRow {
  const { caseId, epoch, at } = arrival;
  const { id, compartment, objectSize } = item;
  return { id, caseId, compartment, epoch, entryId, objectSize, storedAt: at };
}
