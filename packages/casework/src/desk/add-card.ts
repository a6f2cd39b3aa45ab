import { addCredential } from "@sanad/store/credentials";
import { makeKeyCard } from "@sanad/vault/seal";
import { makeCardCredential } from "./card-credential.ts";
import type { Desk } from "./desk.ts";
import type { SignedIn } from "./session.ts";

/**
 * Makes a further key card. The ways in that there are stay until the member removes them: a card that was not written
 * down locks nobody out.
 *
 * @param password one that the rules let through
 * @returns the card's 24 digits, to be shown once
 */
export async function addCard(desk: Desk, { viewer, keys }: SignedIn, password: string): Promise<string> {
  const card = await makeKeyCard();
  const owner = { member: viewer.member, identity: keys.identity };
  await addCredential(desk.db, viewer, await makeCardCredential(desk, owner, { card, password }, desk.now));
  return card;
}
