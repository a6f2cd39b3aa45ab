import type { Intake } from "@sanad/casework/intake";
import { networkKey, senderKey } from "@sanad/casework/limit-key";
import type { SuspicionSign } from "@sanad/domain/suspicion";
import { log } from "@sanad/http/log";
import { isThisMachine, network } from "@sanad/http/network";

/** `busy` marks the report and drops nothing · `flooded` protects the machine: the words are given back */
export type AddressLoad = "usual" | "busy" | "flooded";

/**
 * How many forms came of late from the sender's network. Thousands of people share one address behind a carrier or
 * Tor, so that the numbers in `wrangler.toml` are far above what people cause. The address itself is kept nowhere:
 * the platform counts under a keyed hash that changes every day.
 *
 * @param address what the platform says; there is none on a development machine
 */
export async function addressLoad(
  env: Env,
  intake: Intake,
  address: string | undefined,
): Promise<AddressLoad> {
  if (address === undefined || isThisMachine(address)) return "usual";
  const key = await networkKey(intake, network(address));
  if (await isOver(env.FORM_REFUSED, key)) return "flooded";
  return (await isOver(env.FORM_MARKED, key)) ? "busy" : "usual";
}

/** Whether receipts come from a network faster than anybody types them: each costs a slow derivation. */
export async function returnsTooOften(
  env: Env,
  intake: Intake,
  address: string | undefined,
): Promise<boolean> {
  if (address === undefined || isThisMachine(address)) return false;
  return isOver(env.RETURN_REFUSED, await networkKey(intake, network(address)));
}

/**
 * What the number of messages says of a sender, who is easily made up, and for SMS of the whole channel.
 *
 * @param sender number or envelope address
 * @param address of the gateway's webhook, where there is one
 */
export async function senderSigns(
  env: Env,
  intake: Intake,
  channel: "email" | "sms",
  sender: string,
  address?: string,
): Promise<readonly SuspicionSign[]> {
  if (channel === "sms" && (address === undefined || isThisMachine(address))) return [];
  const key = await senderKey(intake, channel, sender);
  const signs: SuspicionSign[] = (await isOver(env.SENDER_MARKED, key)) ? ["sender-busy"] : [];
  if (channel === "sms" && (await isOver(env.SMS_MARKED, "sms"))) signs.push("channel-busy");
  return signs;
}

/** A limit that cannot be asked holds nobody up. */
async function isOver(limit: RateLimit, key: string): Promise<boolean> {
  try {
    return !(await limit.limit({ key })).success;
  } catch {
    log("limit-failed", { worker: "intake" });
    return false;
  }
}
