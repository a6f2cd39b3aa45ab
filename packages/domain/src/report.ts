import type { TextPart } from "./parts.ts";
import type {
  AgeBand,
  Channel,
  Collected,
  ContactWatcher,
  ContactWay,
  CoverTopic,
  Danger,
  DayPart,
  Deadline,
  Demand,
  HelpKind,
  Language,
  Paid,
  PaymentRoute,
  Platform,
  Published,
  Relation,
  Reporter,
  SelfHarm,
  Threat,
} from "./vocabulary.ts";

/** Coded answers. A missing key means that the person was not asked or did not answer. */
export interface Answers {
  readonly reporter?: Reporter;
  readonly danger?: Danger;
  readonly deadline?: Deadline;
  /** what the person wrote as the moment, UTC milliseconds; the earlier of it and `deadline` counts */
  readonly deadlineAt?: number;
  readonly age?: AgeBand;
  /** ISO 3166-1 alpha-2 */
  readonly country?: string;
  readonly selfHarm?: SelfHarm;
  /** afraid of being hurt by the family if it becomes known */
  readonly familyFear?: boolean;
  readonly threats?: readonly Threat[];
  readonly platforms?: readonly Platform[];
  /** the extorter's account, link or number, as written */
  readonly account?: string;
  readonly demands?: readonly Demand[];
  readonly paid?: Paid;
  readonly paymentRoute?: PaymentRoute;
  readonly collected?: Collected;
  /** the sum and its unit, as written: people say centimes and mean dirhams */
  readonly amount?: string;
  readonly published?: Published;
  readonly relation?: Relation;
  readonly help?: readonly HelpKind[];
}

/** How the person can be reached without putting them at risk. Nothing is sent outside it. */
export interface SafeContact {
  readonly way: ContactWay;
  /** number or address, as written */
  readonly address?: string;
  /** when, in the person's own words */
  readonly hours?: string;
  /** when, as chosen; by the clock where the person is */
  readonly dayPart?: DayPart;
  readonly watcher?: ContactWatcher;
  /** what messages may seem to be about */
  readonly cover?: CoverTopic;
}

export interface Consent {
  /** version of the notice that was shown; earlier texts are in the history of `locale/pages/consent.ts` */
  readonly version: string;
  readonly otherCenter: boolean;
}

/** One report as a channel understood it, before triage. It holds words: never log it, never queue it. */
export interface Report {
  readonly channel: Channel;
  /** the language to answer in */
  readonly language: Language;
  readonly story: string;
  /** set when there is more than the story shows: the whole is in the raw message, or a gateway did not give it */
  readonly truncated?: true;
  /** set when the story is one part of a longer SMS */
  readonly part?: TextPart;
  readonly answers: Answers;
  readonly contact?: SafeContact;
  readonly consent?: Consent;
  /** e-mail or SMS: who the network says sent it. Proves nothing. */
  readonly sender?: string;
  /** the name beside the sender's address */
  readonly senderName?: string;
  readonly subject?: string;
}

/** What is known of a piece of evidence once it lies sealed in R2. */
export interface SealedEvidence {
  readonly id: `evidence_${string}`;
  readonly compartment: "exhibits" | "person";
  /** bytes of the R2 object, padding included */
  readonly objectSize: number;
  /** bytes of the age file inside the object; what follows it is random padding */
  readonly ageSize: number;
  /** bytes of the original */
  readonly length: number;
  /** hex SHA-256 of the original */
  readonly sha256: string;
  /** MIME type found in the content */
  readonly kind: string;
  readonly name: string;
  /** set where the center itself recorded it */
  readonly ownRecording?: OwnRecording;
}

/** Why a center recorded, and who was there: without both nobody can judge whether it may be used. */
export interface OwnRecording {
  readonly purpose: string;
  readonly participants: string;
}
