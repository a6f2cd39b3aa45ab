import { smsLength } from "@sanad/casework/desk/sms-length";
import { nextSafe } from "@sanad/domain/contact-plan";

import { type Language, languages } from "@sanad/domain/vocabulary";
import { replyTexts } from "@sanad/locale/console/reply";
import { readyAnswers } from "@sanad/locale/console/saved-answers";
import { showMoment } from "@sanad/locale/dates";
import { isolate } from "@sanad/locale/isolate";
import { languageNames } from "@sanad/locale/language";
import { fill, inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button } from "../views/button.tsx";
import { ErrorSummary, type FormProblem } from "../views/error-summary.tsx";
import { Select, TextArea } from "../views/inputs.tsx";
import { Moment, type Reader } from "../views/moment.tsx";
import { Reference } from "../views/reference.tsx";
import { SafeContactPlan, type SafePlan } from "../views/safe-contact.tsx";
import { StrangerText, withoutDeceit } from "../views/stranger.tsx";
import { clockAt } from "./clock-at.ts";
import type { ReplyDesk } from "./desk-of-reply.ts";
import { OutFields } from "./out-fields.tsx";
import type { ReplyDraft } from "./reply-form.ts";

export interface WriteProps {
  readonly reader: Reader;
  readonly at: ReplyDesk;
  readonly draft: ReplyDraft;
  readonly problems: readonly FormProblem[];
  /** what was written since the member began */
  readonly meanwhile?: ReplyDesk["said"];
}

/** Writing an answer. */
export function WriteView(props: WriteProps): JSX.Element {
  const { reader, at, problems, meanwhile } = props;
  const t = inLanguage(replyTexts, reader.language);
  return (
    <article class="answering">
      <h1>
        {t.heading} <Reference reference={at.opened.case.reference} />
      </h1>
      <AlsoWriting reader={reader} at={at} writer={at.opened.case.answering} />
      <ErrorSummary language={reader.language} problems={problems} />
      {at.contact === null ? null : <SafeContactPlan plan={planOf(at.contact, reader)} reader={reader} />}
      <LastWords reader={reader} said={meanwhile ?? at.said} open={meanwhile !== undefined} />
      <ReplyForm {...props} />
    </article>
  );
}

/** As it holds; numbers and addresses are shown on the case's page alone, where that is recorded. */
function planOf(
  { plan, zone, codeWord }: NonNullable<ReplyDesk["contact"]>,
  reader: Reader,
): SafePlan | null {
  const { contact } = plan;
  if (contact === null) return null;
  const part = contact.dayPart === undefined ? undefined : replyTexts[contact.dayPart][reader.language];
  return {
    way: plan.stopped ? "none" : contact.way,
    address: null,
    hours: contact.hours ?? part ?? null,
    theirTime: zone === null ? null : clockAt(reader.now, zone),
    next: nextSafe(plan, zone, reader.now),
    watcher: contact.watcher ?? null,
    codeWord,
  };
}

function AlsoWriting({
  reader,
  at,
  writer,
}: {
  readonly reader: Reader;
  readonly at: ReplyDesk;
  readonly writer: ReplyDesk["opened"]["case"]["answering"];
}): JSX.Element | null {
  const until = at.opened.case.answeringUntil;
  if (writer === null || until === null || until <= reader.now) return null;
  const t = inLanguage(replyTexts, reader.language);
  const name = isolate(withoutDeceit(at.names.get(writer)?.name ?? t.someone));
  const time = isolate(showMoment(until, reader.zone, reader.language));
  return (
    <div class="banner" role="status">
      <p>{fill(t.alsoWriting, { name, time })}</p>
    </div>
  );
}

function LastWords({
  reader,
  said,
  open,
}: {
  readonly reader: Reader;
  readonly said: ReplyDesk["said"];
  readonly open: boolean;
}): JSX.Element | null {
  if (said.length === 0) return null;
  const t = inLanguage(replyTexts, reader.language);
  const shown = open ? said : said.slice(0, 2);
  return (
    <section aria-labelledby="last-words">
      <h2 id="last-words">{t.lastWords}</h2>
      <ol class="timeline">
        {shown.toReversed().map((one) => (
          <li class={one.from === "person" ? "entry message" : "entry reply"}>
            <div class="entry-head">
              <h3>{one.from === "person" ? t.fromPerson : t.fromCenter}</h3>
              <span class="at soft">
                <Moment at={one.at} reader={reader} />
              </span>
            </div>
            <StrangerText text={one.text} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function ReplyForm({ reader, at, draft, problems }: WriteProps): JSX.Element {
  const { language } = reader;
  const t = inLanguage(replyTexts, language);
  const wrong = (field: string) => problems.find((one) => one.field === field)?.text;
  const { id } = at.opened.case;
  return (
    <form method="post" action={`/cases/${id}/reply`} novalidate>
      <input type="hidden" name="token" value={draft.token} />
      <input type="hidden" name="seen" value={draft.seen ?? ""} />
      <Select
        language={language}
        name="language"
        label={t.language}
        chosen={draft.language}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <Select
        language={language}
        name="saved"
        label={t.saved}
        optional
        chosen={draft.saved}
        options={savedOptions(at, language)}
      />
      <p class="actions">
        <Button look="quiet" name="do" value="insert">
          {t.savedInsert}
        </Button>
        {at.mayWork ? <a href="/answers">{t.savedEdit}</a> : null}
      </p>
      <TextArea
        language={language}
        name="text"
        label={t.text}
        hint={t.textHint}
        error={wrong("text")}
        value={draft.text}
        rows={10}
        {...(draft.out?.by === "sms" &&
          draft.out.wording === "own" && { parts: smsLength(draft.text).parts })}
      />
      <OutFields reader={reader} at={at} draft={draft} wrong={wrong} />
      <div class="actions">
        <Button name="do" value="preview">
          {t.preview}
        </Button>
        <Button look="quiet" name="do" value="cancel">
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}

function savedOptions({ saved }: ReplyDesk, language: Language) {
  const own = [...saved].map(([value, { title }]) => ({ value, label: title }));
  const ready = Object.entries(readyAnswers).map(([value, { title }]) => ({ value, label: title[language] }));
  return [{ value: "", label: replyTexts.savedNone[language] }, ...own, ...ready];
}
