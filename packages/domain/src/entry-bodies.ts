import type {
  ContactBody,
  DecisionBody,
  EntryKind,
  ExhibitsBody,
  FactsBody,
  MessageBody,
  NoteBody,
  PersonBody,
  ReplyBody,
  ReportBody,
  TaskBody,
} from "./entry.ts";

/** What an entry of each kind holds. */
interface EntryBodies {
  readonly report: ReportBody;
  readonly message: MessageBody;
  readonly person: PersonBody;
  readonly exhibits: ExhibitsBody;
  readonly reply: ReplyBody;
  readonly facts: FactsBody;
  readonly contact: ContactBody;
  readonly note: NoteBody;
  readonly decision: DecisionBody;
  readonly task: TaskBody;
}

/** The body of a kind: a kind without one does not compile. */
export type BodyOf<K extends EntryKind> = EntryBodies[K];

/** A kind with its body. */
export type EntryContent = { [K in EntryKind]: { readonly kind: K; readonly body: BodyOf<K> } }[EntryKind];
