import type { MemberId } from "@sanad/domain/id";
import { freshId } from "@sanad/store/fresh-id";
import type { CredentialRow } from "@sanad/store/member-rows";
import { cardKeys } from "@sanad/vault/open";
import { keyedHash, sealText } from "@sanad/vault/seal";
import type { Desk } from "./desk.ts";

/** What finding and unlocking a key card needs. */
export type CardDesk = Pick<Desk, "lookupKey" | "argon2" | "deployment">;

/** How the row of a key card is found. */
export async function cardLocator({ lookupKey }: Pick<Desk, "lookupKey">, card: string): Promise<Uint8Array> {
  return keyedHash(lookupKey, "sanad/v1/card", card);
}

/**
 * A member's identity, locked by key card and password together.
 *
 * @param card 24 ASCII digits
 * @param now UTC milliseconds
 */
export async function makeCardCredential(
  desk: CardDesk,
  owner: { readonly member: MemberId; readonly identity: string },
  typed: { readonly card: string; readonly password: string },
  now: number,
): Promise<CredentialRow> {
  const { recipient } = await cardKeys(desk.argon2, typed.card, typed.password, desk.deployment);
  return {
    id: freshId("credential"),
    member: owner.member,
    kind: "card",
    locator: await cardLocator(desk, typed.card),
    sealed: await sealText(recipient, owner.identity),
    createdAt: now,
  };
}
