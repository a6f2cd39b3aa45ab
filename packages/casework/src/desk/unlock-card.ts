import type { CredentialId, MemberId } from "@sanad/domain/id";
import { ok, refuse, type Result } from "@sanad/domain/result";
import { countFailure, forgetFailures, mustWait } from "@sanad/store/attempts";
import { credentialAt } from "@sanad/store/member-rows";
import type { Statement } from "@sanad/store/statement";
import { cardKeys, tryOpenText } from "@sanad/vault/open";
import { cardLocator } from "./card-credential.ts";
import type { Desk } from "./desk.ts";

export type CardTrouble = "wrong" | "wait";

export interface UnlockedCard {
  readonly credential: CredentialId;
  readonly owner: { readonly member: MemberId; readonly identity: string };
  /** belongs to the batch of whatever it is unlocked for */
  readonly beside: readonly Statement[];
}

/**
 * Unlocks a member's identity by key card and password. A card that nobody has costs and answers the same as a wrong
 * password, and leaves nothing behind: whoever does not hold a card can slow nobody down.
 *
 * @param typed the card as 24 ASCII digits, the password as typed
 */
export async function unlockCard(
  desk: Desk,
  typed: { readonly card: string; readonly password: string },
): Promise<Result<UnlockedCard, CardTrouble>> {
  const locator = await cardLocator(desk, typed.card);
  if (await mustWait(desk.db, locator, desk.now)) return refuse("wait");
  const found = await credentialAt(desk.db, locator);
  const { identity: key } = await cardKeys(desk.argon2, typed.card, typed.password, desk.deployment);
  if (found?.kind !== "card") return refuse("wrong");
  const identity = await tryOpenText(key, found.sealed);
  if (identity === null) {
    await countFailure(desk.db, locator, desk.now);
    return refuse("wrong");
  }
  const owner = { member: found.member, identity };
  return ok({ credential: found.id, owner, beside: [forgetFailures(desk.db, locator)] });
}
