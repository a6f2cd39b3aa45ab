/** Opens what lies at rest with a center's recovery identity, the way the center itself would after a disaster. */
import { isCompartment } from "@sanad/domain/compartment";
import type {
  EntryHeader,
  ExhibitDetails,
  ExhibitsBody,
  MessageBody,
  PersonBody,
  ReportBody,
} from "@sanad/domain/entry";
import { isId } from "@sanad/domain/id";
import { joinParts, type JoinedText, type Piece } from "@sanad/domain/parts";
import { openEntry, openEvidence, openWrap } from "@sanad/vault/open";
import { checkEntry, checkRecipient } from "@sanad/vault/seal";
import { createHash } from "node:crypto";
import type { Dump, DumpedRow } from "./dump.ts";

/** Fetches an R2 object by its key. */
export type ReadObject = (key: string) => Promise<AsyncIterable<Uint8Array>>;

export interface OpenedExhibit extends ExhibitDetails {
  readonly name: string | null;
  readonly content: Uint8Array;
  /** the content's hash is the one that was written down when it came */
  readonly verified: boolean;
}

/** Who opens, and with what. */
export interface Opener {
  /** whose wrap to use: `center:<id>` or `receipt:<locator>` */
  readonly party: string;
  /** that party's own */
  readonly identity: string;
  /** the Worker secret that authenticates rows */
  readonly recipientKey: Uint8Array;
}

interface OpenedEntry {
  readonly header: EntryHeader;
  readonly body: unknown;
  readonly verified: boolean;
}

export interface OpenedCase {
  /** in the order of the timeline */
  readonly entries: readonly OpenedEntry[];
  /** what the person wrote, in the same order, with the parts of a long SMS joined */
  readonly texts: readonly JoinedText<Piece>[];
  readonly exhibits: readonly OpenedExhibit[];
}

function bytesOf(row: DumpedRow, column: string): Uint8Array {
  const value = row[column];
  if (typeof value !== "object" || value === null) throw new Error(`${column} is not bytes`);
  return Uint8Array.from(value);
}

function rowsOf(dump: Dump, table: string, caseId: string): readonly DumpedRow[] {
  return (dump.tables[table] ?? []).filter((row) => row["case_id"] === caseId);
}

function recipientOf(row: DumpedRow) {
  const [caseId, compartment] = [String(row["case_id"]), String(row["compartment"])];
  if (!isId("case", caseId) || !isCompartment(compartment)) throw new Error("a recipient of no case");
  return {
    caseId,
    compartment,
    epoch: Number(row["epoch"]),
    recipient: String(row["recipient"]),
    mac: bytesOf(row, "mac"),
  };
}

async function identitiesOf(dump: Dump, caseId: `case_${string}`, { party, identity, recipientKey }: Opener) {
  const recipients = rowsOf(dump, "recipients", caseId).map(recipientOf);
  for (const row of recipients) await checkRecipient(recipientKey, row);
  const identities = new Map<string, string>();
  for (const row of rowsOf(dump, "wraps", caseId).filter((wrap) => wrap["party"] === party)) {
    const epoch = Number(row["epoch"]);
    const wrap = await openWrap(identity, { case: caseId, epoch }, bytesOf(row, "sealed"), recipients);
    for (const [compartment, key] of Object.entries(wrap.identities))
      identities.set(`${compartment} ${epoch}`, key);
  }
  return identities;
}

async function openExhibit(
  details: ExhibitDetails,
  name: string | null,
  identity: string,
  readObject: ReadObject,
): Promise<OpenedExhibit> {
  const chunks: Uint8Array[] = [];
  const object = await readObject(`evidence/${details.evidence}`);
  for await (const chunk of openEvidence(identity, object, details)) chunks.push(chunk);
  const content = new Uint8Array(Buffer.concat(chunks));
  const sha256 = createHash("sha256").update(content).digest("hex");
  return {
    ...details,
    name,
    content,
    verified: sha256 === details.sha256 && content.length === details.length,
  };
}

function piecesOf({ header, body }: OpenedEntry): Piece[] {
  switch (header.kind) {
    case "report": {
      const { story: text, part } = body as ReportBody;
      return [{ text, at: header.at, ...(part && { part }) }];
    }
    case "message": {
      const { text, part } = body as MessageBody;
      return [{ text, at: header.at, ...(part && { part }) }];
    }
    case "person":
    case "exhibits":
    case "reply":
    case "facts":
    case "contact":
    case "note":
    case "decision":
    case "task":
      return [];
  }
}

/**
 * @param now UTC milliseconds: parts of an SMS are waited for until ten minutes after the first
 * @throws Error when the identity opens nothing; DomainError `damaged` when a row or object was tampered with
 */
export async function openCase(
  dump: Dump,
  readObject: ReadObject,
  caseId: string,
  by: Opener,
  now = Date.now(),
): Promise<OpenedCase> {
  if (!isId("case", caseId)) throw new Error("that is no case id");
  const identities = await identitiesOf(dump, caseId, by);
  const entries: OpenedEntry[] = [];
  const found: { details: ExhibitDetails; identity: string }[] = [];
  const names = new Map<string, string>();
  for (const row of rowsOf(dump, "entries", caseId).toSorted((a, b) => Number(a["at"]) - Number(b["at"]))) {
    const [compartment, entry, epoch, at] = [
      String(row["compartment"]),
      String(row["id"]),
      Number(row["epoch"]),
      Number(row["at"]),
    ];
    const key = identities.get(`${compartment} ${epoch}`);
    if (key === undefined || !isCompartment(compartment) || !isId("entry", entry)) continue;
    const place = { case: caseId, compartment, epoch, entry, at };
    const sealed = bytesOf(row, "sealed");
    await checkEntry(by.recipientKey, place, sealed, bytesOf(row, "mac"));
    const opened = await openEntry(key, place, sealed, row["auth"] === null ? null : bytesOf(row, "auth"));
    entries.push(opened);
    if (opened.header.kind === "exhibits") {
      const { exhibits } = opened.body as ExhibitsBody;
      found.push(...exhibits.map((details) => ({ details, identity: key })));
    }
    if (opened.header.kind !== "person") continue;
    const person = opened.body as PersonBody;
    if (person.raw !== undefined) found.push({ details: person.raw, identity: key });
    for (const [id, name] of Object.entries(person.names ?? {})) names.set(id, name);
  }
  const exhibits: OpenedExhibit[] = [];
  for (const { details, identity: key } of found) {
    exhibits.push(await openExhibit(details, names.get(details.evidence) ?? null, key, readObject));
  }
  return { entries, texts: joinParts(entries.flatMap(piecesOf), now), exhibits };
}
