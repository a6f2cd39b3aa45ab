import { basicAuth } from "@sanad/channels/basic-auth";
import { twilioCallback } from "@sanad/channels/delivery/twilio-receipts";
import { ask } from "./post.ts";
import type { Send, Sms } from "./sender.ts";

/**
 * SMS by Twilio. It knows no idempotency key: when its answer is lost, the next try may send the SMS twice. A page
 * that comes twice is better than one that does not come.
 *
 * @param account `from` is an E.164 number or a messaging service (`MG…`)
 * @param publicUrl where notify is reached and Twilio reports, without a slash at its end
 * @see https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource
 */
export function twilioSender(
  account: {
    readonly url: string;
    readonly account: string;
    readonly token: string;
    readonly from: string;
  },
  publicUrl: string,
  timeout: number,
): Send<Sms> {
  const url = `${account.url}/2010-04-01/Accounts/${encodeURIComponent(account.account)}/Messages.json`;
  const headers = {
    authorization: basicAuth(account.account, account.token),
    "content-type": "application/x-www-form-urlencoded;charset=UTF-8",
  };
  const sender = account.from.startsWith("MG") ? "MessagingServiceSid" : "From";
  return async (sms, key) => {
    const body = new URLSearchParams({
      To: sms.to,
      [sender]: account.from,
      Body: sms.text,
      StatusCallback: twilioCallback(publicUrl, key),
    });
    return ask({ url, headers, body: body.toString() }, timeout);
  };
}
