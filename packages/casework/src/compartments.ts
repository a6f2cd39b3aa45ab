import type { CenterId } from "@sanad/domain/center";
import type { Compartment } from "@sanad/domain/compartment";
import { DomainError } from "@sanad/domain/error";
import type { CaseId } from "@sanad/domain/id";
import { recipientsOf } from "@sanad/store/arrivals";
import { checkRecipient, type KeyPair, makeIdentity } from "@sanad/vault/seal";
import type { Intake } from "./intake.ts";

/** Seals to the compartments of one case and epoch. */
export interface Compartments {
  /** @throws DomainError `not-found` for a compartment that the case does not have */
  recipient(compartment: Compartment): string;
  /** only while a new case is made: its maker holds the identities until they are wrapped */
  identity?(compartment: Compartment): string;
}

/** The compartments of a case in the making. Dropped with the request that makes it. */
export class NewCompartments implements Compartments {
  readonly #pairs = new Map<Compartment, KeyPair>();

  /** Evidence arrives before it is known what else the case will need, so identities are made as they are wanted. */
  async make(...compartments: readonly Compartment[]): Promise<void> {
    for (const compartment of compartments) {
      if (!this.#pairs.has(compartment)) this.#pairs.set(compartment, await makeIdentity());
    }
  }

  recipient(compartment: Compartment): string {
    return this.#pair(compartment).recipient;
  }

  identity(compartment: Compartment): string {
    return this.#pair(compartment).identity;
  }

  names(): readonly Compartment[] {
    return [...this.#pairs.keys()];
  }

  #pair(compartment: Compartment): KeyPair {
    const pair = this.#pairs.get(compartment);
    if (pair === undefined) throw new DomainError("not-found", `no ${compartment} compartment was made`);
    return pair;
  }
}

/**
 * The compartments of a case that is there, each checked against its MAC: whoever can write to the database must
 * not be able to redirect what is sealed next.
 *
 * @throws DomainError `substituted` when a row was tampered with or is missing
 */
export async function knownCompartments(
  intake: Pick<Intake, "db" | "recipientKey">,
  caseId: CaseId,
  epoch: number,
): Promise<Compartments> {
  const wanted = ["file", "person", "exhibits"] as const;
  const rows = await recipientsOf(intake.db, caseId, epoch, wanted);
  const checked = new Map<Compartment, string>();
  for (const row of rows) {
    await checkRecipient(intake.recipientKey, row);
    checked.set(row.compartment, row.recipient);
  }
  const lost = wanted.find((compartment) => !checked.has(compartment));
  if (lost !== undefined) throw new DomainError("substituted", `${caseId} lost its ${lost} recipient`);
  return {
    recipient(compartment) {
      const recipient = checked.get(compartment);
      if (recipient === undefined)
        throw new DomainError("not-found", `nothing is sealed to ${compartment} here`);
      return recipient;
    },
  };
}

export function centerParty(center: CenterId): string {
  return `center:${center}`;
}
