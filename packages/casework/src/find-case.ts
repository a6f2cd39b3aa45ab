import { sameBytes } from "@sanad/domain/bytes";
import { DomainError } from "@sanad/domain/error";
import { type LivingThread, livingThreads } from "@sanad/store/arrivals";
import { checkThread } from "@sanad/vault/seal";
import { type Compartments, knownCompartments } from "./compartments.ts";
import type { Intake } from "./intake.ts";

export interface FoundCase extends LivingThread {
  /** every thread that was found; the message is only led by what is ours */
  readonly threads: readonly LivingThread["thread"][];
  /** another part of the same text is in this case */
  readonly joins: boolean;
}

/**
 * The case that a message belongs to, as the rows say.
 *
 * @param lookups where a thread of the sender could be found
 * @param parts where the other parts of the same text could be found
 */
export async function findCase(
  intake: Intake,
  { lookups, parts }: { readonly lookups: readonly Uint8Array[]; readonly parts?: Uint8Array },
): Promise<FoundCase | null> {
  const known = parts === undefined ? lookups : [...lookups, parts];
  if (known.length === 0) return null;
  const living = await livingThreads(intake.db, known, intake.now);
  const [first] = living;
  if (first === undefined) return null;
  const joins = living.some(
    ({ thread }) => parts !== undefined && sameBytes(thread.lookup, parts) && thread.caseId === first.case.id,
  );
  return { ...first, threads: living.map(({ thread }) => thread), joins };
}

/** @returns `null` when a thread or a recipient is not what intake stored: then the case is not to be written to */
export async function trustedCompartments(intake: Intake, found: FoundCase): Promise<Compartments | null> {
  try {
    for (const thread of found.threads) await checkThread(intake.recipientKey, thread);
    return await knownCompartments(intake, found.case.id, found.case.epoch);
  } catch (error) {
    if (error instanceof DomainError && error.reason === "substituted") return null;
    throw error;
  }
}
