/** The providers' side of the protocols: Resend, SMS Gate, Twilio, Kannel and Jasmin, as their references describe them. */
import { Accepted } from "./catcher-accepted.ts";
import { takeJasmin } from "./catcher-jasmin.ts";
import { takeKannel } from "./catcher-kannel.ts";
import { resendError, takeResend } from "./catcher-resend.ts";
import { takeSmsGate } from "./catcher-smsgate.ts";
import { takeTwilio } from "./catcher-twilio.ts";
import {
  type Answer,
  type CaughtMessage,
  type ProviderRequest,
  refused,
  type Taken,
} from "./catcher-wire.ts";

export class Providers {
  #messages: CaughtMessage[] = [];
  readonly #accepted = new Accepted();
  /** every provider request, also those that were made to fail */
  readonly requests: ProviderRequest[] = [];

  get messages(): readonly CaughtMessage[] {
    return this.#messages;
  }

  clear(): void {
    this.#messages = [];
    this.#accepted.clear();
    this.requests.length = 0;
  }

  fail(request: ProviderRequest, status: number): Answer {
    this.requests.push(request);
    return resendError(status, "application_error", "This failure was asked for by a test").answer;
  }

  answer(request: ProviderRequest): Answer {
    this.requests.push(request);
    const { answer, caught } = this.#take(request);
    if (caught !== undefined) this.#messages.push({ ...caught, at: new Date().toISOString() });
    return answer;
  }

  #take(request: ProviderRequest): Taken {
    if (request.method !== "POST") return refused(405, { message: "Method not allowed" });
    if (request.path === "/emails") return takeResend(request, this.#accepted);
    if (/^\/(3rdparty\/v1\/)?messages?$/.test(request.path)) return takeSmsGate(request, this.#accepted);
    if (request.path === "/cgi-bin/sendsms") return takeKannel(request);
    if (request.path === "/send") return takeJasmin(request);
    const twilio = /^\/2010-04-01\/Accounts\/(AC[0-9a-f]{32})\/Messages\.json$/.exec(request.path);
    if (twilio?.[1] !== undefined) return takeTwilio(request, twilio[1]);
    return refused(404, { message: "No provider has this path" });
  }
}
