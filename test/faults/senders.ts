import type { System } from "@sanad/dev/system";
import type { Arrival } from "./arrival.ts";
import type { Channel } from "./channels.ts";
import { formArrival } from "./form-arrival.ts";
import { Made } from "./made.ts";
import { mailArrival } from "./mail-arrival.ts";
import { jasminArrival, smsGateArrival, twilioArrival } from "./sms-arrival.ts";

const mailbox = "help@sanad.invalid";

/** Makes what arrives, each with words, a sender and files of its own, to be sent as its own protocol does. */
export class Senders {
  readonly #system: System;
  readonly #made = new Made();
  /** `reply+…@`: where a thread that is there goes on */
  threadAddress: string | null = null;

  constructor(system: System) {
    this.#system = system;
  }

  async make(channel: Channel): Promise<Arrival> {
    const [system, made] = [this.#system, this.#made];
    switch (channel) {
      case "form with a file":
        return formArrival(system, made, channel, made.picture());
      case "form without a file":
        return formArrival(system, made, channel, null);
      case "form with a film":
        return formArrival(system, made, channel, made.film());
      case "e-mail with an attachment":
        return mailArrival(system, made, channel, mailbox, made.picture());
      case "e-mail in a thread":
        if (this.threadAddress === null) throw new Error("there is no thread yet");
        return mailArrival(system, made, channel, this.threadAddress, null);
      case "SMS Gate":
        return smsGateArrival(system, made, channel, [made.marker()]);
      case "SMS Gate, a batch":
        return smsGateArrival(system, made, channel, [made.marker(), made.marker(), made.marker()]);
      case "Twilio":
        return twilioArrival(system, made, channel);
      case "Jasmin":
        return jasminArrival(system, made, channel);
    }
  }

  /** An e-mail of a sender that the caller names. */
  mailFrom(from: string): Arrival {
    return mailArrival(this.#system, this.#made, "e-mail", mailbox, null, from);
  }

  /** An SMS whose words call the duty roster. */
  urgentSms(): Arrival {
    const words = "شريت السم وغادي نقتل راسي";
    return smsGateArrival(this.#system, this.#made, "SMS Gate, urgent", [this.#made.marker()], words);
  }
}
