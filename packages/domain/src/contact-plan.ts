import type { ReplyChannel } from "./reply.ts";
import type { SafeContact } from "./report.ts";
import { nextWithin, type SafeHours, safeHoursOf } from "./safe-hours.ts";

/**
 * Something that was said about reaching the person, and how far it can be believed.
 * `confirmed` a member made sure · `told` in the report, by whoever held its keys · `answered` by SMS, about the sender's
 * own number · `proposed` anything else: it may only restrict
 */
export interface ContactWish {
  /** UTC milliseconds */
  readonly at: number;
  readonly contact: SafeContact;
  readonly by: "confirmed" | "told" | "answered" | "proposed";
}

/** STOP and START, as an SMS said them. */
export interface StopWord {
  readonly at: number;
  readonly stop: boolean;
}

/** Who began the case by writing to us. Later messages of others never change where an answer goes. */
export interface Correspondent {
  readonly channel: ReplyChannel;
  readonly address: string;
}

/** How the person may be reached now. */
export interface ContactPlan {
  /** `null` while nobody was told of any way */
  readonly contact: SafeContact | null;
  readonly by: "confirmed" | "told" | "answered" | null;
  readonly correspondent: Correspondent | null;
  /** the person asked to be left alone, and nobody has made sure of anything else since */
  readonly stopped: boolean;
  /** STOP by SMS: e-mail is not meant by it */
  readonly smsStopped: boolean;
  /** the person asked for another way, and nobody has made sure of it yet */
  readonly changeAsked: SafeContact | null;
}

/**
 * The plan that holds. What widens it takes proof, what restricts it is believed at once: an extorter who holds the
 * receipt or the telephone can silence us, which leaves the answer under `/return`, and cannot turn an answer to
 * another number.
 */
export function contactPlan(
  wishes: readonly ContactWish[],
  words: readonly StopWord[],
  correspondent: Correspondent | null,
): ContactPlan {
  let plan: ContactPlan = {
    contact: null,
    by: null,
    correspondent,
    stopped: false,
    smsStopped: false,
    changeAsked: null,
  };
  for (const wish of wishes.toSorted((a, b) => a.at - b.at)) plan = after(plan, wish);
  const confirmedAt = Math.max(...wishes.filter(({ by }) => by === "confirmed").map(({ at }) => at), -1);
  const [last] = words.filter(({ at }) => at > confirmedAt).toSorted((a, b) => b.at - a.at);
  return { ...plan, smsStopped: last?.stop === true };
}

function after(plan: ContactPlan, { contact, by }: ContactWish): ContactPlan {
  switch (by) {
    case "confirmed":
      return { ...plan, contact, by, stopped: false, changeAsked: null };
    case "told":
      return plan.by === "confirmed" ? plan : { ...plan, contact, by };
    case "answered":
      return plan.by === "confirmed" || plan.by === "told" ? plan : { ...plan, contact, by };
    case "proposed":
      return contact.way === "none" ? { ...plan, stopped: true } : { ...plan, changeAsked: contact };
  }
}

/**
 * Why nothing goes out: `stopped` asked to be left alone · `change-asked` a wish that nobody confirmed · `not-asked` never
 * said yes to this channel · `other-way` another one was chosen · `offender-reads` the person who threatens sees it ·
 * `no-address` none that can be used
 */
export type NeverReason =
  | "stopped"
  | "change-asked"
  | "not-asked"
  | "other-way"
  | "offender-reads"
  | "no-address";

export type MaySend =
  | { readonly when: "now"; readonly address: string; readonly within: SafeHours | null }
  /** @property at UTC milliseconds of the next safe moment */
  | { readonly when: "later"; readonly address: string; readonly at: number; readonly within: SafeHours }
  /** when it is safe was said in words, or by a clock that nobody knows: a member decides */
  | { readonly when: "ask"; readonly address: string; readonly why: "hours" | "zone" }
  | { readonly when: "never"; readonly why: NeverReason };

/**
 * Whether a message may go out by a channel. Nothing does until the person said yes to it. Who wrote to us by SMS or
 * e-mail and was asked nothing has said yes to an answer there, to the address that they wrote from: it is what a person
 * who writes expects, and the automatic answer went there already.
 *
 * @param zone IANA name of where the person is; `null` where nobody knows
 * @param at UTC milliseconds
 */
export function maySend(plan: ContactPlan, channel: ReplyChannel, zone: string | null, at: number): MaySend {
  const { contact } = plan;
  if (plan.stopped || contact?.way === "none" || (channel === "sms" && plan.smsStopped))
    return { when: "never", why: "stopped" };
  if (plan.changeAsked !== null) return { when: "never", why: "change-asked" };
  if (contact?.watcher === "offender") return { when: "never", why: "offender-reads" };
  if (!isAgreed(plan, channel)) return { when: "never", why: contact === null ? "not-asked" : "other-way" };
  const address = contact?.way === channel ? contact.address : plan.correspondent?.address;
  if (address === undefined || address.trim() === "") return { when: "never", why: "no-address" };
  return whenSafe(contact, zone, at, address);
}

/** Who was asked by SMS for a call, and answered, is still written to where they write from. */
function isAgreed({ contact, by, correspondent }: ContactPlan, channel: ReplyChannel): boolean {
  if (contact !== null && by !== "answered") return contact.way === channel;
  return correspondent?.channel === channel;
}

function whenSafe(contact: SafeContact | null, zone: string | null, at: number, address: string): MaySend {
  const part = contact?.dayPart;
  if (part === undefined)
    return contact?.hours === undefined
      ? { when: "now", address, within: null }
      : { when: "ask", address, why: "hours" };
  if (zone === null) return { when: "ask", address, why: "zone" };
  const within = safeHoursOf(part, zone);
  const next = nextWithin(within, at);
  return next === at ? { when: "now", address, within } : { when: "later", address, at: next, within };
}

/**
 * When the way that the person chose is safe next, for whoever is about to use it: a call keeps the hours of a message.
 *
 * @returns UTC milliseconds, `at` itself for at once; `null` where nobody can tell, or the plan forbids it
 */
export function nextSafe(plan: ContactPlan, zone: string | null, at: number): number | null {
  const { contact, stopped, smsStopped, changeAsked } = plan;
  if (contact === null || contact.way === "none" || stopped || changeAsked !== null) return null;
  if (contact.watcher === "offender" || (contact.way === "sms" && smsStopped)) return null;
  const safe = whenSafe(contact, zone, at, "");
  return safe.when === "now" ? at : safe.when === "later" ? safe.at : null;
}

/** Whether the person said that nobody else reads along, and nothing since puts it in doubt. */
export function readsAlone({ contact, changeAsked, stopped }: ContactPlan): boolean {
  return contact?.watcher === "nobody" && changeAsked === null && !stopped;
}
