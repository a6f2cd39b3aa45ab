import { concat } from "@sanad/domain/bytes";
import { DomainError } from "@sanad/domain/error";
import { ok, refuse, type Result } from "@sanad/domain/result";
import { shownKind } from "@sanad/domain/shown-kind";
import { weekOf } from "@sanad/domain/week";
import { exposureStatement } from "@sanad/store/exposures";
import { recordedBatch } from "@sanad/store/ledger";
import { objectReader } from "@sanad/store/read-object";
import { evidenceKey } from "@sanad/store/stored-evidence";
import { ticketStatement } from "@sanad/store/tickets";
import {
  EVIDENCE_HEAD,
  type EvidencePayload,
  openEvidenceHeader,
  openEvidenceRange,
} from "@sanad/vault/open";
import { makeBearer, sealCell } from "@sanad/vault/seal";
import { noteComparison } from "./comparison.ts";
import type { Desk } from "./desk.ts";
import type { OpenedCase } from "./open-case.ts";
import { isShowable, PICTURE_HEAD } from "./picture-size.ts";
import type { OpenedExhibit } from "./read-exhibits.ts";
import type { SignedIn } from "./session.ts";
import { type TicketContent, ticketPlace, writeTicket } from "./ticket-cell.ts";

/** How long somebody may look, and fetch further ranges of a film, without asking anew. Milliseconds. */
export const ticketLength = 10 * 60_000;

/** `damaged`: not there, cut, or another one · `unshowable`: nothing that a browser can be given to render */
export type TicketTrouble = "damaged" | "unshowable";

/**
 * Lets a member have one piece of evidence for some minutes, on the host that knows no session. That they asked is in
 * the ledger before anything can be seen, and counts into what they looked at this week.
 *
 * @param leave whether two people decided that they may: what `exhibitAccess` said
 * @returns the ticket
 * @throws whatever R2 and D1 throw
 */
export async function issueTicket(
  desk: Desk,
  { viewer }: Pick<SignedIn, "viewer">,
  opened: OpenedCase,
  exhibit: OpenedExhibit,
  { use, leave }: Pick<TicketContent, "use" | "leave">,
): Promise<Result<string, TicketTrouble>> {
  const { row, details, name } = exhibit;
  const looked = await lookInto(desk, exhibit, use);
  if (!looked.ok) {
    const about = { case: opened.case.id, evidence: row.id, member: viewer.member };
    if (looked.reason === "damaged") await noteComparison(desk.db, about, "damaged", desk.now);
    return looked;
  }
  const bearer = await makeBearer();
  const expiresAt = desk.now + ticketLength;
  const content = { use, leave, expiresAt, kind: details.kind, name, record: details, payload: looked.value };
  const sealed = await sealCell(bearer.key, ticketPlace(bearer.id, row.id), writeTicket(content));
  const ticket = { id: bearer.id, evidenceId: row.id, member: viewer.member, sealed, expiresAt };
  // Nobody is hurt by what was invented to practise on.
  const isExposure = opened.case.training === 0 && shownKind(details.kind) !== "document";
  const statements = [
    ticketStatement(desk.db, ticket),
    ...(isExposure ? [exposureStatement(desk.db, viewer, weekOf(desk.now))] : []),
  ];
  const action = use === "show" ? "evidence-opened" : "evidence-downloaded";
  const event = { at: desk.now, actor: viewer.member, action, subject: row.id } as const;
  await recordedBatch(desk.db, opened.case.id, [event], statements);
  return ok(bearer.value);
}

/** Opens the object's header, and looks at the beginning of a picture, before anybody is given a way to it. */
async function lookInto(
  { bucket }: Pick<Desk, "bucket">,
  { row, details, identity }: OpenedExhibit,
  use: TicketContent["use"],
): Promise<Result<EvidencePayload, TicketTrouble>> {
  const shown = shownKind(details.kind);
  if (use === "show" && (shown === "document" || details.length === 0)) return refuse("unshowable");
  const read = objectReader(bucket, evidenceKey(row.id), details.ageSize);
  try {
    const payload = await openEvidenceHeader(identity, await bytesOf(await read(0, EVIDENCE_HEAD)));
    // It also compares the record's two sizes with the header.
    const last = Math.min(details.length, PICTURE_HEAD) - 1;
    const head = last < 0 ? [] : openEvidenceRange(payload, details, { first: 0, last }, read);
    if (use === "show" && shown === "image" && !isShowable(await bytesOf(head))) return refuse("unshowable");
    return ok(payload);
  } catch (error) {
    if (error instanceof DomainError && error.reason === "damaged") return refuse("damaged");
    throw error;
  }
}

async function bytesOf(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return concat(...parts);
}
