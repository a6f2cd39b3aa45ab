import { maySend, type MaySend, readsAlone } from "@sanad/domain/contact-plan";
import type { OutTrouble } from "@sanad/domain/out-trouble";
import type { ReplyChannel, Wording } from "@sanad/domain/reply";
import { ok, refuse, type Result } from "@sanad/domain/result";
import { nextWithin, type SafeHours, safeHoursOf } from "@sanad/domain/safe-hours";
import { tellingIn } from "@sanad/domain/telling";
import type { DayPart, Language } from "@sanad/domain/vocabulary";
import { replySubject, replyText } from "@sanad/locale/outgoing/reply";
import type { CaseContact } from "./case-contact.ts";
import { smsLength } from "./sms-length.ts";

/** Longer texts by SMS arrive torn; who has more to say calls, or lets the answer wait under the receipt. */
const MOST_PARTS = 6;

/** How an answer goes out, as the member chose. */
export interface WayOut {
  readonly by: ReplyChannel;
  readonly wording: Wording;
  /** where the plan leaves the moment to the member */
  readonly leave: "now" | DayPart | null;
}

export interface OutgoingReply {
  readonly channel: ReplyChannel;
  readonly to: string;
  readonly subject: string | null;
  readonly text: string;
  /** UTC milliseconds */
  readonly leavesAt: number;
  readonly within: SafeHours | null;
}

/** Reads a number as the networks want it; `null` for what is none. @param country ISO 3166-1 alpha-2 */
export type ReadNumber = (text: string, country: string | undefined) => string | null;

interface Asked {
  readonly contact: CaseContact | null;
  readonly country: string | null;
  /** what the person wrote lately, of which nothing may go out */
  readonly theirs: readonly string[];
  readonly readNumber: ReadNumber;
  /** UTC milliseconds */
  readonly now: number;
}

/**
 * Whether and when something may leave by a channel, for the page that offers it.
 *
 * @returns `training` and `not-given` beside what the plan says
 */
export function wayOpen(
  { contact, country, readNumber, now }: Omit<Asked, "theirs">,
  channel: ReplyChannel,
): MaySend | { readonly when: "never"; readonly why: "training" | "not-given" } {
  if (contact === null) return { when: "never", why: "not-given" };
  if (contact.training) return { when: "never", why: "training" };
  const may = maySend(contact.plan, channel, contact.zone, now);
  if (may.when === "never" || channel === "email") return may;
  const address = readNumber(may.address, country ?? undefined);
  return address === null ? { when: "never", why: "no-address" } : { ...may, address };
}

/**
 * What would go out for an answer, and when. Preview and sending ask the same.
 *
 * @param words the answer itself, which goes out only where the person reads alone
 */
export function outgoingReply(
  asked: Asked,
  { by, wording, leave }: WayOut,
  words: { readonly text: string; readonly language: Language },
): Result<OutgoingReply, OutTrouble> {
  const may = wayOpen(asked, by);
  if (may.when === "never") return refuse(may.why);
  const { contact, now } = asked;
  if (contact === null) return refuse("not-given");
  if (wording === "own" && !readsAlone(contact.plan)) return refuse("read-along");
  const text = wording === "own" ? words.text.trim() : replyText(wording, words.language, contact.hasReceipt);
  const [telling] = wording === "own" ? tellingIn(text, asked.theirs) : [];
  if (telling !== undefined) return refuse(telling);
  if (by === "sms" && smsLength(text).parts > MOST_PARTS) return refuse("too-long");
  const moment = leavingAt(may, leave, contact.zone, now);
  if (moment === null) return refuse("choose-moment");
  const subject = by === "email" ? replySubject(words.language) : null;
  return ok({ channel: by, to: may.address, subject, text, ...moment });
}

/** @returns `null` where the member has still to say when */
function leavingAt(
  may: Exclude<MaySend, { readonly when: "never" }>,
  leave: WayOut["leave"],
  zone: string | null,
  now: number,
): Pick<OutgoingReply, "leavesAt" | "within"> | null {
  switch (may.when) {
    case "now":
      return { leavesAt: now, within: may.within };
    case "later":
      return { leavesAt: may.at, within: may.within };
    case "ask": {
      if (leave === "now") return { leavesAt: now, within: null };
      if (leave === null || zone === null) return null;
      const within = safeHoursOf(leave, zone);
      return { leavesAt: nextWithin(within, now), within };
    }
  }
}
