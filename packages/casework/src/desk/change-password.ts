import { refuse, ok, type Result } from "@sanad/domain/result";
import { replaceCredential } from "@sanad/store/credentials";
import { makeCardCredential } from "./card-credential.ts";
import type { Desk } from "./desk.ts";
import type { SignedIn } from "./session.ts";
import { type CardTrouble, unlockCard } from "./unlock-card.ts";

/**
 * Gives the same key card another password. The old one opens nothing from then on, and whoever signed in with it
 * elsewhere is signed out.
 *
 * @param typed the card as 24 ASCII digits, the password until now, and a new one that the rules let through
 */
export async function changePassword(
  desk: Desk,
  { viewer }: SignedIn,
  typed: { readonly card: string; readonly password: string; readonly chosen: string },
): Promise<Result<null, CardTrouble>> {
  const unlocked = await unlockCard(desk, typed);
  if (!unlocked.ok) return unlocked;
  const { owner, credential, beside } = unlocked.value;
  // Somebody else's card, with its password, is still not this member's.
  if (owner.member !== viewer.member) return refuse("wrong");
  const chosen = { card: typed.card, password: typed.chosen };
  const row = await makeCardCredential(desk, owner, chosen, desk.now);
  await replaceCredential(desk.db, viewer, credential, row, beside);
  return ok(null);
}
