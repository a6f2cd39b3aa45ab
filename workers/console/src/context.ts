import type { PasskeyDesk } from "@sanad/casework/desk/passkey-desk";
import type { SignedIn } from "@sanad/casework/desk/session";
import { connect } from "@sanad/store/database";
import argon2 from "@phi-ag/argon2/argon2.wasm";
import { readConfig } from "./config.ts";

/** What the routes of the console share. `signedIn` is there behind `permit`. */
export type App = { Bindings: Env; Variables: { signedIn: SignedIn } };

/**
 * All that one request needs beside what the browser presents.
 *
 * @param now UTC milliseconds
 * @throws DomainError `misconfigured`
 */
export function deskOf(env: Env, now: number): PasskeyDesk {
  const { DB, EVIDENCE: bucket, DEPLOYMENT: deployment, MAIL_DOMAIN: mailDomain, PUBLIC_URL: origin } = env;
  return { ...readConfig(env), db: connect(DB), bucket, deployment, mailDomain, origin, argon2, now };
}
