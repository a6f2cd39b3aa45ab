import type { Intake } from "@sanad/casework/intake";
import { connect } from "@sanad/store/database";
import argon2 from "@phi-ag/argon2/argon2.wasm";
import { readConfig } from "./config.ts";

/**
 * All that one request or message needs to be filed.
 *
 * @param now UTC milliseconds
 * @throws DomainError `misconfigured`
 */
export function intakeOf(env: Env, now: number): Intake {
  const { DB, EVIDENCE: bucket, DEPLOYMENT: deployment, MAIL_DOMAIN: mailDomain } = env;
  return { ...readConfig(env), db: connect(DB), bucket, deployment, mailDomain, argon2, now };
}
