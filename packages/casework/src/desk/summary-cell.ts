import type { KeptSummary } from "@sanad/domain/case-summary";
import type { CenterId } from "@sanad/domain/center";
import { DomainError } from "@sanad/domain/error";
import { type CaseId, type EntryId, isId } from "@sanad/domain/id";
import { readJson } from "@sanad/domain/json";
import { openCell } from "@sanad/vault/open";
import { sealCell } from "@sanad/vault/seal";
import { z } from "zod";
import { answersSchema } from "./answers-schema.ts";

const entry = z.custom<EntryId>((id) => typeof id === "string" && isId("entry", id));
const shown = { reporter: true, danger: true, selfHarm: true, familyFear: true } as const;
const kept = z.object({
  v: z.literal(1),
  answers: answersSchema.pick({ ...shown, age: true, threats: true, demands: true, published: true }),
  excerpt: z.string(),
  upTo: z.object({ at: z.int(), id: entry }).nullable(),
  newest: entry.nullable(),
});

/** Where a summary lies: one that was moved to another case does not open. */
function placeOf(id: CaseId, center: CenterId): string {
  return `summaries/${id}/${center}`;
}

/** @param desk the center's desk key, 32 bytes */
export async function sealSummary(
  desk: Uint8Array,
  id: CaseId,
  center: CenterId,
  summary: KeptSummary,
): Promise<Uint8Array> {
  return sealCell(desk, placeOf(id, center), JSON.stringify({ v: 1, ...summary }));
}

/** @returns `null` for what does not open or is none: it is made anew */
export async function openSummary(
  desk: Uint8Array,
  id: CaseId,
  center: CenterId,
  cell: Uint8Array,
): Promise<KeptSummary | null> {
  try {
    const parsed = kept.safeParse(readJson(await openCell(desk, placeOf(id, center), cell)));
    if (!parsed.success) return null;
    const { answers, excerpt, upTo, newest } = parsed.data;
    return { answers, excerpt, upTo, newest };
  } catch (error) {
    if (error instanceof DomainError && error.reason === "damaged") return null;
    throw error;
  }
}
