import type { EntryKind } from "@sanad/domain/entry";
import type { Answers } from "@sanad/domain/report";
import { answersSchema } from "./answers-schema.ts";

/** What an entry of `file` tells of the case. */
export interface Told {
  readonly answers: Answers;
  /** a person's own words; `null` in what a member corrected */
  readonly words: string | null;
}

/**
 * Reads what a body tells, whoever sealed it and however: an answer that is none is left out and hides nothing beside it, so
 * that nobody escapes a second look by breaking one field.
 *
 * @returns `null` for an entry that tells nothing of the case
 */
export function toldIn(kind: EntryKind, body: unknown): Told | null {
  switch (kind) {
    case "report":
      return { answers: answersIn(field(body, "answers")), words: textIn(body, "story") };
    case "message":
      return { answers: answersIn(field(body, "answers")), words: textIn(body, "text") };
    case "facts":
      return { answers: answersIn(field(body, "answers")), words: null };
    case "person":
    case "exhibits":
    case "reply":
    case "contact":
    case "note":
    case "decision":
    case "task":
      return null;
  }
}

function answersIn(value: unknown): Answers {
  const read: [string, unknown][] = [];
  for (const [key, schema] of Object.entries(answersSchema.shape)) {
    const parsed = schema.safeParse(field(value, key));
    if (parsed.success && parsed.data !== undefined) read.push([key, parsed.data]);
  }
  // each value passed the schema of its own key
  return Object.fromEntries(read) as Answers;
}

function textIn(body: unknown, key: string): string {
  const value = field(body, key);
  return typeof value === "string" ? value : "";
}

function field(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
