import { fromHex, hex } from "@sanad/domain/bytes";
import { DomainError } from "@sanad/domain/error";
import type { AnswerId } from "@sanad/domain/id";
import { readJson } from "@sanad/domain/json";
import type { Language } from "@sanad/domain/vocabulary";
import { freshId } from "@sanad/store/fresh-id";
import {
  keepSavedAnswer,
  removeSavedAnswer,
  type SavedAnswerRow,
  savedAnswerRows,
} from "@sanad/store/saved-answer-rows";
import { openCell } from "@sanad/vault/open";
import { sealCell } from "@sanad/vault/seal";
import { z } from "zod";
import type { Desk } from "./desk.ts";
import { ownKeys, type SignedIn } from "./session.ts";

/** An answer that a center uses often. A language without a text is left empty. */
export interface SavedAnswer {
  readonly title: string;
  readonly text: Readonly<Record<Language, string>>;
}

const stored = z.object({
  title: z.string(),
  text: z.object({ ar: z.string(), fr: z.string(), en: z.string() }),
}) satisfies z.ZodType<SavedAnswer>;

/** The center's own answers, by title; none for a member without its key. One that does not open is left out. */
export async function savedAnswers(
  { db }: Pick<Desk, "db">,
  signedIn: SignedIn,
): Promise<ReadonlyMap<AnswerId, SavedAnswer>> {
  if (deskKey(signedIn) === null) return new Map();
  const rows = await savedAnswerRows(db, signedIn.viewer);
  const opened = await Promise.all(rows.map(async (row) => [row.id, await open(signedIn, row)] as const));
  const found = opened.flatMap(([id, answer]) => (answer === null ? [] : [[id, answer] as const]));
  return new Map(found.toSorted(([, a], [, b]) => a.title.localeCompare(b.title, "ar")));
}

async function open(signedIn: SignedIn, { id, key, sealed }: SavedAnswerRow): Promise<SavedAnswer | null> {
  const held = ownKeys(signedIn).find((one) => one.key === hex(key))?.desk ?? null;
  if (held === null) return null;
  try {
    const text = await openCell(held, placeOf(signedIn, id), sealed);
    return stored.safeParse(readJson(text)).data ?? null;
  } catch (error) {
    // Moved or tampered with: it is nobody's answer then.
    if (error instanceof DomainError && error.reason === "damaged") return null;
    throw error;
  }
}

/**
 * @param id of the answer that it takes the place of; `null` for a new one
 * @throws DomainError `refused` for a member without the center's key
 */
export async function keepAnswer(
  { db, now }: Pick<Desk, "db" | "now">,
  signedIn: SignedIn,
  id: AnswerId | null,
  answer: SavedAnswer,
): Promise<void> {
  const newest = deskKey(signedIn);
  if (newest === null) throw new DomainError("refused", "saved answers are the center's");
  const kept = id ?? freshId("answer");
  const sealed = await sealCell(newest.desk, placeOf(signedIn, kept), JSON.stringify(answer));
  await keepSavedAnswer(db, signedIn.viewer, { id: kept, key: fromHex(newest.key), sealed, changedAt: now });
}

export async function removeAnswer(
  { db, now }: Pick<Desk, "db" | "now">,
  signedIn: SignedIn,
  id: AnswerId,
): Promise<void> {
  await removeSavedAnswer(db, signedIn.viewer, id, now);
}

function deskKey(signedIn: SignedIn): { readonly key: string; readonly desk: Uint8Array } | null {
  const [newest] = ownKeys(signedIn);
  if (newest === undefined || newest.desk === null) return null;
  return { key: newest.key, desk: newest.desk };
}

function placeOf({ viewer }: SignedIn, id: AnswerId): string {
  return `saved_answers/${viewer.center}/${id}`;
}
