import type { Compartment } from "@sanad/domain/compartment";
import type { CaseId } from "@sanad/domain/id";
import { encrypterFor } from "./identity.ts";
import { padText } from "./padding.ts";

export interface WrapContent {
  readonly case: CaseId;
  readonly epoch: number;
  readonly identities: Readonly<Partial<Record<Compartment, string>>>;
}

/**
 * Seals one party's bundle of compartment identities. Padded: its size must not tell what was shared.
 *
 * @throws DomainError `invalid` for a recipient that is not hybrid
 */
export async function sealWrap(recipient: string, wrap: WrapContent): Promise<Uint8Array> {
  const { case: caseId, epoch, identities } = wrap;
  return encrypterFor(recipient).encrypt(padText(JSON.stringify({ v: 1, case: caseId, epoch, identities })));
}
