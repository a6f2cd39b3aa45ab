import { randomUUID } from "node:crypto";
import { json, type ProviderRequest, refused, type Taken } from "./catcher-wire.ts";

/** https://www.twilio.com/docs/messaging/api/message-resource#create-a-message */
export function takeTwilio(request: ProviderRequest, account: string): Taken {
  const basic = /^Basic (\S+)$/.exec(request.headers.authorization ?? "")?.[1];
  if (basic === undefined || Buffer.from(basic, "base64").toString().split(":")[0] === "") {
    return refused(401, { code: 20003, message: "Authenticate", status: 401 });
  }
  const form = new URLSearchParams(new TextDecoder().decode(request.body));
  const [to, from, body] = [
    form.get("To"),
    form.get("From") ?? form.get("MessagingServiceSid"),
    form.get("Body"),
  ];
  if (!to) return refused(400, { code: 21604, message: "A 'To' phone number is required.", status: 400 });
  if (!from) return refused(400, { code: 21603, message: "A 'From' phone number is required.", status: 400 });
  if (!body) return refused(400, { code: 21602, message: "Message body is required.", status: 400 });
  const sid = `SM${randomUUID().replaceAll("-", "")}`;
  const state = { status: "queued", error_code: null, error_message: null };
  return {
    answer: json(201, { sid, account_sid: account, to, from, body, ...state }),
    caught: { kind: "sms", to, text: body, from, provider: "twilio", raw: request },
  };
}
