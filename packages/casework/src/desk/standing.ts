import type { Facts } from "@sanad/domain/facts";
import type { EntryId } from "@sanad/domain/id";
import type { Answers, Consent, SafeContact } from "@sanad/domain/report";
import { ofKind, type TimelineEntry } from "./timeline.ts";

/** The person's wish that no member has confirmed. */
export interface ProposedContact {
  readonly entry: EntryId;
  /** UTC milliseconds */
  readonly at: number;
  readonly contact: SafeContact;
}

/** How the person may be reached, as it stands. */
export interface StandingPlan {
  /** `null` where nobody ever said */
  readonly contact: SafeContact | null;
  readonly codeWord: string | null;
  /** a wish to be left in peace holds at once, confirmed or not */
  readonly restricted: boolean;
  /** the newest wish after the last confirmed plan */
  readonly proposed: ProposedContact | null;
  /** when a member last made sure of it, UTC milliseconds; `null` where nobody has */
  readonly confirmedAt: number | null;
}

/** What holds for the whole case. */
export interface Standing {
  /** as the form said and members corrected */
  readonly answers: Answers;
  readonly more: Facts;
  readonly consent: { readonly given: Consent; readonly at: number } | null;
  readonly plan: StandingPlan;
  /** whether a member has corrected or confirmed the answers */
  readonly confirmed: boolean;
}

/** Puts together what was told, said later and corrected: the newest value of each answer counts, a member's over the form's. */
export function standingOf(entries: readonly TimelineEntry[]): Standing {
  const sorted = entries.toSorted((a, b) => a.at - b.at);
  const reports = ofKind(sorted, "report");
  const messages = ofKind(sorted, "message");
  const facts = ofKind(sorted, "facts");
  const told = [...reports, ...messages].toSorted((a, b) => a.at - b.at);
  const answers: Answers = Object.assign({}, ...told.map(({ body }) => body.answers ?? {}));
  const newest = facts.at(-1);
  const agreed = told.filter(({ body }) => body.consent !== undefined).at(-1);
  return {
    // A member saw all the answers when correcting them, so what they took away stays away. What came afterwards only
    // fills gaps: nobody with the phone in hand talks a member's word away.
    answers: newest === undefined ? answers : { ...toldAfter(told, newest.at), ...newest.body.answers },
    more: newest?.body.more ?? {},
    consent: agreed?.body.consent === undefined ? null : { given: agreed.body.consent, at: agreed.at },
    plan: planOf(sorted),
    confirmed: newest !== undefined,
  };
}

function toldAfter(
  told: readonly { readonly at: number; readonly body: { readonly answers?: Answers } }[],
  at: number,
): Answers {
  return Object.assign({}, ...told.filter((one) => one.at > at).map(({ body }) => body.answers ?? {}));
}

function planOf(sorted: readonly TimelineEntry[]): StandingPlan {
  const told = ofKind(sorted, "person").filter(({ body }) => body.contact !== undefined);
  const contacts = ofKind(sorted, "contact");
  const confirmed = contacts.filter(
    ({ body, author, verified }) => verified && body.proposed !== true && author.startsWith("center:"),
  );
  const last = confirmed.at(-1);
  const since = last?.at ?? 0;
  const wishes = contacts.filter(
    ({ body, verified, at }) => verified && body.proposed === true && at > since,
  );
  const wish = wishes.at(-1);
  const code = confirmed.filter(({ body }) => body.codeWord !== undefined).at(-1);
  const said: SafeContact | null = Object.assign({}, ...told.map(({ body }) => body.contact ?? {}));
  return {
    contact: last?.body.contact ?? (told.length === 0 ? null : said),
    codeWord: code?.body.codeWord ?? null,
    restricted: wishes.some(({ body }) => body.contact.way === "none"),
    proposed: wish === undefined ? null : { entry: wish.id, at: wish.at, contact: wish.body.contact },
    confirmedAt: last?.at ?? null,
  };
}
