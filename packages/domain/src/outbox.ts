import type { CenterId } from "./center.ts";
import type { MemberId, OutboxId } from "./id.ts";
import type { Channel, Urgency } from "./vocabulary.ts";

/**
 * `notice` tells a center of a report · `digest` several of them · `page` calls a duty member ·
 * `trouble` tells that something could not be delivered · `message` goes to the victim · `checkpoint` is the daily
 * fingerprint of the ledger.
 */
export const outboxKinds = ["notice", "digest", "page", "trouble", "message", "checkpoint"] as const;
export type OutboxKind = (typeof outboxKinds)[number];

/** `gathered` went into a digest · `cancelled` was not needed any more: a page after the acknowledgement */
export const outboxStatuses = ["pending", "sent", "failed", "gathered", "cancelled"] as const;
export type OutboxStatus = (typeof outboxStatuses)[number];

/** What became of a message that a provider had accepted. The later of two contradicting ones is not always the true one. */
export const deliveries = ["delivered", "undelivered"] as const;
export type Delivery = (typeof deliveries)[number];

/** What the center that does not lead is told: that a report exists, how urgent it is, and whether a person must look. */
export interface OtherFacts {
  readonly role: "other";
  readonly reference: string;
  readonly urgency: Urgency;
  /** a program could not read all of the message, and the lead was told to look at it */
  readonly look?: true;
  /** a program may have sent it: the urgency is what it claims */
  readonly suspected?: true;
}

/** What the lead center is told. Never a name, a number or a word of the story. */
export interface LeadFacts {
  readonly role: "lead";
  readonly reference: string;
  readonly urgency: Urgency;
  readonly channel: Channel;
  readonly country: string | null;
  /** UTC milliseconds, rounded to the hour */
  readonly deadline: number | null;
  /** a further message in a known case, not a new report */
  readonly followUp?: true;
  /** a program could not read all of the message: somebody has to look at the message itself */
  readonly look?: true;
  /** a program may have sent it: the urgency is what it claims */
  readonly suspected?: true;
}

export type NoticeFacts = LeadFacts | OtherFacts;

export interface PageFacts {
  readonly reference: string;
  readonly urgency: Urgency;
  /** calls of this round before it; when the lists of both centers are through, the row is the end of the round */
  readonly step: number;
  /** whom those calls were for, as far as they are members of a stored roster; absent for nobody */
  readonly called?: readonly MemberId[];
  /** absent for the first */
  readonly round?: number;
  readonly lead: CenterId;
  /** a program may have sent the report, or each of the reports */
  readonly suspected?: true;
  /** a collapsed page: for how many reports it calls; reference and urgency are those of the most urgent */
  readonly count?: number;
  /** of a collapsed page that goes further down the roster: the row that the reports' own pages were gathered into */
  readonly root?: OutboxId;
  /** a collapsed page that names a less urgent report, because a program may have sent the one of U0: it waits for no shift */
  readonly atAnyHour?: true;
}

/** The end of all ledger chains in one hash, for a mailbox that nobody here can write to. */
export interface CheckpointFacts {
  /** UTC milliseconds */
  readonly at: number;
  /** chains that changed since the one before */
  readonly chains: number;
  /** 64 hex digits */
  readonly hash: string;
}

export interface DigestFacts {
  readonly notices: readonly NoticeFacts[];
}

/** What trouble is about: something of a kind that did not arrive, or calls that did and that nobody took notice of. */
export const troubleKinds = [...outboxKinds, "unanswered"] as const;
export type TroubleKind = (typeof troubleKinds)[number];

export interface TroubleFacts {
  /** null when what failed belongs to no single case */
  readonly reference: string | null;
  readonly failedKind: TroubleKind;
  /** the contact that is used instead: the duty telephone, the mailbox, or the other center */
  readonly by: "sms" | "email";
  /** several of one kind, told together */
  readonly count?: number;
}

/** A message to the victim as it lies sealed in R2. The bytes are final. */
export interface OutgoingMessage {
  readonly v: 1;
  /** the row that it belongs to: a payload moved to another row is not sent */
  readonly outbox: OutboxId;
  readonly channel: "email" | "sms";
  readonly to: string;
  readonly subject?: string;
  readonly text: string;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly replyTo?: string;
}

/** Urgent notices wait for nothing but a flood of their own kind. */
export function neverWaits(urgency: Urgency): boolean {
  return urgency === "U0" || urgency === "U1";
}
