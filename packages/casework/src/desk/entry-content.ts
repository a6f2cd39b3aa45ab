import { centerIds } from "@sanad/domain/center";
import type {
  ContactBody,
  DecisionBody,
  EntryKind,
  ExhibitDetails,
  ExhibitsBody,
  FactsBody,
  MessageBody,
  NoteBody,
  PersonBody,
  ReplyBody,
  ReportBody,
  TaskBody,
} from "@sanad/domain/entry";
import { isId, type EvidenceId, type IdKind, type Id } from "@sanad/domain/id";
import { channels, languages, urgencies } from "@sanad/domain/vocabulary";
import { whyCodes } from "@sanad/domain/words/rule";
import { z } from "zod";
import { answersSchema, contactSchema, factsSchema } from "./answers-schema.ts";

/** A body whose shape was checked: what a stranger sealed is believed no further than this. */
export type EntryContent =
  | { readonly kind: "report"; readonly body: ReportBody }
  | { readonly kind: "message"; readonly body: MessageBody }
  | { readonly kind: "person"; readonly body: PersonBody }
  | { readonly kind: "exhibits"; readonly body: ExhibitsBody }
  | { readonly kind: "reply"; readonly body: ReplyBody }
  | { readonly kind: "facts"; readonly body: FactsBody }
  | { readonly kind: "contact"; readonly body: ContactBody }
  | { readonly kind: "note"; readonly body: NoteBody }
  | { readonly kind: "decision"; readonly body: DecisionBody }
  | { readonly kind: "task"; readonly body: TaskBody };

const idOf = <K extends IdKind>(kind: K) =>
  z.custom<Id<K>>((value) => typeof value === "string" && isId(kind, value));
const yes = z.literal(true).exactOptional();
const consent = z.object({ version: z.string().max(200), otherCenter: z.boolean() });
const part = z.object({ ref: z.string(), number: z.int(), total: z.int().max(255) });
const said = {
  channel: z.enum(channels),
  truncated: yes,
  part: part.exactOptional(),
  why: z.array(z.enum(whyCodes)).exactOptional(),
  consent: consent.exactOptional(),
};
const exhibit = z.object({
  evidence: idOf("evidence"),
  length: z.int().min(0),
  ageSize: z.int().min(0),
  kind: z.string().max(200),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  ownRecording: z
    .object({ purpose: z.string().max(2000), participants: z.string().max(2000) })
    .exactOptional(),
}) satisfies z.ZodType<ExhibitDetails>;

const bodies = {
  report: z.object({
    ...said,
    language: z.enum(languages),
    story: z.string(),
    answers: answersSchema,
    urgency: z.enum(urgencies),
    proposed: z.enum(centerIds).exactOptional(),
  }) satisfies z.ZodType<ReportBody>,
  message: z.object({
    ...said,
    text: z.string(),
    answers: answersSchema.exactOptional(),
  }) satisfies z.ZodType<MessageBody>,
  person: z.object({
    contact: contactSchema.exactOptional(),
    sender: z.string().exactOptional(),
    senderName: z.string().exactOptional(),
    subject: z.string().exactOptional(),
    raw: exhibit.exactOptional(),
    names: z.record(idOf("evidence"), z.string()).exactOptional(),
  }) satisfies z.ZodType<PersonBody>,
  exhibits: z.object({ exhibits: z.array(exhibit) }) satisfies z.ZodType<ExhibitsBody>,
  reply: z.object({
    text: z.string(),
    language: z.enum(languages),
    outbox: idOf("outbox").exactOptional(),
    by: z.enum(["email", "sms"]).exactOptional(),
  }) satisfies z.ZodType<ReplyBody>,
  facts: z.object({
    answers: answersSchema,
    more: factsSchema.exactOptional(),
  }) satisfies z.ZodType<FactsBody>,
  contact: z.object({
    contact: contactSchema,
    proposed: yes,
    confirmedBy: z.enum(["code_word", "call", "in_person"]).exactOptional(),
    codeWord: z.string().max(2000).exactOptional(),
  }) satisfies z.ZodType<ContactBody>,
  note: z.object({ text: z.string() }) satisfies z.ZodType<NoteBody>,
  decision: z.object({
    change: z.enum(["status", "urgency", "deadline", "assignee"]),
    from: z.string().nullable(),
    to: z.string().nullable(),
    reason: z.string(),
  }) satisfies z.ZodType<DecisionBody>,
  task: z.object({ task: idOf("task"), text: z.string() }) satisfies z.ZodType<TaskBody>,
};

/**
 * Checks the shape of a body as the entry's kind says it.
 *
 * @returns `null` where it is another: it opened, so its text can still be shown as it is
 */
export function readContent(kind: EntryKind, value: unknown): EntryContent | null {
  const parsed = bodies[kind].safeParse(value);
  // the schema of a kind gives the body of that kind; the table above is checked against each
  return parsed.success ? ({ kind, body: parsed.data } as EntryContent) : null;
}

export type EvidenceNames = Readonly<Record<EvidenceId, string>>;
