import { sameBytes } from "@sanad/domain/bytes";
import type { Conversation, Turn } from "@sanad/domain/conversation";
import type { LivingThread } from "@sanad/store/arrivals";
import type { ThreadRow } from "@sanad/store/case-rows";
import type { ThreadAsRead } from "@sanad/store/thread-rows";

/** What is written of a conversation beside the message that came. */
export interface ConversationRows {
  readonly threads: readonly ThreadRow[];
  readonly begun?: readonly ThreadRow[];
  /** must still stand as it was read, or nothing is stored */
  readonly asRead?: readonly ThreadAsRead[];
}

/**
 * A turn that says something is stored only where the conversation stands as it was read: of many messages at the same
 * moment, each would else be the tenth of the day. A turn that says nothing waits for no other, and writes only what it
 * changes, so that a STOP stays whatever else comes.
 *
 * @param thread of the sender, under the key of this month
 * @param found the thread that led to the case; `null` for a new case
 */
export function conversationRows(
  thread: ThreadRow,
  found: LivingThread | null,
  { say, conversation }: Turn,
): ConversationRows {
  const whole = { ...thread, ...conversation };
  if (found === null) return { threads: [whole] };
  // Found under the key of last month: of several messages that bring the thread to this one, the first does.
  if (!sameBytes(found.thread.lookup, thread.lookup)) return { threads: [], begun: [whole] };
  const before = found.conversation;
  if (say === null) return { threads: [{ ...thread, ...quietChange(before, conversation) }] };
  return { threads: [whole], asRead: [{ lookup: thread.lookup, conversation: before }] };
}

/** Who is not answered can close a question, want no answers, or want them again. */
function quietChange(before: Conversation, after: Conversation): Partial<Conversation> {
  const { question, questionUntil, stoppedAt } = after;
  return {
    ...(question !== before.question && { question, questionUntil }),
    ...(stoppedAt !== before.stoppedAt && { stoppedAt }),
  };
}
