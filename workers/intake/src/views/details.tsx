import { type FormErrors, type FormValues, stepOneFields } from "@sanad/domain/form";
import type { Language } from "@sanad/domain/vocabulary";
import { Page, pathIn } from "@sanad/http/page";
import { type FileProblem, fileProblemText } from "@sanad/locale/files";
import { details } from "@sanad/locale/pages/details";
import { problem, problemTexts } from "@sanad/locale/pages/problem";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { DetailsContact } from "./details-contact.tsx";
import { DetailsFiles } from "./details-files.tsx";
import { DetailsMore } from "./details-more.tsx";
import { DetailsOpening } from "./details-opening.tsx";
import { DetailsStory } from "./details-story.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { type FormView, typed } from "./field.tsx";
import { LanguageButtons } from "./language-buttons.tsx";
import { Moment } from "./moment.tsx";
import { personOf } from "./person.ts";
import { Trap } from "./trap.tsx";

interface DetailsProps {
  readonly language: Language;
  /** step one's answers, and what was typed when the form comes back */
  readonly values: FormValues;
  /** base64url of 32 random bytes: the same one for as long as this form is tried again */
  readonly submission: string;
  /** when the form was first shown, signed; `null` where there is no key to sign with */
  readonly moment: string | null;
  readonly errors?: FormErrors;
  readonly fileProblems?: readonly FileProblem[];
  /** a failure of ours, or too many forms at once: nothing was kept, and the words are still in the form */
  readonly unkept?: "busy" | "crowded";
  /** files came along and have to be chosen again: no browser lets a page fill them in */
  readonly filesLost?: boolean;
  /** bytes of all files together */
  readonly uploadLimit: number;
}

/** Step two. Files stand last: they are read while they arrive, when the words are already there. */
export function DetailsPage(props: DetailsProps): JSX.Element {
  const { language, values, errors = {} } = props;
  const t = inLanguage(details, language);
  const form: FormView = { language, values, errors };
  const person = personOf(values);
  return (
    <Page language={language} title={t.title} here={null}>
      <p class="step">{t.step}</p>
      <h1>{t.heading}</h1>
      <Returned {...props} form={form} />
      <DetailsOpening language={language} values={values} person={person} />
      <form
        method="post"
        action={pathIn(language, "/report")}
        enctype="multipart/form-data"
        autocomplete="off"
      >
        {stepOneFields.map((name) => (
          <input type="hidden" name={name} value={typed(values, name)} />
        ))}
        <input type="hidden" name="s" id="s" value={props.submission} />
        <Moment moment={props.moment} />
        <DetailsStory form={form} person={person} />
        <DetailsContact form={form} />
        <DetailsMore form={form} />
        <Trap language={language} />
        <DetailsFiles
          form={form}
          person={person}
          uploadLimit={props.uploadLimit}
          lost={props.filesLost === true}
        />
        <button class="go">{t.send}</button>
        <p class="note">{t.sendHint}</p>
        <LanguageButtons language={language} label={t.switchLanguage} />
      </form>
    </Page>
  );
}

/** Why the form came back: what is missing, which file was not taken, or that we failed. */
function Returned(props: DetailsProps & { readonly form: FormView }): JSX.Element | null {
  const { form, fileProblems = [] } = props;
  const { language } = form;
  if (props.unkept !== undefined) {
    const { heading, text } = problemTexts[props.unkept];
    return (
      <div class="errors" role="alert">
        <h2>{heading[language]}</h2>
        <p>{text[language]}</p>
        <p>{problem.urgent[language]}</p>
      </div>
    );
  }
  if (fileProblems.length === 0 && Object.keys(form.errors).length === 0) return null;
  return (
    <ErrorSummary form={form}>
      {fileProblems.map((one) => (
        <p>
          <a href="#files">{fileProblemText(one, language)}</a>
        </p>
      ))}
    </ErrorSummary>
  );
}
