import { signSmsGate } from "@sanad/dev/sign-sms-gate";
import type { System } from "@sanad/dev/system";
import { signedTwilio } from "../support/twilio.ts";
import { Arrival } from "./arrival.ts";
import { exchange } from "./exchange.ts";
import { type Made, secret } from "./made.ts";

export function smsGateArrival(
  system: System,
  made: Made,
  channel: string,
  markers: readonly string[],
  words = secret,
): Arrival {
  const { urls, keys } = system;
  const messages = markers.map((marker, index) => ({
    messageId: `${index}`,
    message: `${words} ${marker}`,
    sender: made.telephone(),
    recipient: "+212600000099",
    simNumber: 1,
    receivedAt: new Date().toISOString(),
  }));
  const [only] = messages;
  const event =
    messages.length === 1
      ? { event: "sms:received", payload: only }
      : { event: "sms:batch:received", payload: { messages } };
  const body = JSON.stringify({ deviceId: "d", webhookId: "w", id: `event-${made.count}`, ...event });
  return new Arrival({
    channel,
    markers,
    async attempt(signal) {
      // The telephone signs each try anew.
      const headers = signSmsGate(keys.accounts.gateways.smsgate.signingKey, body);
      return (await exchange(`${urls.intake}/sms/smsgate`, { method: "POST", body, headers, signal })).ok;
    },
  });
}

/** https://www.twilio.com/docs/messaging/guides/webhook-request: a failed webhook is logged, and not tried again */
export function twilioArrival(system: System, made: Made, channel: string): Arrival {
  const { urls, keys } = system;
  const marker = made.marker();
  const url = `${urls.intake}/sms/twilio`;
  const fields = {
    MessageSid: `SM${String(made.count).padStart(32, "0")}`,
    From: made.telephone(),
    To: "+15005550006",
    Body: `${secret} ${marker}`,
  };
  const webhook = signedTwilio(keys.accounts.gateways.twilio.authToken, url, fields);
  return new Arrival({
    channel,
    markers: [marker],
    triesAgain: false,
    attempt: async (signal) => (await exchange(url, { method: "POST", ...webhook, signal })).ok,
  });
}

/** Without exactly its own answer it sends the message again. */
export function jasminArrival(system: System, made: Made, channel: string): Arrival {
  const { urls, keys } = system;
  const marker = made.marker();
  const content = [...Buffer.from(`${secret} ${marker}`, "utf16le").swap16()]
    .map((byte) => `%${byte.toString(16).padStart(2, "0")}`)
    .join("");
  const about = { id: `jasmin-${made.count}`, from: made.telephone().slice(1), to: "2020", coding: "8" };
  const url = `${urls.intake}/sms/jasmin?key=${keys.accounts.gateways.generic?.jasmin ?? ""}`;
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const body = `${new URLSearchParams(about)}&content=${content}`;
  return new Arrival({
    channel,
    markers: [marker],
    attempt: async (signal) =>
      (await exchange(url, { method: "POST", headers, body, signal })).text === "ACK/Jasmin",
  });
}
