import { basicAuth } from "@sanad/channels/basic-auth";
import { ask } from "./post.ts";
import type { Send, Sms } from "./sender.ts";

/** From 100 on a message passes the phone's own limits on sending. */
const URGENT = 100;

/**
 * SMS by SMS Gate, a phone with a local SIM. The id is ours, so a second try of the same message is known there:
 * it answers 409 for an id that it already has.
 *
 * @param account address of the API and `user:password`
 * @see https://docs.sms-gate.app/features/sending-messages/
 */
export function smsGateSender(
  account: { readonly url: string; readonly credentials: string },
  timeout: number,
): Send<Sms> {
  const colon = account.credentials.indexOf(":");
  const headers = {
    authorization: basicAuth(account.credentials.slice(0, colon), account.credentials.slice(colon + 1)),
    "content-type": "application/json",
  };
  return async (sms, key) => {
    const priority = sms.urgent ? { priority: URGENT } : {};
    const body = { id: key, textMessage: { text: sms.text }, phoneNumbers: [sms.to], ...priority };
    const url = `${account.url}/3rdparty/v1/messages`;
    const delivery = await ask({ url, headers, body: JSON.stringify(body) }, timeout);
    return delivery.outcome === "retry" && delivery.reason === "http-409"
      ? { outcome: "accepted" }
      : delivery;
  };
}
