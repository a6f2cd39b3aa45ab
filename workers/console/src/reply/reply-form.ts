import type { WayOut } from "@sanad/casework/desk/outgoing-reply";
import { isId, type EntryId } from "@sanad/domain/id";
import { replyChannels, wordings } from "@sanad/domain/reply";
import { dayParts, type Language, languages } from "@sanad/domain/vocabulary";
import { z } from "zod";

/** UTF-16 code units of an answer. */
export const longestReply = 20_000;

/** What the buttons of the form do. */
const deeds = ["preview", "send", "insert", "change", "cancel"] as const;

/** An answer as it is being written. */
export interface ReplyDraft {
  readonly text: string;
  readonly language: Language;
  /** the saved answer that was chosen: a name of a ready one, or an id of the center's own */
  readonly saved: string;
  readonly out: WayOut | null;
  /** 22 characters of base64url: the same form sends once */
  readonly token: string;
  /** the last words that the member has seen */
  readonly seen: EntryId | null;
}

const line = z.string().max(100).catch("");
const form = z.object({
  do: z.enum(deeds).catch("preview"),
  text: z.string().catch(""),
  language: z.enum(languages).catch("ar"),
  saved: line,
  out: z.enum(replyChannels).nullable().catch(null),
  wording: z.enum(wordings).catch("answer"),
  leave: z
    .enum(["now", ...dayParts])
    .nullable()
    .catch(null),
  token: z
    .string()
    .regex(/^[\w-]{22}$/)
    .nullable()
    .catch(null),
  seen: line,
});

/** Reads what a member sent of the form. What it does not know of counts as not chosen. @param fresh a token */
export function readReplyForm(
  data: FormData,
  fresh: string,
): { readonly deed: (typeof deeds)[number]; readonly draft: ReplyDraft } {
  const { do: deed, out, wording, leave, token, seen, ...rest } = form.parse(Object.fromEntries(data));
  const text = rest.text.replace(/\r\n?/g, "\n");
  const draft = {
    ...rest,
    text,
    out: out === null ? null : { by: out, wording, leave },
    token: token ?? fresh,
    seen: isId("entry", seen) ? seen : null,
  };
  return { deed, draft };
}
