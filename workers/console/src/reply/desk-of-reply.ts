import { type CaseContact, readCaseContact } from "@sanad/casework/desk/case-contact";
import { type Colleagues, colleaguesOf } from "@sanad/casework/desk/colleagues";
import { lastSaid, type Said } from "@sanad/casework/desk/conversation";
import type { Desk } from "@sanad/casework/desk/desk";
import { openCase, type OpenedCase } from "@sanad/casework/desk/open-case";
import { savedAnswers } from "@sanad/casework/desk/saved-answers";
import type { SignedIn } from "@sanad/casework/desk/session";
import { normalisePhone } from "@sanad/channels/phone";
import { isId } from "@sanad/domain/id";
import { may } from "@sanad/domain/role";

/** Words that are shown above an answer, and that it must not repeat. */
const LAST = 4;

/** All that writing an answer to one case needs to know. It lives for one request. */
export interface ReplyDesk {
  readonly opened: OpenedCase;
  readonly contact: CaseContact | null;
  readonly said: readonly Said[];
  readonly names: Colleagues;
  /** whether the member may also change saved answers, and give a new receipt */
  readonly mayWork: boolean;
  readonly saved: Awaited<ReturnType<typeof savedAnswers>>;
}

/** @returns `null` for a case that the member may not open, or that does not exist */
export async function replyDesk(desk: Desk, signedIn: SignedIn, id: string): Promise<ReplyDesk | null> {
  const opened = isId("case", id) ? await openCase(desk, signedIn, id) : null;
  if (opened === null) return null;
  const [contact, said, names, saved] = await Promise.all([
    readCaseContact(desk, opened),
    lastSaid(desk, opened, LAST),
    colleaguesOf(desk, signedIn),
    savedAnswers(desk, signedIn),
  ]);
  const mayWork = may(signedIn.viewer.role, "case-work");
  return { opened, contact, said, names, saved, mayWork };
}

/** What an answer that goes out depends on. @param now UTC milliseconds */
export function askedOf({ opened, contact, said }: ReplyDesk, now: number) {
  const theirs = said.filter(({ from }) => from === "person").map(({ text }) => text);
  const { country } = opened.case;
  return { contact, country, theirs, readNumber, now };
}

function readNumber(text: string, country: string | undefined): string | null {
  return normalisePhone(text, country)?.e164 ?? null;
}
