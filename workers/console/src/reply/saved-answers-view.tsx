import type { SavedAnswer } from "@sanad/casework/desk/saved-answers";
import type { AnswerId } from "@sanad/domain/id";
import { type Language, languages } from "@sanad/domain/vocabulary";
import { readyAnswers, savedAnswerTexts } from "@sanad/locale/console/saved-answers";
import { isolate } from "@sanad/locale/isolate";
import { fill, inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button, ButtonLink } from "../views/button.tsx";
import { Confirm } from "../views/confirm.tsx";
import { ErrorSummary, type FormProblem } from "../views/error-summary.tsx";
import { TextArea, TextInput } from "../views/inputs.tsx";
import { Section } from "../views/section.tsx";
import { StrangerText, withoutDeceit } from "../views/stranger.tsx";

/** The center's own answers, then those that are always there. */
export function SavedAnswersView({
  language,
  own,
}: {
  readonly language: Language;
  readonly own: ReadonlyMap<AnswerId, SavedAnswer>;
}): JSX.Element {
  const t = inLanguage(savedAnswerTexts, language);
  return (
    <article>
      <h1>{t.title}</h1>
      <h2>{t.own}</h2>
      {own.size === 0 ? <p class="soft">{t.none}</p> : null}
      {[...own].map(([id, { title, text }]) => (
        <Section title={withoutDeceit(title)}>
          {languages.map((one) => (
            <StrangerText text={text[one]} />
          ))}
          <ButtonLink href={`/answers/${id}`}>{t.change}</ButtonLink>
        </Section>
      ))}
      <p class="actions">
        <ButtonLink href="/answers/new" look="primary">
          {t.add}
        </ButtonLink>
      </p>
      <h2>{t.ready}</h2>
      {Object.values(readyAnswers).map(({ title, text }) => (
        <Section title={title[language]}>
          {languages.map((one) => (
            <div lang={one}>
              <StrangerText text={text[one]} />
            </div>
          ))}
        </Section>
      ))}
    </article>
  );
}

/** @param id `null` for a new one */
export function SavedAnswerView({
  language,
  id,
  answer,
  problems,
}: {
  readonly language: Language;
  readonly id: AnswerId | null;
  readonly answer: SavedAnswer;
  readonly problems: readonly FormProblem[];
}): JSX.Element {
  const t = inLanguage(savedAnswerTexts, language);
  const wrong = (field: string) => problems.find((one) => one.field === field)?.text;
  const action = `/answers/${id ?? "new"}`;
  return (
    <article>
      <h1>{id === null ? t.add : t.change}</h1>
      <ErrorSummary language={language} problems={problems} />
      <form method="post" action={action}>
        <TextInput
          language={language}
          name="title"
          label={t.name}
          value={answer.title}
          maxlength={80}
          error={wrong("title")}
        />
        {languages.map((one) => (
          <TextArea
            language={language}
            name={one}
            label={t[one]}
            value={answer.text[one]}
            error={one === "ar" ? wrong("ar") : undefined}
            optional
          />
        ))}
        <div class="actions">
          <Button>{t.save}</Button>
          <ButtonLink href="/answers">{t.title}</ButtonLink>
        </div>
      </form>
      {id === null ? null : (
        <Confirm
          language={language}
          action={`${action}/remove`}
          title={t.remove}
          deed={t.remove}
          back="/answers"
        >
          <p>{fill(t.removeSure, { name: isolate(withoutDeceit(answer.title)) })}</p>
        </Confirm>
      )}
    </article>
  );
}
