import { base32 } from "@sanad/domain/base32";
import type { EntryId, OutboxId } from "@sanad/domain/id";
import { makeId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import type { OutgoingMessage } from "@sanad/domain/outbox";
import type { Language } from "@sanad/domain/vocabulary";
import { changeCase } from "@sanad/store/change-case";
import { brokenConstraint } from "@sanad/store/constraint";
import { type NewOutboxRow, queuedEvent, queueStatement } from "@sanad/store/outbox";
import { hasEntry } from "@sanad/store/reply-rows";
import { type StaffCase, staffCase } from "@sanad/store/staff-cases";
import type { Statement } from "@sanad/store/statement";
import { outgoingKey } from "@sanad/store/stored-evidence";
import { threadUpserts } from "@sanad/store/thread-rows";
import { keyedHash, sealTransit } from "@sanad/vault/seal";
import { mailThread, tokenLookup } from "../threads.ts";
import type { Desk } from "./desk.ts";
import { lastSaid, type Said } from "./conversation.ts";
import type { OpenedCase } from "./open-case.ts";
import type { OutgoingReply } from "./outgoing-reply.ts";
import type { SignedIn } from "./session.ts";
import { writeEntry } from "./write-entry.ts";

/** Colleagues who change the case in other ways at the same moment are no reason to give an answer back. */
const ATTEMPTS = 5;
/** Entries that may have come while an answer was written. */
const MEANWHILE = 8;

/** An answer as a member finished it. */
export interface Reply {
  readonly text: string;
  readonly language: Language;
  /** `null` for an answer that waits under the receipt alone */
  readonly outgoing: OutgoingReply | null;
  /** carried by the form: the same one sends once */
  readonly token: string;
  /** the last words that the member saw; `null` where there were none */
  readonly seen: EntryId | null;
}

export type SentReply =
  | { readonly outcome: "sent"; readonly outbox: readonly NewOutboxRow[] }
  /** the same form was sent before: nothing is stored twice */
  | { readonly outcome: "repeated" }
  /** somebody wrote meanwhile: nothing is stored, and the member reads it first */
  | { readonly outcome: "moved"; readonly meanwhile: readonly Said[] };

/**
 * Stores an answer: under the receipt for good and, where one was prepared, as a message that leaves when it is safe.
 * Message to R2 first, then one batch of entry, outbox row, case and ledger.
 *
 * @throws whatever D1 or R2 throws. It is not known then whether the batch was stored: the same token asked again tells
 */
export async function sendReply(
  desk: Desk,
  signedIn: SignedIn,
  opened: OpenedCase,
  reply: Reply,
): Promise<SentReply> {
  const { viewer } = signedIn;
  const ids = await idsOf(desk, opened.case, reply.token);
  const entry = await writeEntry(
    desk,
    signedIn,
    opened,
    { kind: "reply", body: bodyOf(reply, ids.outbox) },
    ids.entry,
  );
  let row: StaffCase = opened.case;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if (await hasEntry(desk.db, row, ids.entry)) return { outcome: "repeated" };
    const meanwhile = await saidAfter(desk, opened, reply.seen);
    // The same form won between the two looks.
    if (meanwhile.some((said) => said.entry === ids.entry)) return { outcome: "repeated" };
    if (meanwhile.length > 0) {
      if (attempt > 1) await desk.bucket.delete(outgoingKey(ids.outbox));
      return { outcome: "moved", meanwhile };
    }
    const out = reply.outgoing === null ? null : await putOut(desk, row, reply.outgoing, ids);
    const events = eventsOf(desk.now, viewer.member, { entry: ids.entry, row, out: out?.row ?? null });
    const set = {
      waiting: "person",
      answering: null,
      answeringUntil: null,
      ...(row.acknowledgedAt === null && { acknowledgedAt: desk.now }),
    } as const;
    try {
      if (await changeCase(desk.db, row, set, [entry], events, out?.statements ?? []))
        return { outcome: "sent", outbox: out === null ? [] : [out.row] };
    } catch (error) {
      if (brokenConstraint(error) === "entries.id") return { outcome: "repeated" };
      throw error;
    }
    const now = await staffCase(desk.db, viewer, row.id);
    if (now === null || now.epoch !== row.epoch) break;
    row = now;
  }
  await desk.bucket.delete(outgoingKey(ids.outbox));
  return { outcome: "moved", meanwhile: [] };
}

/** What was written since the member looked. */
async function saidAfter(desk: Desk, opened: OpenedCase, seen: EntryId | null): Promise<readonly Said[]> {
  const said = await lastSaid(desk, opened, MEANWHILE);
  const known = said.findIndex(({ entry }) => entry === seen);
  return known === -1 ? said : said.slice(0, known);
}

interface Ids {
  readonly entry: EntryId;
  readonly outbox: OutboxId;
  /** names the thread in the Reply-To address */
  readonly mail: string;
}

/** The same form gives the same rows, so whatever is sent twice is stored once. Keyed: a token names nothing to others. */
async function idsOf(desk: Desk, { id }: StaffCase, token: string): Promise<Ids> {
  const derive = (what: string): Promise<Uint8Array> =>
    keyedHash(desk.lookupKey, "sanad/v1/reply", id, what, token);
  return {
    entry: makeId("entry", await derive("entry")),
    outbox: makeId("outbox", await derive("outbox")),
    mail: base32(await derive("mail")),
  };
}

function bodyOf({ text, language, outgoing }: Reply, outbox: OutboxId) {
  return { text, language, ...(outgoing !== null && { outbox, by: outgoing.channel }) };
}

async function putOut(
  desk: Desk,
  { id: caseId }: StaffCase,
  outgoing: OutgoingReply,
  ids: Ids,
): Promise<{ readonly row: NewOutboxRow; readonly statements: readonly Statement[] }> {
  const row: NewOutboxRow = {
    kind: "message",
    caseId,
    center: null,
    facts: null,
    id: ids.outbox,
    nextAt: outgoing.leavesAt,
    createdAt: desk.now,
  };
  const message = messageOf(desk, outgoing, ids);
  await desk.bucket.put(outgoingKey(row.id), await sealTransit(desk.transitRecipient, message));
  const queued = queueStatement(desk.db, row);
  if (outgoing.channel === "sms") return { row, statements: [queued] };
  const thread = await mailThread(desk, caseId, await tokenLookup(desk, ids.mail));
  return { row, statements: [queued, ...threadUpserts(desk.db, [thread])] };
}

function messageOf(desk: Desk, outgoing: OutgoingReply, ids: Ids): OutgoingMessage {
  const { channel, to, subject, text, within } = outgoing;
  const message = { v: 1, outbox: ids.outbox, channel, to, text, ...(within && { within }) } as const;
  if (channel === "sms") return message;
  // Like the automatic answer it names its own thread and not the message that it answers: programs would show the two
  // together.
  const replyTo = `reply+${ids.mail}@${desk.mailDomain}`;
  return { ...message, subject: subject ?? "", replyTo, headers: { References: `<${replyTo}>` } };
}

interface Written {
  readonly entry: EntryId;
  readonly row: StaffCase;
  readonly out: NewOutboxRow | null;
}

function eventsOf(at: number, actor: LedgerEvent["actor"], { entry, row, out }: Written): LedgerEvent[] {
  const events: LedgerEvent[] = [{ at, actor, action: "reply-written", subject: entry }];
  if (row.acknowledgedAt === null) events.push({ at, actor, action: "case-acknowledged", subject: null });
  if (out !== null) events.push(queuedEvent(out, actor, at));
  return events;
}
