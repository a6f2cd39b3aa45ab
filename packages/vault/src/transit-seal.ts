import type { OutgoingMessage } from "@sanad/domain/outbox";
import { encrypterFor } from "./identity.ts";
import { padText } from "./padding.ts";

/**
 * Seals what is to be sent to a victim to the notify worker's transit key, for the short time until delivery.
 *
 * @throws DomainError `too-large` above 1 MiB, `invalid` for a recipient that is not hybrid
 */
export async function sealTransit(recipient: string, message: OutgoingMessage): Promise<Uint8Array> {
  return encrypterFor(recipient).encrypt(padText(JSON.stringify(message)));
}
