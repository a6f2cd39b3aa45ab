import { challenges } from "@sanad/schema/challenges";
import type { Database } from "./database.ts";
import type { Statement } from "./statement.ts";

/** For the batch of what a challenge was answered for: the second use of one breaks it on `challenges.hash`. */
export function useChallenge(
  db: Database,
  row: { readonly hash: Uint8Array; readonly expiresAt: number },
): Statement {
  return db.insert(challenges).values(row);
}
