import type { SmsGateway } from "@sanad/channels/sms/gateway";
import { genericGateway } from "@sanad/channels/sms/generic";
import { secretOf } from "@sanad/channels/sms/generic-auth";
import { isSigning } from "@sanad/channels/sms/generic-auth-schema";
import { smsGate } from "@sanad/channels/sms/sms-gate";
import { twilio } from "@sanad/channels/sms/twilio";
import { readSmsAdapters } from "./config.ts";

export interface FoundGateway {
  readonly gateway: SmsGateway;
  readonly secret: string | undefined;
  readonly method: "GET" | "POST";
  /** in counts of refusals, where no name of a deployment's own may stand */
  readonly counted: string;
  /** what it sends is signed: the same id with other words is then a replay */
  readonly signed: boolean;
}

/**
 * The gateway of that name, programmed or configured.
 *
 * @throws DomainError `misconfigured`, for names that only the configuration could know
 */
export function gatewayOf(name: string, env: Env): FoundGateway | undefined {
  const programmed = [
    { gateway: smsGate, secret: env.SMSGATE_SIGNING_KEY },
    { gateway: twilio, secret: env.TWILIO_AUTH_TOKEN },
  ].find(({ gateway }) => gateway.name === name);
  if (programmed !== undefined) return { ...programmed, method: "POST", counted: name, signed: true };
  const adapter = readSmsAdapters(env).find((each) => each.name === name);
  if (adapter === undefined) return undefined;
  const { method, auth } = adapter;
  const about = { counted: "generic", signed: isSigning(auth) };
  return { gateway: genericGateway(adapter), secret: secretOf(auth), method, ...about };
}
