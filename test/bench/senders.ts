import { floorSender } from "./floor.ts";
import { randomBytes, randomInt } from "node:crypto";
import { demoMail } from "@sanad/dev/demo-email";
import { demoStory } from "@sanad/dev/demo-form";
import { demoSmsText, signedSms } from "@sanad/dev/demo-sms";
import type { System } from "@sanad/dev/system";
import { fillForm, postForm } from "../support/form.ts";

export const benchChannels = ["form", "email", "sms"] as const;
export type BenchChannel = (typeof benchChannels)[number];

/** Told as partly published, which is urgent: its notices are never gathered, and so can be timed. */
const answers = {
  story: demoStory,
  deadline: "none",
  country: "MA",
  contact_way: "none",
  published: "partly",
};

/** Each sender sends its next as soon as its last was answered; what is under way at the end is waited for. */
export async function sendWhile(
  senders: number,
  more: () => boolean,
  send: () => Promise<unknown>,
): Promise<void> {
  const one = async () => {
    while (more()) await send();
  };
  await Promise.all(Array.from({ length: senders }, one));
}

/** Posts, and reads the answer to its end. @returns null when the answer is no success */
export async function post(url: string, init: RequestInit = {}): Promise<string | null> {
  const response = await fetch(url, { method: "POST", ...init });
  const text = await response.text();
  return response.ok ? text : null;
}

/** Sends reports by every channel, each one a report of its own, and counts what was answered. */
export class Senders {
  readonly accepted: Record<BenchChannel, number> = { form: 0, email: 0, sms: 0 };
  refused = 0;
  readonly #system: System;
  readonly #form: FormData;
  /** A number for each SMS, so that none is added to another's case. */
  #telephone = randomInt(10_000_000, 50_000_000);

  private constructor(system: System, form: FormData) {
    this.#system = system;
    this.#form = form;
  }

  static async of(system: System): Promise<Senders> {
    return new Senders(system, await fillForm(system.urls.intake, { second: answers }));
  }

  /** @returns the answer, or null when the report was not accepted */
  async send(channel: BenchChannel): Promise<string | null> {
    return this.#count(channel, await this.#answer(channel));
  }

  async sendFile(content: Blob): Promise<void> {
    const form = this.#newForm();
    form.append("files", content, "screen.png");
    const response = await postForm(this.#system.urls.intake, form);
    await response.text();
    this.#count("form", response.ok ? "" : null);
  }

  /** @param message as it came; what comes from the floor's sender is no report */
  async sendMail(from: string, message: string): Promise<void> {
    const query = new URLSearchParams({ from, to: "help@sanad.invalid" });
    const url = `${this.#system.urls.intake}/cdn-cgi/handler/email?${query}`;
    const answer = await post(url, { body: message });
    if (from !== floorSender) this.#count("email", answer);
  }

  #count(channel: BenchChannel, answer: string | null): string | null {
    if (answer === null) this.refused += 1;
    else this.accepted[channel] += 1;
    return answer;
  }

  async #answer(channel: BenchChannel): Promise<string | null> {
    const { urls, keys } = this.#system;
    switch (channel) {
      case "form": {
        const response = await postForm(urls.intake, this.#newForm());
        const text = await response.text();
        return response.ok ? text : null;
      }
      case "email": {
        const from = `${randomBytes(8).toString("hex")}@mail.example`;
        const query = new URLSearchParams({ from, to: "help@sanad.invalid" });
        const body = demoMail(from, "help@sanad.invalid");
        return post(`${urls.intake}/cdn-cgi/handler/email?${query}`, { body });
      }
      case "sms": {
        this.#telephone += 1;
        const sender = `+2126${this.#telephone}`;
        return post(
          `${urls.intake}/sms/smsgate`,
          signedSms(keys.accounts.gateways.smsgate.signingKey, sender, demoSmsText),
        );
      }
    }
  }

  /** The second step as a browser sends it; only the secret that makes it a submission of its own is new. */
  #newForm(): FormData {
    const form = new FormData();
    for (const [name, value] of this.#form) form.append(name, value);
    form.set("s", randomBytes(32).toString("base64url"));
    return form;
  }
}
