import { base64url } from "@sanad/domain/base64url";
import { hex, utf8 } from "@sanad/domain/bytes";
import { ownCredentials } from "@sanad/store/credentials";
import type { Viewer } from "@sanad/store/viewer";
import { makeChallenge } from "./challenge.ts";
import { type PasskeyDesk, prfInput, relyingParty } from "./passkey-desk.ts";

/** Milliseconds that a browser waits for its user; the challenge lives longer. */
const TIMEOUT = 120_000;
/** EdDSA, ECDSA with P-256, RSA: what the library verifies everywhere (IANA COSE algorithms). */
const ALGORITHMS = [-8, -7, -257] as const;

/** `PublicKeyCredentialRequestOptionsJSON`: any passkey of this host, without a name. */
export async function signInOptions(desk: PasskeyDesk) {
  return {
    challenge: base64url(utf8(await makeChallenge(desk.sessionKey, "sign-in", desk.now))),
    rpId: relyingParty(desk),
    timeout: TIMEOUT,
    userVerification: "required",
    extensions: { prf: { eval: { first: await prfInput(desk) } } },
  } as const;
}

/**
 * `PublicKeyCredentialCreationOptionsJSON`. What an authenticator, and perhaps the cloud behind it, keeps beside the key
 * names no person: a random handle, and the label.
 *
 * @param label what the telephone shows in its list
 */
export async function addOptions(desk: PasskeyDesk, viewer: Viewer, label: string) {
  const known = await ownCredentials(desk.db, viewer);
  const challenge = await makeChallenge(desk.sessionKey, `add:${hex(viewer.session)}`, desk.now);
  return {
    challenge: base64url(utf8(challenge)),
    rp: { id: relyingParty(desk), name: label },
    user: { id: base64url(crypto.getRandomValues(new Uint8Array(32))), name: label, displayName: label },
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: "public-key" as const, alg })),
    timeout: TIMEOUT,
    attestation: "none",
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    excludeCredentials: known.flatMap(({ passkey }) =>
      passkey === null ? [] : [{ type: "public-key" as const, id: base64url(passkey) }],
    ),
    extensions: { prf: { eval: { first: await prfInput(desk) } } },
  } as const;
}
