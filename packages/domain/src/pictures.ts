import { mayBeMinor } from "./minor.ts";
import type { Answers } from "./report.ts";

/**
 * Whether the form takes pictures and film. Not where a child may be in them: holding such a picture can be a crime
 * in itself, and nobody should have to send one to be helped. Domain notes 4.7.
 */
export function takesPictures(answers: Pick<Answers, "reporter" | "age">): boolean {
  return !mayBeMinor(answers);
}

const withoutPictures = /^(audio\/|text\/plain$|application\/pdf$)/;

/**
 * Whether a file may be a picture or a film, or hold one: an archive and a whole mail message do, and so may whatever
 * nobody recognised. It is the rule by which the form refuses files where a child is concerned.
 *
 * @param kind MIME type as the sealed entry records it
 */
export function mayHoldPictures(kind: string): boolean {
  return !withoutPictures.test(kind);
}
