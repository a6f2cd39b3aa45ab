import argon2 from "@phi-ag/argon2/argon2.wasm";
import type { IncomingSms } from "@sanad/casework/receive-sms";
import { receiveSms } from "@sanad/casework/receive-sms";
import { type OpenedCase, openCase } from "@sanad/dev/open-case";
import type { System } from "@sanad/dev/system";
import { connect } from "@sanad/store/database";
import { dumpOf, readObject } from "./system.ts";

/**
 * Gives an SMS to the casework of a running system, over its own D1 and R2, at a time of the test's choosing.
 *
 * @param now UTC milliseconds
 */
export async function takeSms(system: System, sms: IncomingSms, now: number) {
  const { keys, miniflare } = system;
  const [ma, intl] = [keys.centerRecipients.ma, keys.centerRecipients.intl];
  const intake = {
    db: connect(await miniflare.getD1Database("DB", "sanad-intake")),
    bucket: await miniflare.getR2Bucket("EVIDENCE", "sanad-intake"),
    centers: {
      ma: { id: "ma", recipient: ma, previous: [] },
      intl: { id: "intl", recipient: intl, previous: [] },
    },
    routing: { countries: { MA: "ma" }, otherwise: "intl", unknown: "ma" },
    recipientKey: new Uint8Array(Buffer.from(keys.recipientKey, "base64")),
    lookupKey: new Uint8Array(Buffer.from(keys.lookupKey, "base64")),
    transitRecipient: keys.transit.recipient,
    deployment: "development",
    mailDomain: "sanad.invalid",
    acknowledgeHourly: 120,
    argon2,
    now,
  } as const;
  return receiveSms(intake, sms);
}

/** A case as the Moroccan center reads it. @param now UTC milliseconds */
export async function readCase(system: System, id: string, now = Date.now()): Promise<OpenedCase> {
  async function* object(key: string) {
    yield await readObject(system, key);
  }
  const by = {
    party: "center:ma",
    identity: system.keys.centerIdentities.ma,
    recipientKey: new Uint8Array(Buffer.from(system.keys.recipientKey, "base64")),
  };
  return openCase(await dumpOf(system), (key) => Promise.resolve(object(key)), id, by, now);
}
