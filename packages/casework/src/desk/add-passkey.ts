import { fromBase64url } from "@sanad/domain/base64url";
import { hex } from "@sanad/domain/bytes";
import { readJson } from "@sanad/domain/json";
import { useChallenge } from "@sanad/store/challenges";
import { addCredential } from "@sanad/store/credentials";
import { freshId } from "@sanad/store/fresh-id";
import { passkeyKeys } from "@sanad/vault/open";
import { sealText } from "@sanad/vault/seal";
import { verifyRegistrationResponse } from "@simplewebauthn/server";
import { decodeAttestationObject } from "@simplewebauthn/server/helpers";
import { z } from "zod";
import {
  challengeIn,
  type PasskeyDesk,
  passkeyLocator,
  type PresentedPasskey,
  readPrf,
  relyingParty,
} from "./passkey-desk.ts";
import type { SignedIn } from "./session.ts";

const attestation = z.object({
  id: z.base64url().min(1).max(1400),
  rawId: z.base64url(),
  type: z.literal("public-key"),
  response: z.object({ clientDataJSON: z.base64url(), attestationObject: z.base64url() }),
});
type Attestation = z.infer<typeof attestation>;

/**
 * Adds a passkey as a further way in: the member's identity, sealed to what its authenticator derives.
 *
 * @returns `false` for what does not verify, for a challenge that was used, and for a passkey that is known already
 */
export async function addPasskey(
  desk: PasskeyDesk,
  { viewer, keys }: SignedIn,
  presented: PresentedPasskey,
): Promise<boolean> {
  const parsed = attestation.safeParse(readJson(presented.response));
  const prf = readPrf(presented.prf);
  if (!parsed.success || prf === null) return false;
  const purpose = `add:${hex(viewer.session)}` as const;
  const challenge = await challengeIn(desk, purpose, parsed.data.response.clientDataJSON);
  const made = challenge === null ? null : await verifiedCredential(desk, parsed.data);
  if (challenge === null || made === null) return false;
  const row = {
    id: freshId("credential"),
    member: viewer.member,
    kind: "passkey",
    locator: await passkeyLocator(desk, made.id),
    sealed: await sealText((await passkeyKeys(prf)).recipient, keys.identity),
    passkey: fromBase64url(made.id),
    publicKey: made.publicKey,
    counter: made.counter,
    createdAt: desk.now,
  } as const;
  return addCredential(desk.db, viewer, row, [useChallenge(desk.db, challenge)]);
}

async function verifiedCredential(desk: PasskeyDesk, response: Attestation) {
  try {
    if (!isPlain(response.response.attestationObject)) return null;
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...response, clientExtensionResults: {} },
      // It was read from the same bytes; with "none" no authenticator signs it, the session vouches for it.
      expectedChallenge: () => true,
      expectedOrigin: desk.origin,
      expectedRPID: relyingParty(desk),
      requireUserVerification: true,
    });
    return verified ? registrationInfo.credential : null;
  } catch (error) {
    // The library throws plain errors for whatever does not hold, and for bytes that are no attestation.
    if (error instanceof Error) return null;
    throw error;
  }
}

/** Without certificates, as was asked for: to follow one the library would speak to servers that the sender names. */
function isPlain(encoded: string): boolean {
  const decoded = decodeAttestationObject(new Uint8Array(fromBase64url(encoded) ?? []));
  const format = decoded.get("fmt");
  return (format === "none" || format === "packed") && decoded.get("attStmt").get("x5c") === undefined;
}
