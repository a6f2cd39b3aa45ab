import type { StandingContact } from "@sanad/casework/return/standing-contact";
import type { SafeContact } from "@sanad/domain/report";
import { contactWays, type Language } from "@sanad/domain/vocabulary";
import { pathIn } from "@sanad/http/page";
import { contactWayLabels } from "@sanad/locale/labels/contact";
import { returnContact } from "@sanad/locale/pages/return";
import { fill, inLanguage, type Spoken } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { ContactMistake } from "./contact-form.ts";
import { masked } from "./masked.ts";

interface ContactProps {
  readonly language: Language;
  readonly contact: StandingContact;
  readonly mistake: ContactMistake | null;
}

/** How the person may be reached. Less is asked for at once, anything else waits for a member. */
export function ContactSection({ language, contact, mistake }: ContactProps): JSX.Element {
  const t = inLanguage(returnContact, language);
  const { plan, stopped, asked } = contact;
  const silent = stopped || plan === null || plan.way === "none";
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{t.heading}</h2>
      {silent ? <p>{stopped ? t.stopped : t.none}</p> : <Plan language={language} plan={plan} />}
      {asked === null ? null : (
        <p class="card calm">{fill(t.asked, { way: contactWayLabels[asked.way][language] })}</p>
      )}
      {silent ? null : (
        <form method="post" action={pathIn(language, "/return/stop")}>
          <button>{t.stop}</button> <small>{t.stopHint}</small>
        </form>
      )}
      <details open={mistake !== null}>
        <summary>{t.change}</summary>
        <ChangeForm language={language} t={t} mistake={mistake} />
      </details>
    </section>
  );
}

function Plan({ language, plan }: { readonly language: Language; readonly plan: SafeContact }): JSX.Element {
  const t = inLanguage(returnContact, language);
  return (
    <dl class="card">
      <dt>{t.by}</dt>
      <dd>{contactWayLabels[plan.way][language]}</dd>
      {plan.address === undefined ? null : (
        <>
          <dt>{t.at}</dt>
          <dd>
            <bdi dir="ltr">{masked(plan.address)}</bdi> <small>{t.hidden}</small>
          </dd>
        </>
      )}
      {plan.hours === undefined ? null : (
        <>
          <dt>{t.hours}</dt>
          <dd>
            <bdi>{plan.hours}</bdi>
          </dd>
        </>
      )}
    </dl>
  );
}

function ChangeForm({
  language,
  t,
  mistake,
}: {
  readonly language: Language;
  readonly t: Spoken<typeof returnContact>;
  readonly mistake: ContactMistake | null;
}): JSX.Element {
  const typed = mistake?.typed;
  return (
    <form method="post" action={pathIn(language, "/return/contact")} autocomplete="off">
      <p class="hint">{t.changeHint}</p>
      {mistake === null ? null : (
        <p class="wrong" role="alert">
          {mistake.field === "way" ? t.needsWay : t.needsAddress}
        </p>
      )}
      <fieldset>
        <legend>{t.by}</legend>
        {contactWays
          .filter((way) => way !== "none")
          .map((way) => (
            <label class="pick">
              <input type="radio" name="way" value={way} checked={typed?.way === way} />
              <span>{contactWayLabels[way][language]}</span>
            </label>
          ))}
      </fieldset>
      <TextField name="address" label={t.address} value={typed?.address ?? ""} />
      <TextField name="hours" label={t.when} hint={t.whenHint} value={typed?.hours ?? ""} />
      <button>{t.ask}</button>
    </form>
  );
}

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
}

function TextField({ name, label, hint, value }: TextFieldProps): JSX.Element {
  return (
    <div class="field">
      <label class="q" for={name}>
        {label}
      </label>
      {hint === undefined ? null : <span class="hint">{hint}</span>}
      <input type="text" id={name} name={name} value={value} dir="auto" autocomplete="off" maxlength={500} />
    </div>
  );
}
