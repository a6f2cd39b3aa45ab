import { centerIds } from "@sanad/domain/center";
import type { BodyOf, EntryContent } from "@sanad/domain/entry-bodies";
import type { EntryKind, ExhibitDetails } from "@sanad/domain/entry";
import { isId, type IdKind, type Id } from "@sanad/domain/id";
import { channels, languages, urgencies } from "@sanad/domain/vocabulary";
import { whyCodes } from "@sanad/domain/words/rule";
import { z } from "zod";
import { safeContactSchema } from "../safe-contact-schema.ts";
import type { ShapeOf } from "../shape-of.ts";
import { answersSchema, factsSchema } from "./answers-schema.ts";

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
} satisfies ShapeOf<ExhibitDetails>);

const bodies = {
  report: z.object({
    ...said,
    language: z.enum(languages),
    story: z.string(),
    answers: answersSchema,
    urgency: z.enum(urgencies),
    proposed: z.enum(centerIds).exactOptional(),
  } satisfies ShapeOf<BodyOf<"report">>),
  message: z.object({
    ...said,
    text: z.string(),
    answers: answersSchema.exactOptional(),
  } satisfies ShapeOf<BodyOf<"message">>),
  person: z.object({
    contact: safeContactSchema.exactOptional(),
    sender: z.string().exactOptional(),
    senderName: z.string().exactOptional(),
    subject: z.string().exactOptional(),
    raw: exhibit.exactOptional(),
    names: z.record(idOf("evidence"), z.string()).exactOptional(),
  } satisfies ShapeOf<BodyOf<"person">>),
  exhibits: z.object({ exhibits: z.array(exhibit) } satisfies ShapeOf<BodyOf<"exhibits">>),
  reply: z.object({
    text: z.string(),
    language: z.enum(languages),
    outbox: idOf("outbox").exactOptional(),
    by: z.enum(["email", "sms"]).exactOptional(),
  } satisfies ShapeOf<BodyOf<"reply">>),
  facts: z.object({
    answers: answersSchema,
    more: factsSchema.exactOptional(),
  } satisfies ShapeOf<BodyOf<"facts">>),
  contact: z.object({
    contact: safeContactSchema,
    proposed: yes,
    confirmedBy: z.enum(["code_word", "call", "in_person"]).exactOptional(),
    codeWord: z.string().max(2000).exactOptional(),
  } satisfies ShapeOf<BodyOf<"contact">>),
  note: z.object({ text: z.string() } satisfies ShapeOf<BodyOf<"note">>),
  decision: z.object({
    change: z.enum(["status", "urgency", "deadline", "assignee"]),
    from: z.string().nullable(),
    to: z.string().nullable(),
    reason: z.string(),
  } satisfies ShapeOf<BodyOf<"decision">>),
  task: z.object({ task: idOf("task"), text: z.string() } satisfies ShapeOf<BodyOf<"task">>),
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
