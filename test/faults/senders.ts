import { createHash, createHmac } from "node:crypto";
import { hiddenFields } from "@sanad/dev/demo-form";
import { screenshotPng } from "@sanad/dev/png";
import type { System } from "@sanad/dev/system";
import { fillForm, receiptIn } from "../support/form.ts";
import { signedTwilio } from "../support/twilio.ts";
import { Arrival } from "./arrival.ts";
import { mailOf } from "./mail-message.ts";

/** In everything that is sent, and so nowhere at rest. */
export const secret = "واحد كيهددني بالقمر المكسور";
const mailbox = "help@sanad.invalid";
/** Large enough for a multipart upload; it begins as a film of a telephone does. */
const filmSize = 5_600_000;
const filmHead = Buffer.from("0000001866747970336770340000000033677034", "hex");

export const channels = [
  "form with a file",
  "form without a file",
  "form with a film",
  "e-mail with an attachment",
  "e-mail in a thread",
  "SMS Gate",
  "SMS Gate, a batch",
  "Twilio",
  "Jasmin",
] as const;
export type Channel = (typeof channels)[number];

/** Those that cost little: a film takes a second of CPU. */
export const lightChannels = channels.filter((channel) => channel !== "form with a film");

/** Makes what arrives, each with words, a sender and files of its own, and sends it as its own protocol does. */
export class Senders {
  readonly #system: System;
  #made = 0;
  /** `reply+…@`: where a thread that is there goes on */
  threadAddress: string | null = null;

  constructor(system: System) {
    this.#system = system;
  }

  async make(channel: Channel): Promise<Arrival> {
    switch (channel) {
      case "form with a file":
        return this.#form(channel, this.#picture());
      case "form without a file":
        return this.#form(channel, null);
      case "form with a film":
        return this.#form(channel, this.#film());
      case "e-mail with an attachment":
        return this.#mail(channel, mailbox, this.#picture());
      case "e-mail in a thread":
        if (this.threadAddress === null) throw new Error("there is no thread yet");
        return this.#mail(channel, this.threadAddress, null);
      case "SMS Gate":
        return this.#smsGate(channel, [this.#marker()]);
      case "SMS Gate, a batch":
        return this.#smsGate(channel, [this.#marker(), this.#marker(), this.#marker()]);
      case "Twilio":
        return this.#twilio(channel);
      case "Jasmin":
        return this.#jasmin(channel);
    }
  }

  /** An e-mail of a sender that the caller names. */
  mailFrom(from: string): Arrival {
    return this.#mail("e-mail", mailbox, null, from);
  }

  /** An SMS whose words call the duty roster. */
  urgentSms(): Arrival {
    return this.#smsGate("SMS Gate, urgent", [this.#marker()], "شريت السم وغادي نقتل راسي");
  }

