import { hex } from "@sanad/domain/bytes";
import { keyedHash } from "@sanad/vault/seal";
import type { Intake } from "./intake.ts";

/**
 * What a network is counted under: a keyed hash that is another one tomorrow. It is handed to the platform's counter
 * and stored nowhere.
 */
export async function networkKey(
  { lookupKey, now }: Pick<Intake, "lookupKey" | "now">,
  network: string,
): Promise<string> {
  const day = new Date(now).toISOString().slice(0, 10);
  return hex(await keyedHash(lookupKey, "sanad/v1/network", day, network));
}

/** What a sender is counted under, as `networkKey`. @param sender number or address */
export async function senderKey(
  { lookupKey, now }: Pick<Intake, "lookupKey" | "now">,
  channel: "email" | "sms",
  sender: string,
): Promise<string> {
  const day = new Date(now).toISOString().slice(0, 10);
  return hex(await keyedHash(lookupKey, "sanad/v1/busy-sender", day, channel, sender.toLowerCase()));
}
