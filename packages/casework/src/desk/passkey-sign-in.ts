import type { CenterId } from "@sanad/domain/center";
import { base64url } from "@sanad/domain/base64url";
import { readJson } from "@sanad/domain/json";
import { ok, refuse, type Result } from "@sanad/domain/result";
import { useChallenge } from "@sanad/store/challenges";
import { countedStatement } from "@sanad/store/credentials";
import { credentialAt } from "@sanad/store/member-rows";
import { passkeyKeys, tryOpenText } from "@sanad/vault/open";
import { verifyAuthenticationResponse } from "@simplewebauthn/server";
import { z } from "zod";
import { type Before, type BegunSession, beginSession } from "./begin-session.ts";
import {
  challengeIn,
  type PasskeyDesk,
  passkeyLocator,
  type PresentedPasskey,
  readPrf,
  relyingParty,
} from "./passkey-desk.ts";

const assertion = z.object({
  id: z.base64url().min(1).max(1400),
  rawId: z.base64url(),
  type: z.literal("public-key"),
  response: z.object({
    clientDataJSON: z.base64url(),
    authenticatorData: z.base64url(),
    signature: z.base64url(),
  }),
});
type Assertion = z.infer<typeof assertion>;
type Credential = NonNullable<Awaited<ReturnType<typeof credentialAt>>>;

/**
 * Signs in by a passkey that the browser found by itself. Two things must hold, and neither is enough: the assertion
 * verifies, and what the authenticator derived opens the member's identity.
 *
 * @param wanted the center to begin with
 * @param label browser and system in two words
 * @param before what the browser had until now
 */
export async function signInByPasskey(
  desk: PasskeyDesk,
  presented: PresentedPasskey,
  wanted: CenterId | null,
  label: string,
  before: Before,
): Promise<Result<BegunSession, "wrong">> {
  const parsed = assertion.safeParse(readJson(presented.response));
  const prf = readPrf(presented.prf);
  if (!parsed.success || prf === null) return refuse("wrong");
  const challenge = await challengeIn(desk, "sign-in", parsed.data.response.clientDataJSON);
  const found = await credentialAt(desk.db, await passkeyLocator(desk, parsed.data.id));
  if (challenge === null || found === null) return refuse("wrong");
  const counter = await verifiedCounter(desk, found, parsed.data);
  if (counter === null) return refuse("wrong");
  const identity = await tryOpenText((await passkeyKeys(prf)).identity, found.sealed);
  if (identity === null) return refuse("wrong");
  const owner = { member: found.member, identity };
  const beside = [useChallenge(desk.db, challenge), countedStatement(desk.db, found.id, counter, desk.now)];
  const begun = await beginSession(desk, owner, wanted, label, beside, before);
  return begun === null ? refuse("wrong") : ok(begun);
}

/**
 * Whether the passkey signed for this host, our challenge and a user who proved themselves to it.
 *
 * @returns its counter, or `null`
 */
async function verifiedCounter(
  desk: PasskeyDesk,
  { passkey, publicKey, counter }: Credential,
  response: Assertion,
): Promise<number | null> {
  if (passkey === null || publicKey === null) return null;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...response, clientExtensionResults: {} },
      // It was read from the same signed bytes.
      expectedChallenge: () => true,
      expectedOrigin: desk.origin,
      expectedRPID: relyingParty(desk),
      requireUserVerification: true,
      credential: { id: base64url(passkey), publicKey: new Uint8Array(publicKey), counter },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch (error) {
    // The library throws plain errors for whatever does not hold, and for bytes that are no assertion.
    if (error instanceof Error) return null;
    throw error;
  }
}
