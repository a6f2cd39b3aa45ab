import type { Language } from "@sanad/domain/vocabulary";
import { centerKeyTexts, sayCasesLeft } from "@sanad/locale/console/center-key";
import { fill, inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button, ButtonLink } from "../views/button.tsx";
import { ErrorSummary } from "../views/error-summary.tsx";
import { Section } from "../views/section.tsx";

interface CenterKeyPageProps {
  readonly language: Language;
  /** hex of the newest key: what a change replaces */
  readonly from: string;
  /** name of the variable of the workers' configuration */
  readonly variable: string;
  /** what it has to hold; `null` when the deployment knows the newest key */
  readonly value: string | null;
  /** cases under an earlier key */
  readonly open: number;
  readonly closed: number;
  readonly isWorking: boolean;
  readonly problem: string | null;
}

export function CenterKeyPage(props: CenterKeyPageProps): JSX.Element {
  const { language, from, variable, value, open, closed, isWorking, problem } = props;
  const t = inLanguage(centerKeyTexts, language);
  return (
    <>
      <h1>{t.title}</h1>
      <ErrorSummary language={language} problems={problem === null ? [] : [{ field: null, text: problem }]} />
      <p>{t.what}</p>
      <p role="status">{open === 0 ? t.allDone : sayCasesLeft(open, language)}</p>
      {isWorking ? (
        <p class="actions">
          <ButtonLink href="/center-key/work" look="primary">
            {t.goOn}
          </ButtonLink>
        </p>
      ) : (
        <>
          {open === 0 ? null : <MoreForm which="open" label={t.later} />}
          {closed === 0 ? null : <MoreForm which="closed" label={t.closed} />}
        </>
      )}
      {value === null ? (
        <p>{t.deployed}</p>
      ) : (
        <Section title={t.deploy} open>
          <p>{fill(t.deployWhy, { name: `\u2066${variable}\u2069` })}</p>
          <pre dir="ltr" class="words" id="value" tabindex={0}>
            {value}
          </pre>
        </Section>
      )}
      <Section title={t.sheets} open={value !== null}>
        <form method="post" action="/center-key/sheets" target="_blank">
          <p>{t.sheetsWhy}</p>
          <Button look="quiet">{t.sheetsGo}</Button>
        </form>
      </Section>
      <Section title={t.change}>
        <form method="post" action="/center-key/change">
          <input type="hidden" name="from" value={from} />
          <p>{t.changeWhy}</p>
          <Button look="danger">{t.changeGo}</Button>
        </form>
      </Section>
    </>
  );
}

function MoreForm({
  which,
  label,
}: {
  readonly which: "open" | "closed";
  readonly label: string;
}): JSX.Element {
  return (
    <form method="post" action="/center-key/more">
      <input type="hidden" name="which" value={which} />
      <Button look="quiet">{label}</Button>
    </form>
  );
}

/** How far the work is. The page asks for itself again by its `Refresh` header. */
export function WorkingPage({
  done,
  total,
  language,
}: {
  readonly done: number;
  readonly total: number;
  readonly language: Language;
}): JSX.Element {
  const t = inLanguage(centerKeyTexts, language);
  return (
    <>
      <h1>{t.title}</h1>
      <p>
        <label for="progress">{t.working}</label>
      </p>
      <p>
        <progress id="progress" value={done} max={Math.max(total, 1)} />{" "}
        <bdi dir="ltr">
          {done} / {total}
        </bdi>
      </p>
      <p class="actions">
        <ButtonLink href="/center-key/work">{t.goOn}</ButtonLink>
      </p>
    </>
  );
}
