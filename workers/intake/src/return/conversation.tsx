import type { VisitView } from "@sanad/casework/return/read-visit";
import type { Language } from "@sanad/domain/vocabulary";
import { pathIn } from "@sanad/http/page";
import { showMoment } from "@sanad/locale/dates";
import { channelLabels } from "@sanad/locale/labels/situation";
import { returnPage } from "@sanad/locale/pages/return";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";

interface Reading {
  readonly language: Language;
  readonly zone: string;
  /** an earlier page of the conversation */
  readonly earlier: boolean;
}

/** What the center answered, the newest first. */
export function Answers({
  language,
  zone,
  answers,
  earlier,
}: Reading & Pick<VisitView, "answers">): JSX.Element {
  const t = inLanguage(returnPage, language);
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{t.answers}</h2>
      {answers.length === 0 && !earlier ? <p>{t.noAnswer}</p> : null}
      {answers.map((answer) => (
        <article class={answer.isNew ? "card calm" : "card"} data-answer>
          <p class="note">
            {answer.isNew ? <b>{t.fresh} · </b> : null}
            <bdi>{showMoment(answer.at, zone, language)}</bdi>
          </p>
          <p class="said" dir="auto" lang={answer.language}>
            {answer.text}
          </p>
        </article>
      ))}
      {answers.length === 0 ? null : <p class="note">{t.never}</p>}
    </section>
  );
}

/** What the person wrote. Closed at first: it is the part that somebody beside them should not read. */
export function OwnWords({
  language,
  zone,
  view,
  earlier,
}: Reading & { readonly view: Pick<VisitView, "own" | "older"> }): JSX.Element {
  const t = inLanguage(returnPage, language);
  return (
    <section>
      <details open={earlier}>
        <summary>{t.own}</summary>
        <p class="hint">{t.ownHint}</p>
        {view.own.map(({ text, at, pieces, incomplete }) => (
          <article data-own>
            <p class="note">
              <bdi>{showMoment(at, zone, language)}</bdi>
              {pieces[0] === undefined ? null : ` · ${channelLabels[pieces[0].channel][language]}`}
            </p>
            <p class="said" dir="auto">
              {text}
            </p>
            {incomplete === true ? <p class="note">{t.gap}</p> : null}
          </article>
        ))}
      </details>
      {view.older === null ? null : (
        <p>
          <a href={`${pathIn(language, "/return/case")}&before=${view.older}`}>{t.older}</a>
        </p>
      )}
      {earlier ? (
        <p>
          <a href={pathIn(language, "/return/case")}>{t.newest}</a>
        </p>
      ) : null}
    </section>
  );
}
