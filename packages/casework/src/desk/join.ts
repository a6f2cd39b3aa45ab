import { ok, refuse, type Result } from "@sanad/domain/result";
import { countFailure, forgetFailures, mustWait } from "@sanad/store/attempts";
import { type FoundInvitation, invitationAt, useInvitation } from "@sanad/store/invitations";
import { firstCard, invitationKeys, tryOpenText } from "@sanad/vault/open";
import { keyedHash, readBearer } from "@sanad/vault/seal";
import { type BegunSession, beginSession } from "./begin-session.ts";
import { makeCardCredential } from "./card-credential.ts";
import type { Desk } from "./desk.ts";

/** `wrong`: no such invitation, another code, used, withdrawn or over: nothing tells them apart. */
export type JoinTrouble = "wrong" | "wait";

/** An invitation that link and code opened. It lives for one request. */
export interface OpenedInvitation {
  readonly invitation: FoundInvitation;
  readonly identity: string;
  /** the key card that the member is given, the same each time until the invitation is used */
  readonly card: string;
  /** under which wrong codes are counted */
  readonly lookup: Uint8Array;
}

/**
 * Opens an invitation.
 *
 * @param token what the link carries
 * @param code 16 ASCII digits
 */
export async function openInvitation(
  desk: Desk,
  token: string,
  code: string,
): Promise<Result<OpenedInvitation, JoinTrouble>> {
  const bearer = await readBearer(token);
  const lookup = await keyedHash(desk.lookupKey, "sanad/v1/invitation", token);
  if (await mustWait(desk.db, lookup, desk.now)) return refuse("wait");
  // Derived even for a link that nobody was given, so that both cost the same.
  const { identity: key } = await invitationKeys(desk.argon2, token, code);
  const invitation = bearer === null ? null : await invitationAt(desk.db, bearer.id, desk.now);
  if (invitation === null) return refuse("wrong");
  const identity = await tryOpenText(key, invitation.sealed);
  if (identity === null) {
    await countFailure(desk.db, lookup, desk.now);
    return refuse("wrong");
  }
  return ok({ invitation, identity, card: await firstCard(identity), lookup });
}

/**
 * Uses an invitation: the member's identity is locked by key card and password from now on, and the invitation opens nothing
 * any more.
 *
 * @param label browser and system in two words
 * @returns `null` for an invitation that somebody else used at the same moment
 */
export async function joinCenter(
  desk: Desk,
  { invitation, identity, card, lookup }: OpenedInvitation,
  password: string,
  label: string,
): Promise<BegunSession | null> {
  const owner = { member: invitation.member, identity };
  const credential = await makeCardCredential(desk, owner, { card, password }, desk.now);
  const beside = [forgetFailures(desk.db, lookup)];
  if (!(await useInvitation(desk.db, invitation, credential, beside, desk.now))) return null;
  return beginSession(desk, owner, invitation.center, label, []);
}
