import { centerIds } from "@sanad/domain/center";
import { isId, type MemberId, type OutboxId } from "@sanad/domain/id";
import { readJson } from "@sanad/domain/json";
import type {
  CheckpointFacts,
  DigestFacts,
  NoticeFacts,
  PageFacts,
  TroubleFacts,
} from "@sanad/domain/outbox";
import { troubleKinds } from "@sanad/domain/outbox";
import { parseReference } from "@sanad/domain/reference";
import { channels, urgencies } from "@sanad/domain/vocabulary";
import { z } from "zod";

/** Rows are not believed: what they hold stands in subjects and on duty phones. */
const reference = z.string().refine((text) => parseReference(text) === text);
const suspected = z.literal(true).exactOptional();
const told = { reference, urgency: z.enum(urgencies), suspected };
const look = z.literal(true).exactOptional();
const count = z.int().min(2).exactOptional();
const lead = z.object({
  role: z.literal("lead"),
  ...told,
  channel: z.enum(channels),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  deadline: z.number().nullable(),
  followUp: z.literal(true).exactOptional(),
  look,
});
const other = z.object({ role: z.literal("other"), ...told, look });

export const noticeFacts = z.discriminatedUnion("role", [lead, other]) satisfies z.ZodType<NoticeFacts>;
export const digestFacts = z.object({
  notices: z.array(noticeFacts),
}) satisfies z.ZodType<DigestFacts>;
export const checkpointFacts = z.object({
  at: z.int().min(0),
  chains: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
}) satisfies z.ZodType<CheckpointFacts>;
export const pageFacts = z.object({
  ...told,
  step: z.int().min(0),
  called: z.array(z.custom<MemberId>((id) => typeof id === "string" && isId("member", id))).exactOptional(),
  round: z.int().min(2).exactOptional(),
  lead: z.enum(centerIds),
  count,
  root: z.custom<OutboxId>((id) => typeof id === "string" && isId("outbox", id)).exactOptional(),
  atAnyHour: z.literal(true).exactOptional(),
}) satisfies z.ZodType<PageFacts>;
export const troubleFacts = z.object({
  reference: reference.nullable(),
  failedKind: z.enum(troubleKinds),
  by: z.enum(["sms", "email"]),
  count,
}) satisfies z.ZodType<TroubleFacts>;

/**
 * The facts of a row. Order and content come from the row alone, so what is composed of them is the same on every try.
 *
 * @returns `null` when they are not what the kind needs: no try will change that
 */
export function readFacts<T>(schema: z.ZodType<T>, facts: string | null): T | null {
  if (facts === null) return null;
  const read = schema.safeParse(readJson(facts));
  return read.success ? read.data : null;
}
