import type { SealedEvidence } from "@sanad/domain/report";
import type { Stored } from "@sanad/store/file-case";
import type { Compartments } from "./compartments.ts";
import type { Intake } from "./intake.ts";
import { discardUnnamed, type IncomingEvidence, keepEvidence } from "./keep-evidence.ts";

export interface ReceivedFile extends Pick<IncomingEvidence, "name" | "kind" | "compartment"> {
  /** whole, or in pieces that can be gone through again */
  readonly content: Uint8Array | Iterable<Uint8Array>;
}

/**
 * Keeps the files of a message, and then has it written with them. Where it was not filed, nothing names them and they are
 * taken back.
 *
 * @throws whatever R2 and `write` throw; what was kept until then is swept
 */
export async function withEvidence<T extends { readonly outcome: Stored }>(
  intake: Intake,
  files: readonly ReceivedFile[],
  compartments: Compartments,
  write: (evidence: readonly SealedEvidence[]) => Promise<T>,
): Promise<T> {
  const evidence: SealedEvidence[] = [];
  for (const { name, kind, compartment, content } of files) {
    const recipient = compartments.recipient(compartment);
    evidence.push(await keepEvidence(intake, { name, kind, compartment, recipient, body: whole(content) }));
  }
  const stored = await write(evidence);
  if (stored.outcome !== "filed") {
    await discardUnnamed(
      intake,
      evidence.map((item) => item.id),
    );
  }
  return stored;
}

async function* whole(content: ReceivedFile["content"]): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) yield content;
  else yield* content;
}
