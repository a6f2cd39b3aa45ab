import type { EvidenceId } from "@sanad/domain/id";
import type { SealedEvidence } from "@sanad/domain/report";
import { namedEvidence } from "@sanad/store/arrivals";
import { putChunks } from "@sanad/store/bucket";
import { evidenceKey } from "@sanad/store/stored-evidence";
import { sealEvidence } from "@sanad/vault/seal";
import { freshId } from "@sanad/store/fresh-id";
import type { Intake } from "./intake.ts";

export interface IncomingEvidence {
  readonly compartment: "exhibits" | "person";
  readonly recipient: string;
  readonly name: string;
  /** MIME type found in the content */
  readonly kind: string;
  readonly body: AsyncIterable<Uint8Array>;
}

/**
 * Seals a file on its way to R2. Evidence comes before the case's rows; what no row names in the end is swept.
 *
 * @throws whatever the source or R2 throws; nothing is left then
 */
export async function keepEvidence(
  intake: Pick<Intake, "bucket">,
  incoming: IncomingEvidence,
): Promise<SealedEvidence> {
  const id = freshId("evidence");
  const seal = await putChunks(
    intake.bucket,
    evidenceKey(id),
    sealEvidence(incoming.recipient, incoming.body),
  );
  const { compartment, name, kind } = incoming;
  return { id, compartment, name, kind, ...seal };
}

/** Takes back evidence of a repetition, unless a case names it after all: a database may repeat a write by itself. */
export async function discardUnnamed(
  intake: Pick<Intake, "bucket" | "db">,
  ids: readonly EvidenceId[],
): Promise<void> {
  if (ids.length === 0) return;
  const named = await namedEvidence(intake.db, ids);
  await discardEvidence(
    intake,
    ids.filter((id) => !named.has(id)),
  );
}

/** Takes back what no row was ever written for. What fails here, the sweep removes within a day. */
export async function discardEvidence(
  intake: Pick<Intake, "bucket">,
  ids: readonly EvidenceId[],
): Promise<void> {
  if (ids.length > 0) await intake.bucket.delete(ids.map(evidenceKey));
}
