import type { Config, SmsSettings } from "../config.ts";
import { resendSender } from "./resend.ts";
import { type Delivery, type Mail, patience, type Send, type Sms } from "./sender.ts";
import { smsGateSender } from "./sms-gate.ts";
import { genericSender } from "./generic.ts";
import { twilioSender } from "./twilio.ts";

/**
 * The one way out: mail by Resend, SMS by the configured gateway.
 *
 * @param timeout milliseconds for each try
 */
export function createSend(config: Config, timeout = patience): Send<Mail | Sms> {
  const sendMail = resendSender(config.resend, timeout);
  const sendSms = smsSender(config.sms, config.publicUrl, timeout);
  return async (message, key): Promise<Delivery> => {
    switch (message.channel) {
      case "email":
        return sendMail(message, key);
      case "sms":
        return sendSms(message, key);
    }
  };
}

function smsSender(sms: SmsSettings, publicUrl: string, timeout: number): Send<Sms> {
  switch (sms.SMS_GATEWAY) {
    case "smsgate":
      return smsGateSender({ url: sms.SMSGATE_URL, credentials: sms.SMSGATE_CREDENTIALS }, timeout);
    case "twilio":
      return twilioSender({ url: sms.TWILIO_URL, ...sms.TWILIO_CREDENTIALS }, publicUrl, timeout);
    case "generic":
      return genericSender(sms.SMS_OUT, publicUrl, timeout);
  }
}
