import { mayBeMinor } from "./minor.ts";
import type { Answers } from "./report.ts";

/**
 * Whether the form takes pictures and film. Not where a child may be in them: holding such a picture can be a crime
 * in itself, and nobody should have to send one to be helped. Domain notes 4.7.
 */
export function takesPictures(answers: Pick<Answers, "reporter" | "age">): boolean {
  return !mayBeMinor(answers);
}
