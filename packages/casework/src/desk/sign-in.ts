import type { CenterId } from "@sanad/domain/center";
import { ok, refuse, type Result } from "@sanad/domain/result";
import { countFailure, forgetFailures, mustWait } from "@sanad/store/attempts";
import { credentialAt, usedStatement } from "@sanad/store/member-rows";
import { cardKeys, tryOpenText } from "@sanad/vault/open";
import { type BegunSession, beginSession } from "./begin-session.ts";
import { cardLocator } from "./card-credential.ts";
import type { Desk } from "./desk.ts";

export type SignInTrouble = "wrong" | "wait";

/**
 * Signs in by key card and password. There is no account name, so nothing can be found out about who has an account; a
 * card that does not exist costs and answers the same as a wrong password.
 *
 * @param typed the card as 24 ASCII digits, the password as typed
 * @param wanted the center to begin with
 * @param label browser and system in two words
 */
export async function signInByCard(
  desk: Desk,
  typed: { readonly card: string; readonly password: string },
  wanted: CenterId | null,
  label: string,
): Promise<Result<BegunSession, SignInTrouble>> {
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
  const beside = [forgetFailures(desk.db, locator), usedStatement(desk.db, found.id, desk.now)];
  const begun = await beginSession(desk, owner, wanted, label, beside);
  return begun === null ? refuse("wrong") : ok(begun);
}
