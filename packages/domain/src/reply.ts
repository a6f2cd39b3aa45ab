import { coverTopics } from "./vocabulary.ts";

/** By which channel an answer can leave by itself; calls and WhatsApp are a person's work. */
export const replyChannels = ["sms", "email"] as const;
export type ReplyChannel = (typeof replyChannels)[number];

/**
 * What a message that goes out says, in words that tell an onlooker nothing: `answer` that there is one · `call` asks when a
 * call is possible · `alone` asks whether somebody else reads along · the cover topics are what the person may have
 * agreed on.
 */
export const neutralWordings = ["answer", "call", "alone", ...coverTopics] as const;
export type NeutralWording = (typeof neutralWordings)[number];

/** `own` sends the answer's own text: only where nobody else reads that channel. */
export const wordings = [...neutralWordings, "own"] as const;
export type Wording = (typeof wordings)[number];