  #marker(): string {
    this.#made += 1;
    return `م${this.#made}م`;
  }

  /** E.164, of a number that nobody has. */
  #telephone(): string {
    this.#made += 1;
    return `+2126${String(10_000_000 + this.#made)}`;
  }

  #picture(): Buffer<ArrayBuffer> {
    return Buffer.concat([screenshotPng(40, 60), Buffer.from(`${secret} ${this.#marker()}`)]);
  }

  #film(): Buffer<ArrayBuffer> {
    const film = Buffer.alloc(filmSize, this.#marker());
    film.set(filmHead);
    return film;
  }

  async #form(channel: string, file: Buffer<ArrayBuffer> | null): Promise<Arrival> {
    const { intake } = this.#system.urls;
    const marker = this.#marker();
    const files = file === null ? [] : [{ name: "لقطة.png", content: new Blob([file]) }];
    const form = await fillForm(intake, { second: { story: `${secret} ${marker}` }, files });
    return new Arrival({
      channel,
      markers: [marker],
      files: file === null ? [] : [hashOf(file)],
      async attempt(signal, arrival) {
        const response = await fetch(`${intake}/report?lang=ar`, { method: "POST", body: form, signal });
        const html = await response.text();
        arrival.receipt = response.ok ? receiptIn(html) : null;
        // The form that came back is the one that is sent next, with the files chosen again.
        for (const [name, value] of hiddenFields(html)) if (form.has(name)) form.set(name, value);
        return arrival.receipt !== null;
      },
    });
  }

  #mail(
    channel: string,
    to: string,
    file: Buffer | null,
    from = `sender-${this.#marker().length}${this.#made}@mail.example`,
  ): Arrival {
    const { intake } = this.#system.urls;
    const marker = this.#marker();
    const message = mailOf(from, to, `${secret} ${marker}`, file, `${this.#made}@mail.example`);
    const query = new URLSearchParams({ from, to });
    return new Arrival({
      channel,
      markers: [marker],
      files: file === null ? [] : [hashOf(file)],
      async attempt(signal, { tries }) {
        // Each server on the way, and each try, writes a line of its own.
        const body = `Received: from mail.example by mx.example; try ${tries}\r\n${message}`;
        const url = `${intake}/cdn-cgi/handler/email?${query}`;
        return (await read(url, { method: "POST", body, signal })).ok;
      },
    });
  }

  #smsGate(channel: string, markers: readonly string[], words = secret): Arrival {
    const { urls, keys } = this.#system;
    const messages = markers.map((marker, index) => ({
      messageId: `${index}`,
      message: `${words} ${marker}`,
      sender: this.#telephone(),
      recipient: "+212600000099",
      simNumber: 1,
      receivedAt: new Date().toISOString(),
    }));
    const [only] = messages;
    const event =
      messages.length === 1
        ? { event: "sms:received", payload: only }
        : { event: "sms:batch:received", payload: { messages } };
    const body = JSON.stringify({ deviceId: "d", webhookId: "w", id: `event-${this.#made}`, ...event });
    return new Arrival({
      channel,
      markers,
      async attempt(signal) {
        // The telephone signs each try anew.
        const time = String(Math.floor(Date.now() / 1000));
        const signature = createHmac("sha256", keys.accounts.gateways.smsgate.signingKey)
          .update(body + time)
          .digest("hex");
        const headers = { "x-signature": signature, "x-timestamp": time };
        return (await read(`${urls.intake}/sms/smsgate`, { method: "POST", body, headers, signal })).ok;
      },
    });
  }

  /** https://www.twilio.com/docs/messaging/guides/webhook-request: a failed webhook is logged, and not tried again */
  #twilio(channel: string): Arrival {
    const { urls, keys } = this.#system;
    const marker = this.#marker();
    const url = `${urls.intake}/sms/twilio`;
    const fields = {
      MessageSid: `SM${String(this.#made).padStart(32, "0")}`,
      From: this.#telephone(),
      To: "+15005550006",
      Body: `${secret} ${marker}`,
    };
    const webhook = signedTwilio(keys.accounts.gateways.twilio.authToken, url, fields);
    return new Arrival({
      channel,
      markers: [marker],
      triesAgain: false,
      attempt: async (signal) => (await read(url, { method: "POST", ...webhook, signal })).ok,
    });
  }

  /** Without exactly its own answer it sends the message again. */
  #jasmin(channel: string): Arrival {
    const { urls, keys } = this.#system;
    const marker = this.#marker();
    const content = [...Buffer.from(`${secret} ${marker}`, "utf16le").swap16()]
      .map((byte) => `%${byte.toString(16).padStart(2, "0")}`)
      .join("");
    const about = { id: `jasmin-${this.#made}`, from: this.#telephone().slice(1), to: "2020", coding: "8" };
    const url = `${urls.intake}/sms/jasmin?key=${keys.accounts.gateways.generic?.jasmin ?? ""}`;
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const body = `${new URLSearchParams(about)}&content=${content}`;
    return new Arrival({
      channel,
      markers: [marker],
      attempt: async (signal) =>
        (await read(url, { method: "POST", headers, body, signal })).text === "ACK/Jasmin",
    });
  }
}

async function read(
  url: string,
  init: RequestInit,
): Promise<{ readonly ok: boolean; readonly text: string }> {
  const response = await fetch(url, init);
  const text = await response.text();
  return { ok: response.ok, text };
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
