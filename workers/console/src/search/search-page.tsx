import { type SearchHit, searchMost, type SearchStep } from "@sanad/casework/desk/search-cases";
import type { Language } from "@sanad/domain/vocabulary";
import { searchTexts } from "@sanad/locale/console/search";
import { statusLabels } from "@sanad/locale/labels/statuses";
import { fill, inLanguage } from "@sanad/locale/text";
import { type SearchScope, searchScopes } from "@sanad/store/searchable";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button } from "../views/button.tsx";
import { ErrorSummary, type FormProblem } from "../views/error-summary.tsx";
import { Select, TextInput } from "../views/inputs.tsx";
import { Moment, type Reader } from "../views/moment.tsx";
import { Reference } from "../views/reference.tsx";
import { Stranger } from "../views/stranger.tsx";
import { UrgencyBadge } from "../views/urgency-badge.tsx";

export interface SearchPageProps {
  readonly reader: Reader;
  readonly query: string;
  readonly scope: SearchScope;
  readonly problems: readonly FormProblem[];
  /** `null` before anything was looked for */
  readonly step: SearchStep | null;
  /** references that earlier requests of this search found */
  readonly earlier: readonly string[];
}

/** The field, what was found, and how far the search has come. A query goes in the body of a request alone. */
export function SearchPage({ reader, query, scope, problems, step, earlier }: SearchPageProps): JSX.Element {
  const { language } = reader;
  const t = inLanguage(searchTexts, language);
  return (
    <>
      <h1>{t.title}</h1>
      <ErrorSummary language={language} problems={problems} />
      <form method="post" action="/search">
        <TextInput
          language={language}
          name="words"
          label={t.words}
          hint={t.wordsHint}
          value={query}
          maxlength={100}
          error={problems.find(({ field }) => field === "words")?.text}
        />
        <Select
          language={language}
          name="scope"
          label={t.scope}
          chosen={scope}
          options={searchScopes.map((value) => ({ value, label: t[value] }))}
        />
        <Button>{t.go}</Button>
      </form>
      {step === null ? null : (
        <Found step={step} reader={reader} query={query} scope={scope} earlier={earlier} />
      )}
    </>
  );
}

interface FoundProps extends Omit<SearchPageProps, "problems" | "step"> {
  readonly step: SearchStep;
}

function Found({ step, reader, query, scope, earlier }: FoundProps): JSX.Element {
  const { language } = reader;
  const t = inLanguage(searchTexts, language);
  const { hits, done, total, damaged, next } = step;
  const found = [...earlier, ...hits.map((hit) => hit.case.reference)];
  return (
    <section aria-live="polite">
      <p>
        <progress value={done} max={Math.max(total, 1)} aria-hidden="true" />{" "}
        {fill(t.progress, { done: String(done), total: String(total) })}{" "}
        {total < searchMost ? null : <span class="soft">{t.most}</span>}
      </p>
      {damaged === 0 ? null : <p class="wrong">{fill(t.damaged, { count: String(damaged) })}</p>}
      {hits.length === 0 ? <p>{t.none}</p> : null}
      <ol class="acts">
        {hits.map((hit) => (
          <Hit hit={hit} reader={reader} />
        ))}
      </ol>
      {earlier.length === 0 ? null : <Earlier references={earlier} language={language} />}
      {next === null ? null : (
        <form method="post" action="/search">
          <input type="hidden" name="words" value={query} />
          <input type="hidden" name="scope" value={scope} />
          <input type="hidden" name="lead" value={next.lead} />
          <input type="hidden" name="after" value={next.sort} />
          <input type="hidden" name="done" value={String(done)} />
          <input type="hidden" name="found" value={found.join(" ")} />
          <Button>{t.more}</Button>
        </form>
      )}
    </section>
  );
}

function Hit({ hit, reader }: { readonly hit: SearchHit; readonly reader: Reader }): JSX.Element {
  const { language } = reader;
  const { excerpt } = hit;
  return (
    <li class="act">
      <a href={`/cases/${hit.case.id}`}>
        <Reference reference={hit.case.reference} />
      </a>{" "}
      <UrgencyBadge urgency={hit.case.urgency} language={language} />{" "}
      <span class="soft">
        {statusLabels[hit.case.status][language]} · <Moment at={hit.at} reader={reader} />
      </span>
      {excerpt === null ? (
        <p class="soft">{searchTexts.contact[language]}</p>
      ) : (
        <p dir="auto">
          <Stranger text={excerpt.before} />{" "}
          <mark>
            <Stranger text={excerpt.found} />
          </mark>{" "}
          <Stranger text={excerpt.after} />
        </p>
      )}
    </li>
  );
}

function Earlier({
  references,
  language,
}: {
  readonly references: readonly string[];
  readonly language: Language;
}): JSX.Element {
  return (
    <>
      <h2>{searchTexts.before[language]}</h2>
      <ul>
        {references.map((reference) => (
          <li>
            <a href={`/search?q=${reference}`}>
              <Reference reference={reference} />
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
