import type { CenterId } from "@sanad/domain/center";
import { ok, refuse, type Result } from "@sanad/domain/result";
import { usedStatement } from "@sanad/store/member-rows";
import { type Before, type BegunSession, beginSession } from "./begin-session.ts";
import type { Desk } from "./desk.ts";
import { type CardTrouble, unlockCard } from "./unlock-card.ts";

/**
 * Signs in by key card and password. There is no account name, so nothing can be found out about who has an account; a
 * card that does not exist costs and answers the same as a wrong password.
 *
 * @param typed the card as 24 ASCII digits, the password as typed
 * @param wanted the center to begin with
 * @param label browser and system in two words
 * @param before what the browser had until now
 */
export async function signInByCard(
  desk: Desk,
  typed: { readonly card: string; readonly password: string },
  wanted: CenterId | null,
  label: string,
  before: Before,
): Promise<Result<BegunSession, CardTrouble>> {
  const unlocked = await unlockCard(desk, typed);
  if (!unlocked.ok) return unlocked;
  const { owner, credential, beside } = unlocked.value;
  const used = usedStatement(desk.db, credential, desk.now);
  const begun = await beginSession(desk, owner, wanted, label, [...beside, used], before);
  return begun === null ? refuse("wrong") : ok(begun);
}
