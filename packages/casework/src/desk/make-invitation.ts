import type { CenterId } from "@sanad/domain/center";
import type { MemberId } from "@sanad/domain/id";
import { freshId } from "@sanad/store/fresh-id";
import type { InvitationRow } from "@sanad/store/invitations";
import { invitationKeys } from "@sanad/vault/open";
import { makeBearer, makeInvitationCode, sealText } from "@sanad/vault/seal";

/** Milliseconds for which link and code work. */
export const invitationLength = 7 * 86_400_000;

/** What goes to the person who is invited, on two ways that no one else reads both of. Shown once, stored nowhere. */
export interface Invitation {
  readonly member: MemberId;
  /** 43 characters: the end of the link */
  readonly token: string;
  /** 16 ASCII digits */
  readonly code: string;
  /** UTC milliseconds */
  readonly expiresAt: number;
}

/**
 * A member's identity on its way to the member: link and code together open it, neither alone.
 *
 * @param wasm the compiled `@phi-ag/argon2/argon2.wasm`
 * @param now UTC milliseconds
 */
export async function makeInvitation(
  wasm: WebAssembly.Module,
  center: CenterId,
  owner: { readonly member: MemberId; readonly identity: string },
  now: number,
): Promise<{ readonly row: InvitationRow; readonly invitation: Invitation }> {
  const [{ value: token, id: locator }, code] = await Promise.all([makeBearer(), makeInvitationCode()]);
  const { recipient } = await invitationKeys(wasm, token, code);
  const expiresAt = now + invitationLength;
  const row = {
    id: freshId("invitation"),
    center,
    member: owner.member,
    locator,
    sealed: await sealText(recipient, owner.identity),
    createdAt: now,
    expiresAt,
  };
  return { row, invitation: { member: owner.member, token, code, expiresAt } };
}
