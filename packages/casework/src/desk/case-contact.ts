import type { EntryHeader } from "@sanad/domain/entry";
import {
  type ContactPlan,
  type ContactWish,
  contactPlan,
  type Correspondent,
  type StopWord,
} from "@sanad/domain/contact-plan";
import { zoneOf } from "@sanad/domain/countries";
import { keywordOf } from "@sanad/domain/keyword";
import { type ReplyChannel, replyChannels } from "@sanad/domain/reply";
import { channels } from "@sanad/domain/vocabulary";
import { newestEntries } from "@sanad/store/case-entries";
import { hasReceipt, stoppedThreads } from "@sanad/store/reply-rows";
import { z } from "zod";
import { safeContactSchema } from "../safe-contact-schema.ts";
import type { Desk } from "./desk.ts";
import type { OpenedCase } from "./open-case.ts";
import { readEntries } from "./read-entries.ts";

/**
 * Entries that are looked through for what was said of contact. A case with more, and nothing said in the newest of them,
 * has no plan: nothing goes out then.
 */
const LOOKED_THROUGH = 400;

const text = z.string().max(2000);
const personBody = z.object({ contact: safeContactSchema.exactOptional(), sender: text.exactOptional() });
const contactBody = z.object({
  contact: safeContactSchema,
  proposed: z.literal(true).exactOptional(),
  codeWord: text.exactOptional(),
});
const smsBody = z.object({ channel: z.enum(channels), text: z.string().exactOptional() });

/** What is known about reaching the person of a case. */
export interface CaseContact {
  readonly plan: ContactPlan;
  /** what the person says when asked, if they agreed on a word */
  readonly codeWord: string | null;
  readonly hasReceipt: boolean;
  /** IANA name; `null` where nobody knows */
  readonly zone: string | null;
  /** invented: nothing leaves it */
  readonly training: boolean;
}

/**
 * Reads how the person of a case may be reached, from its sealed entries: what members confirmed, what the report and SMS
 * told, what was proposed under the receipt, STOP.
 *
 * @returns `null` for a member who was not given `person`: their answer waits under `/return`
 */
export async function readCaseContact(desk: Desk, opened: OpenedCase): Promise<CaseContact | null> {
  const { case: row } = opened;
  if (opened.identity("person", row.epoch) === null) return null;
  const [rows, stopped, receipt] = await Promise.all([
    newestEntries(desk.db, row, row.channel === "sms" ? ["person", "file"] : ["person"], LOOKED_THROUGH),
    stoppedThreads(desk.db, row),
    hasReceipt(desk.db, row),
  ]);
  const isWhole = rows.length < LOOKED_THROUGH;
  const written = replyChannels.find((channel) => channel === row.channel) ?? null;
  // Without the first entries nobody can tell who began the case: then nobody is answered for having written.
  const found = new Gathered(isWhole ? written : null);
  // The oldest first: who wrote first is whom we answer.
  for (const entry of (await readEntries(desk, opened, rows)).toReversed())
    if (entry.state === "opened") found.take(entry.header, entry.body, entry.verified);
  const threads = stopped.map(({ stoppedAt }): StopWord => ({ at: stoppedAt ?? 0, stop: true }));
  return {
    plan: contactPlan(found.wishes, [...threads, ...found.stopWords], found.correspondent),
    codeWord: found.codeWord,
    hasReceipt: receipt,
    zone: zoneOf(row.country ?? undefined),
    training: row.training === 1,
  };
}

class Gathered {
  readonly wishes: ContactWish[] = [];
  readonly stopWords: StopWord[] = [];
  correspondent: Correspondent | null = null;
  codeWord: string | null = null;
  readonly #channel: ReplyChannel | null;

  constructor(channel: ReplyChannel | null) {
    this.#channel = channel;
  }

  take({ kind, at, author }: EntryHeader, body: unknown, verified: boolean): void {
    if (kind === "person") this.#person(personBody.safeParse(body).data, at, verified);
    if (kind === "contact")
      this.#contact(contactBody.safeParse(body).data, at, verified && author.startsWith("center:"));
    if (kind === "message" || kind === "report") this.#words(smsBody.safeParse(body).data, at);
  }

  #person(body: z.infer<typeof personBody> | undefined, at: number, verified: boolean): void {
    const { contact, sender } = body ?? {};
    if (this.#channel !== null && sender !== undefined)
      this.correspondent ??= { channel: this.#channel, address: sender };
    if (contact === undefined) return;
    // What an SMS answers can only speak of the number that the case began with.
    const own = this.#channel === "sms" && contact.address === this.correspondent?.address;
    this.wishes.push({ at, contact, by: verified ? "told" : own ? "answered" : "proposed" });
  }

  #contact(body: z.infer<typeof contactBody> | undefined, at: number, byMember: boolean): void {
    if (body === undefined) return;
    const confirmed = byMember && body.proposed !== true;
    this.wishes.push({ at, contact: body.contact, by: confirmed ? "confirmed" : "proposed" });
    if (confirmed) this.codeWord = body.codeWord ?? this.codeWord;
  }

  #words(body: z.infer<typeof smsBody> | undefined, at: number): void {
    if (body?.channel !== "sms") return;
    const word = keywordOf(body.text ?? "");
    if (word === "stop" || word === "start") this.stopWords.push({ at, stop: word === "stop" });
  }
}
