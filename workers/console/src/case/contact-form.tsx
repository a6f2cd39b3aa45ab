import type { StandingPlan } from "@sanad/casework/desk/standing";
import type { SafeContact } from "@sanad/domain/report";
import { coverTopics, type Language } from "@sanad/domain/vocabulary";
import { caseTexts } from "@sanad/locale/console/case";
import { confirmationLabels, dayPartLabels, planTexts, workTexts } from "@sanad/locale/console/case-work";
import { wordingLabels } from "@sanad/locale/console/reply";
import { contactWatcherLabels, contactWayLabels } from "@sanad/locale/labels/contact";
import { inLanguage } from "@sanad/locale/text";
import type { StaffCase } from "@sanad/store/staff-cases";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button, ButtonLink } from "../views/button.tsx";
import { Select, TextInput } from "../views/inputs.tsx";
import type { Reader } from "../views/moment.tsx";
import { Stranger } from "../views/stranger.tsx";
import { errorOf, optionsOf } from "./form-parts.ts";
import { AsSeen, FormTop } from "./form-top.tsx";
import type { Returned } from "./form-values.ts";

interface ContactFormProps {
  readonly row: StaffCase;
  readonly plan: StandingPlan;
  readonly reader: Reader;
  readonly returned: Returned | null;
}

export function ContactForm(props: ContactFormProps): JSX.Element {
  const { row, plan, reader, returned } = props;
  const { language } = reader;
  const t = inLanguage(planTexts, language);
  return (
    <>
      <h1>{t.title}</h1>
      {returned === null ? null : <FormTop returned={returned} language={language} />}
      <p class="caution">{t.intro}</p>
      <form method="post" action={`/cases/${row.id}/contact`}>
        <AsSeen revision={row.revision} now={reader.now} />
        <Select
          language={language}
          name="confirmed_by"
          label={t.confirmedBy}
          options={[{ value: "", label: "–" }, ...optionsOf(confirmationLabels, language)]}
          chosen={returned?.typed.text("confirmed_by") ?? ""}
          error={errorOf(returned, "confirmed_by")}
        />
        <PlanFields {...props} />
        <div class="actions">
          <Button name="settle" value="typed">
            {t.save}
          </Button>
          <ButtonLink href={`/cases/${row.id}`}>{workTexts.back[language]}</ButtonLink>
        </div>
        {/* after the button that saves what was typed: Enter in a field presses the first one */}
        {plan.proposed === null ? null : <Wish contact={plan.proposed.contact} language={language} />}
      </form>
    </>
  );
}

function Wish({
  contact,
  language,
}: {
  readonly contact: SafeContact;
  readonly language: Language;
}): JSX.Element {
  const t = inLanguage(planTexts, language);
  const { address, hours, watcher, dayPart } = contact;
  return (
    <section class="plan">
      <h2>{t.wished}</h2>
      <p>
        {contactWayLabels[contact.way][language]} {address === undefined ? null : <Stranger text={address} />}{" "}
        {dayPart === undefined ? null : dayPartLabels[dayPart][language]}{" "}
        {hours === undefined ? null : <Stranger text={hours} />}{" "}
        {watcher === undefined ? null : contactWatcherLabels[watcher][language]}
      </p>
      <div class="actions">
        <Button look="quiet" name="settle" value="take">
          {t.take}
        </Button>
        <Button look="quiet" name="settle" value="keep">
          {t.keep}
        </Button>
      </div>
    </section>
  );
}

function PlanFields({ plan, reader, returned }: ContactFormProps): JSX.Element {
  const { language } = reader;
  const t = inLanguage(planTexts, language);
  const now = plan.contact;
  const typed = returned?.typed;
  const field = (name: string, stands: string | undefined) => ({
    language,
    name,
    optional: true,
    value: typed?.text(name) ?? stands ?? "",
    error: errorOf(returned, name),
    maxlength: 500,
  });
  return (
    <>
      <Select
        language={language}
        name="way"
        label={t.way}
        options={optionsOf(contactWayLabels, language)}
        chosen={typed?.text("way") ?? now?.way ?? "none"}
        error={errorOf(returned, "way")}
      />
      <TextInput {...field("address", now?.address)} label={t.address} ltr />
      <Select
        {...field("day_part", undefined)}
        label={t.dayPart}
        options={[{ value: "", label: t.any }, ...optionsOf(dayPartLabels, language)]}
        chosen={typed?.text("day_part") ?? now?.dayPart ?? ""}
      />
      <TextInput {...field("hours", now?.hours)} label={t.hours} />
      <Select
        {...field("watcher", undefined)}
        label={caseTexts.watcher[language]}
        options={[{ value: "", label: t.untold }, ...optionsOf(contactWatcherLabels, language)]}
        chosen={typed?.text("watcher") ?? now?.watcher ?? ""}
      />
      <Select
        {...field("cover", undefined)}
        label={t.cover}
        hint={t.coverHint}
        options={[{ value: "", label: t.noCover }, ...optionsOf(wordingLabels, language, coverTopics)]}
        chosen={typed?.text("cover") ?? now?.cover ?? ""}
      />
      <TextInput
        {...field("code_word", plan.codeWord ?? undefined)}
        label={t.codeWord}
        hint={t.codeWordHint}
      />
    </>
  );
}
