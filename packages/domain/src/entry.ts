import type { Compartment } from "./compartment.ts";
import type { CaseId, EntryId, EvidenceId, MemberId, OutboxId, TaskId } from "./id.ts";
import type { CenterId } from "./center.ts";
import type { Facts } from "./facts.ts";
import type { TextPart } from "./parts.ts";
import type { Answers, Consent, SafeContact } from "./report.ts";
import type { Channel, Language, Urgency } from "./vocabulary.ts";
import type { WhyCode } from "./words/rule.ts";

/** Where an entry belongs. A ciphertext moved to another row or case does not open. */
export interface EntryPlace {
  readonly case: CaseId;
  readonly compartment: Compartment;
  readonly epoch: number;
  readonly entry: EntryId;
  /** UTC milliseconds; the timeline is sorted by it, so a row may not tell another time */
  readonly at: number;
}

/**
 * `file`: report, message, reply, facts · `person`: person, contact · `exhibits`: exhibits · `desk:<center>`: note,
 * decision, task.
 */
export const entryKinds = [
  "report",
  "message",
  "person",
  "exhibits",
  "reply",
  "facts",
  "contact",
  "note",
  "decision",
  "task",
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** The first line of every sealed entry; checked on opening. */
export interface EntryHeader extends EntryPlace {
  readonly v: 1;
  readonly kind: EntryKind;
  readonly author: EntryAuthor;
}

/** A member writes for a center; what is claimed here counts only as far as `auth` proves it. */
export type EntryAuthor = "reporter" | `center:${CenterId}` | `center:${CenterId}/${MemberId}`;

/** `file`: what the person told, as filed. */
export interface ReportBody {
  readonly channel: Channel;
  readonly language: Language;
  readonly story: string;
  readonly truncated?: true;
  /** set when the story is one part of a longer SMS: `joinParts` joins them for reading */
  readonly part?: TextPart;
  readonly answers: Answers;
  readonly urgency: Urgency;
  /** what in the words made it urgent: codes of `words/rule.ts` */
  readonly why?: readonly WhyCode[];
  readonly consent?: Consent;
  /** a center that a trace proposes to staff */
  readonly proposed?: CenterId;
}

/** `file`: a further message in the conversation. */
export interface MessageBody {
  readonly channel: Channel;
  readonly text: string;
  readonly truncated?: true;
  /** set when the text is one part of a longer SMS */
  readonly part?: TextPart;
  /** what in the words is urgent */
  readonly why?: readonly WhyCode[];
  /**
   * When a form was sent again with other words: its answers and consent as they are now. When an SMS answers one of our
   * questions: what the answer means.
   */
  readonly answers?: Answers;
  readonly consent?: Consent;
}

/** `person`: who, and how to reach them. */
export interface PersonBody {
  readonly contact?: SafeContact;
  readonly sender?: string;
  readonly senderName?: string;
  readonly subject?: string;
  /** the whole message as it came, in R2 */
  readonly raw?: ExhibitDetails;
  /** file names, by evidence id */
  readonly names?: Readonly<Record<EvidenceId, string>>;
}

/** True size, kind and hash of a piece of evidence; the name is in `person`. */
export interface ExhibitDetails {
  readonly evidence: EvidenceId;
  readonly length: number;
  readonly ageSize: number;
  readonly kind: string;
  readonly sha256: string;
  /** a recording that the center itself made: closed until a lawyer approves */
  readonly ownRecording?: OwnRecording;
}

/** What a lawyer is told of a recording before it may be heard. */
export interface OwnRecording {
  readonly purpose: string;
  readonly participants: string;
}

/** `exhibits`: the evidence of one report or message. */
export interface ExhibitsBody {
  readonly exhibits: readonly ExhibitDetails[];
}

/** `file`: what the center answered. It is always under `/return`; `outbox` names the row that carries it out besides. */
export interface ReplyBody {
  readonly text: string;
  readonly language: Language;
  readonly outbox?: OutboxId;
  /** by which channel it also goes out */
  readonly by?: "email" | "sms";
}

/** `file`: what a member confirmed or corrected of the coded answers. The newest value of each key counts. */
export interface FactsBody {
  readonly answers: Answers;
  readonly more?: Facts;
}

/** `person`: the safe-contact plan as it is from now on, and how the change was made sure of. */
export interface ContactBody {
  readonly contact: SafeContact;
  /** the person's own wish under `/return`, until a member has confirmed it by code word or call */
  readonly proposed?: true;
  readonly confirmedBy?: "code_word" | "call" | "in_person";
  /** said by the person, asked for before a change is believed */
  readonly codeWord?: string;
}

/** `desk`: words of the center's own. */
export interface NoteBody {
  readonly text: string;
}

/** `desk`: a change of status, urgency, deadline or assignee, with the reason that a person gave. */
export interface DecisionBody {
  readonly change: "status" | "urgency" | "deadline" | "assignee";
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string;
}

/** `desk`: what is to be done; when and by whom is in its row. */
export interface TaskBody {
  readonly task: TaskId;
  readonly text: string;
}

export type EntryBody =
  | ReportBody
  | MessageBody
  | PersonBody
  | ExhibitsBody
  | ReplyBody
  | FactsBody
  | ContactBody
  | NoteBody
  | DecisionBody
  | TaskBody;
