import type { Desk } from "@sanad/casework/desk/desk";
import { type OutgoingReply, outgoingReply, wayOpen } from "@sanad/casework/desk/outgoing-reply";
import { sendReply, type SentReply } from "@sanad/casework/desk/reply";
import { base64url } from "@sanad/domain/base64url";
import { DomainError } from "@sanad/domain/error";
import { isId } from "@sanad/domain/id";
import type { OutTrouble } from "@sanad/domain/out-trouble";
import { replyChannels } from "@sanad/domain/reply";
import { log } from "@sanad/http/log";
import { outTroubles, replyTexts } from "@sanad/locale/console/reply";
import { type ReadyAnswer, readyAnswers } from "@sanad/locale/console/saved-answers";
import { clearAnswering, markAnswering } from "@sanad/store/reply-rows";
import { type Context, Hono } from "hono";
import { deskOf, type App } from "../context.ts";
import { memberPage, readerOf } from "../member-page.tsx";
import { nudge } from "@sanad/http/nudge";
import { permit } from "../permit.tsx";
import type { FormProblem } from "../views/error-summary.tsx";
import { askedOf, type ReplyDesk, replyDesk } from "./desk-of-reply.ts";
import { PreviewView } from "./preview-view.tsx";
import { longestReply, readReplyForm, type ReplyDraft } from "./reply-form.ts";
import { WriteView } from "./write-view.tsx";

/** How long the sign of somebody who writes is believed. Milliseconds. */
const WRITING = 10 * 60_000;

/** Writing an answer, its preview, and sending it. */
export const replies = new Hono<App>()
  .get("/cases/:id/reply", permit("reply"), async (c) => {
    const desk = deskOf(c.env, Date.now());
    const at = await replyDesk(desk, c.var.signedIn, c.req.param("id"));
    if (at === null) return c.notFound();
    await writing(c, desk, at, false);
    return write(c, desk, at, firstDraft(at, desk));
  })
  .post("/cases/:id/reply", permit("reply"), async (c) => {
    const desk = deskOf(c.env, Date.now());
    const at = await replyDesk(desk, c.var.signedIn, c.req.param("id"));
    if (at === null) return c.notFound();
    const { deed, draft } = readReplyForm(await c.req.formData(), newToken());
    switch (deed) {
      case "insert":
        await writing(c, desk, at, true);
        return write(c, desk, at, withSaved(at, draft));
      case "change":
        return write(c, desk, at, draft);
      case "cancel":
        await clearAnswering(desk.db, c.var.signedIn.viewer, at.opened.case);
        return c.redirect(`/cases/${at.opened.case.id}`, 303);
      case "preview":
        await writing(c, desk, at, true);
        return preview(c, desk, at, draft);
      case "send":
        return send(c, desk, at, draft);
    }
  });

/** @param over whether the member goes on although somebody else writes */
async function writing(c: Context<App>, desk: Desk, at: ReplyDesk, over: boolean): Promise<void> {
  const { now } = desk;
  await markAnswering(desk.db, c.var.signedIn.viewer, at.opened.case, { now, until: now + WRITING, over });
}

function newToken(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(16)));
}

function firstDraft(at: ReplyDesk, { now }: Desk): ReplyDraft {
  const by = replyChannels.find((channel) => wayOpen(askedOf(at, now), channel).when !== "never");
  const wording = at.contact?.plan.contact?.cover ?? "answer";
  return {
    text: "",
    language: at.opened.case.language,
    saved: "",
    out: by === undefined ? null : { by, wording, leave: null },
    token: newToken(),
    seen: at.said[0]?.entry ?? null,
  };
}

function withSaved({ saved }: ReplyDesk, draft: ReplyDraft): ReplyDraft {
  const own = isId("answer", draft.saved) ? saved.get(draft.saved)?.text : undefined;
  const text = own ?? (isReady(draft.saved) ? readyAnswers[draft.saved].text : undefined);
  if (text === undefined) return draft;
  // What a center wrote in one language alone is better than nothing.
  const chosen = text[draft.language] || text.ar || text.fr || text.en;
  return { ...draft, text: draft.text.trim() === "" ? chosen : `${draft.text.trimEnd()}\n\n${chosen}` };
}

function isReady(name: string): name is ReadyAnswer {
  return Object.hasOwn(readyAnswers, name);
}

interface Again {
  readonly status?: 200 | 409 | 422 | 503;
  readonly problems?: readonly FormProblem[];
  readonly meanwhile?: ReplyDesk["said"];
}

