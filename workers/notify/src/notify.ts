import { connect, type Database } from "@sanad/store/database";
import { type Config, readConfig } from "./config.ts";
import { createSend } from "./senders/senders.ts";
import type { Mail, Send, Sms } from "./senders/sender.ts";

/** What the parts of this worker work with. */
export interface Notify {
  readonly db: Database;
  readonly bucket: R2Bucket;
  readonly config: Config;
  readonly send: Send<Mail | Sms>;
  /** UTC milliseconds */
  readonly now: () => number;
}

/** @throws DomainError `misconfigured` */
export function assemble(env: Env, now: () => number): Notify {
  const config = readConfig(env);
  return { db: connect(env.DB), bucket: env.EVIDENCE, config, send: createSend(config), now };
}
