import type { EntryId } from "@sanad/domain/id";
import { joinParts, type JoinedText, type Piece } from "@sanad/domain/parts";
import { type Channel, channels, languages, type Language } from "@sanad/domain/vocabulary";
import type { ReceiptEntryRow } from "@sanad/store/receipt-case";
import type { OpenedEntry } from "@sanad/vault/open";
import { z } from "zod";
import type { Intake } from "../intake.ts";
import { openOwn, type Visit } from "./visit.ts";

/** Entries on one page: each costs a decapsulation. */
export const WORDS_A_PAGE = 30;

/** What a center answered. */
export interface Answer {
  readonly id: EntryId;
  /** UTC milliseconds */
  readonly at: number;
  readonly text: string;
  readonly language: Language;
}

/** What the person wrote, or somebody by a channel that proves no sender. */
export interface OwnPiece extends Piece {
  readonly channel: Channel;
}

export interface Words {
  /** the newest first */
  readonly answers: readonly Answer[];
  /** the newest first, parts of a long SMS joined */
  readonly own: readonly JoinedText<OwnPiece>[];
  /** where the next page begins; `null` when there is none */
  readonly older: EntryId | null;
  /** entries that are nobody's words: what was put into the database past Sanad, or damaged */
  readonly refused: number;
}

const channel = z.enum(channels);
const part = z.object({ ref: z.string(), number: z.int(), total: z.int() }).exactOptional();
const replyBody = z.object({ text: z.string(), language: z.enum(languages) });
const reportBody = z.object({ story: z.string(), channel, part });
const messageBody = z.object({ text: z.string(), channel, part });

/**
 * Opens a page of the conversation.
 *
 * @param rows the newest first, and one more than a page where there is another
 * @throws whatever is no doubt about an entry itself
 */
export async function readWords(
  intake: Pick<Intake, "recipientKey" | "now">,
  visit: Visit,
  rows: readonly ReceiptEntryRow[],
): Promise<Words> {
  const shown = rows.slice(0, WORDS_A_PAGE);
  const read = await Promise.all(shown.map(async (row) => wordsOf(row, await openOwn(intake, visit, row))));
  const own = joinParts(
    read.flatMap((one) => one.own ?? []),
    intake.now,
  );
  return {
    answers: read.flatMap((one) => one.answer ?? []),
    own: own.toReversed(),
    older: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null,
    refused: read.filter((one) => one.refused === true).length,
  };
}

interface ReadOne {
  readonly answer?: Answer;
  readonly own?: OwnPiece;
  readonly refused?: true;
}

/**
 * What a center says is believed only with the proof that a holder of the compartment wrote it, beside the MAC of what was
 * stored: whoever can write to the database could else speak for a center. Without it, it is not shown.
 */
function wordsOf({ id, at }: ReceiptEntryRow, opened: OpenedEntry | null): ReadOne {
  if (opened === null) return { refused: true };
  const { header, body, verified } = opened;
  const ofCenter = header.author !== "reporter";
  if (ofCenter && !verified) return { refused: true };
  switch (header.kind) {
    case "reply": {
      const reply = replyBody.safeParse(body);
      return reply.success && ofCenter ? { answer: { id, at, ...reply.data } } : { refused: true };
    }
    case "report": {
      const report = reportBody.safeParse(body);
      if (!report.success) return { refused: true };
      const { story: text, ...rest } = report.data;
      return { own: { ...rest, text, at } };
    }
    case "message": {
      const message = messageBody.safeParse(body);
      return message.success ? { own: { ...message.data, at } } : { refused: true };
    }
    case "person":
    case "exhibits":
    case "facts":
    case "contact":
    case "note":
    case "decision":
    case "task":
      return {};
  }
}