/** The form, with whatever words were written so far. */
async function write(
  c: Context<App>,
  desk: Desk,
  at: ReplyDesk,
  draft: ReplyDraft,
  { status = 200, problems = [], meanwhile }: Again = {},
): Promise<Response> {
  const reader = readerOf(c, desk);
  const others = at.opened.case.answering !== c.var.signedIn.viewer.member;
  const shown = others ? at : { ...at, opened: withoutWriter(at.opened) };
  const view = (
    <WriteView
      reader={reader}
      at={shown}
      draft={draft}
      problems={problems}
      {...(meanwhile !== undefined && { meanwhile })}
    />
  );
  return memberPage(c, desk, { title: replyTexts.title[reader.language], status }, view, at.names);
}

function withoutWriter(opened: ReplyDesk["opened"]): ReplyDesk["opened"] {
  return { ...opened, case: { ...opened.case, answering: null } };
}

type Checked =
  | { readonly ok: true; readonly outgoing: OutgoingReply | null }
  | { readonly ok: false; readonly problems: readonly FormProblem[] };

function check(c: Context<App>, desk: Desk, at: ReplyDesk, draft: ReplyDraft): Checked {
  const { language } = readerOf(c, desk);
  const problem = (field: string | null, text: string) =>
    ({ ok: false, problems: [{ field, text }] }) as const;
  if (draft.text.trim() === "") return problem("text", replyTexts.noText[language]);
  if (draft.text.length > longestReply) return problem("text", replyTexts.textTooLong[language]);
  if (draft.out === null) return { ok: true, outgoing: null };
  const out = outgoingReply(askedOf(at, desk.now), draft.out, draft);
  return out.ok
    ? { ok: true, outgoing: out.value }
    : problem(fieldOf(out.reason), outTroubles[out.reason][language]);
}

function fieldOf(trouble: OutTrouble): "text" | "wording" | "leave" | "out" {
  switch (trouble) {
    case "link":
    case "matter":
    case "quote":
      return "text";
    case "read-along":
    case "too-long":
      return "wording";
    case "choose-moment":
      return "leave";
    case "stopped":
    case "change-asked":
    case "not-asked":
    case "other-way":
    case "offender-reads":
    case "no-address":
    case "training":
    case "not-given":
      return "out";
  }
}

async function preview(c: Context<App>, desk: Desk, at: ReplyDesk, draft: ReplyDraft): Promise<Response> {
  const checked = check(c, desk, at, draft);
  if (!checked.ok) return write(c, desk, at, draft, { status: 422, problems: checked.problems });
  const reader = readerOf(c, desk);
  const view = <PreviewView reader={reader} at={at} draft={draft} outgoing={checked.outgoing} />;
  return memberPage(c, desk, { title: replyTexts.preview[reader.language] }, view, at.names);
}

async function send(c: Context<App>, desk: Desk, at: ReplyDesk, draft: ReplyDraft): Promise<Response> {
  const checked = check(c, desk, at, draft);
  if (!checked.ok) return write(c, desk, at, draft, { status: 422, problems: checked.problems });
  const { language } = readerOf(c, desk);
  const sent = await trySending(c, desk, at, { ...draft, outgoing: checked.outgoing });
  if (sent === null) {
    const problems = [{ field: null, text: replyTexts.failed[language] }];
    return write(c, desk, at, draft, { status: 503, problems });
  }
  switch (sent.outcome) {
    case "sent":
      c.executionCtx.waitUntil(
        nudge(
          "console",
          c.env.NOTIFY,
          sent.outbox.filter(({ nextAt }) => nextAt <= desk.now),
        ),
      );
      return c.redirect(`/cases/${at.opened.case.id}`, 303);
    case "repeated":
      return c.redirect(`/cases/${at.opened.case.id}`, 303);
    case "moved": {
      const problems = [{ field: null, text: replyTexts.moved[language] }];
      const seen = sent.meanwhile[0]?.entry ?? draft.seen;
      const meanwhile = sent.meanwhile.length > 0 && { meanwhile: sent.meanwhile };
      return write(c, desk, at, { ...draft, seen }, { status: 409, problems, ...meanwhile });
    }
  }
}

/** @returns `null` when storing failed: the words go back to the member, and the same form may be sent again */
async function trySending(
  c: Context<App>,
  desk: Desk,
  at: ReplyDesk,
  reply: Parameters<typeof sendReply>[3],
): Promise<SentReply | null> {
  try {
    return await sendReply(desk, c.var.signedIn, at.opened, reply);
  } catch (error) {
    const reason = error instanceof DomainError ? error.reason : "unknown";
    log("reply-failed", { worker: "console", reason });
    return null;
  }
}
