/** Invented cases, in the words of the language that the page is read in. Nobody of them exists. */
import type { Language } from "@sanad/domain/vocabulary";
import type { CaseHead } from "../../../workers/console/src/views/case-header.tsx";
import type { CaseListItem } from "../../../workers/console/src/views/case-row.tsx";
import type { ConsentLine } from "../../../workers/console/src/views/consent-lines.tsx";
import type { Reader } from "../../../workers/console/src/views/moment.tsx";
import type { SafePlan } from "../../../workers/console/src/views/safe-contact.tsx";
import type { ShellMember } from "../../../workers/console/src/views/shell.tsx";
import type { TimelineItem } from "../../../workers/console/src/views/timeline-entry.tsx";

const HOUR = 3_600_000;
const now = Date.UTC(2026, 10, 23, 9, 12);

/** Every text of the samples that a person would have typed. */
export interface Words {
  readonly member: string;
  readonly colleague: string;
  readonly summaries: readonly [string, string, string, string];
  readonly danger: string;
  readonly story: string;
  readonly reply: string;
  readonly thanks: string;
  readonly note: string;
  readonly change: string;
  readonly why: string;
  readonly fileName: string;
  readonly hours: string;
  readonly codeWord: string;
  readonly question: string;
  readonly answer: string;
  readonly consent: string;
}

export function readerOf(language: Language): Reader {
  return { language, zone: "Africa/Casablanca", now };
}

export function memberOf(words: Words): ShellMember {
  return { name: words.member, role: "case_worker", center: "ma", centers: ["ma", "intl"] };
}

const plain = {
  deadline: null,
  summary: null,
  channel: "web",
  country: "MA",
  status: "new",
  assignee: null,
  answering: null,
  waitingForUs: false,
  suspected: false,
  training: false,
  minor: false,
} as const;

export function rowsOf(words: Words): readonly CaseListItem[] {
  const [first, second, third, fourth] = words.summaries;
  const rows: readonly Partial<CaseListItem>[] = [
    {
      urgency: "U0",
      deadline: now - HOUR / 2,
      summary: first,
      minor: true,
      waitingForUs: true,
      answering: words.colleague,
    },
    {
      urgency: "U0",
      deadline: now + 3.4 * HOUR,
      summary: second,
      channel: "sms",
      status: "triaged",
      assignee: words.member,
    },
    {
      urgency: "U1",
      deadline: now + 20 * HOUR,
      summary: third,
      channel: "email",
      country: "FR",
      waitingForUs: true,
    },
    { urgency: "U1", channel: "sms", country: null },
    {
      urgency: "U2",
      deadline: now + 53 * HOUR,
      summary: fourth,
      status: "waiting_victim",
      assignee: words.colleague,
    },
    { urgency: "U2", summary: third, channel: "phone", status: "evidence_gathering", assignee: words.member },
    {
      urgency: "U3",
      summary: second,
      channel: "walk_in",
      status: "complaint_drafted",
      assignee: words.member,
    },
    {
      urgency: "U3",
      deadline: now + 200 * HOUR,
      summary: first,
      status: "under_investigation",
      suspected: true,
    },
    {
      urgency: "U4",
      summary: fourth,
      channel: "whatsapp",
      country: "TN",
      status: "referred_out",
      training: true,
    },
  ];
  return rows.map((row, index) => ({
    ...plain,
    urgency: "U3",
    href: `/cases/${index}`,
    reference: `4F7K2M9Q${"V0X1Z2T3Y"[index]}`,
    filedAt: now - (index + 1) * 5.3 * HOUR,
    ...row,
  }));
}

export function headOf(words: Words, minor: boolean): CaseHead {
  return {
    reference: "4F7K2M9QV",
    urgency: minor ? "U0" : "U1",
    danger: words.danger,
    deadline: now + 3.4 * HOUR,
    filedAt: now - 30 * HOUR,
    status: "evidence_gathering",
    assignee: words.member,
    answering: words.colleague,
    channel: "web",
    country: "MA",
    answerIn: "ar",
    minor,
    training: minor,
    suspected: minor,
  };
}

export function planOf(words: Words): SafePlan {
  return {
    way: "sms",
    address: { reveal: "/cases/1/reveal" },
    hours: words.hours,
    theirTime: "10:12",
    next: now + 8 * HOUR,
    watcher: "family",
    codeWord: words.codeWord,
  };
}

export function consentsOf(words: Words): readonly ConsentLine[] {
  return [
    { text: words.consent, given: true, at: now - 30 * HOUR },
    { text: words.consent, given: false, at: null },
  ];
}

/** one grey pixel */
const pixel = "data:image/gif;base64,R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==";
const sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

export function timelineOf(words: Words, minor: boolean): readonly TimelineItem[] {
  const hidden = { state: "hidden", show: "/e/1/show", download: "/e/1/original" } as const;
  const access = minor ? ({ state: "quarantined" } as const) : hidden;
  return [
    {
      kind: "report",
      id: "entry-1",
      at: now - 30 * HOUR,
      author: null,
      channel: "web",
      text: words.story,
      truncated: true,
      unverified: false,
      answers: [1, 2, 3, 4].map(() => ({ label: words.question, value: words.answer })),
    },
    {
      kind: "evidence",
      id: "entry-2",
      at: now - 30 * HOUR,
      author: null,
      items: [
        { number: 1, kind: "image", name: words.fileName, size: "1.2 MB", sha256, access },
        { number: 2, kind: "video", name: null, size: "48 MB", sha256, access },
        {
          number: 3,
          kind: "audio",
          name: words.fileName,
          size: "310 kB",
          sha256,
          access: { state: "awaitingLawyer" },
        },
        { number: 4, kind: "document", name: words.fileName, size: "88 kB", sha256, access: hidden },

        {
          number: 5,
          kind: "image",
          name: words.fileName,
          size: "12 kB",
          sha256,
          access: minor
            ? access
            : { state: "shown", source: pixel, hide: "/cases/1", download: "/e/5/original" },
        },
      ],
    },
    { kind: "change", id: "entry-3", at: now - 29 * HOUR, author: words.colleague, text: words.change },
    {
      kind: "note",
      id: "entry-4",
      at: now - 28 * HOUR,
      author: words.colleague,
      channel: "phone",
      text: words.note,
    },
    {
      kind: "reply",
      id: "entry-5",
      at: now - 27 * HOUR,
      author: words.member,
      channel: null,
      text: words.reply,
      deliveries: [
        { channel: "sms", state: "failed", at: now - 27 * HOUR, why: words.why },
        { channel: "web", state: "delivered", at: now - 26.9 * HOUR, why: null },
        { channel: "email", state: "queued", at: now - 26 * HOUR, why: null },
        { channel: "sms", state: "sent", at: now - 25 * HOUR, why: null },
      ],
    },
    {
      kind: "message",
      id: "entry-6",
      at: now - 4 * HOUR,
      author: null,
      channel: "sms",
      text: words.thanks,
      unverified: true,
    },
    { kind: "damaged", id: "entry-7", at: now - 3 * HOUR },
    { kind: "change", id: "entry-8", at: now - 2 * HOUR, author: null, text: words.change },
  ];
}
