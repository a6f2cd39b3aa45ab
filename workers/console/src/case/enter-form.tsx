import {
  ageBands,
  dangers,
  deadlines,
  languages,
  reporters,
  selfHarmAnswers,
} from "@sanad/domain/vocabulary";
import { answerNames, factsTexts } from "@sanad/locale/console/answers";
import { planTexts, workTexts } from "@sanad/locale/console/case-work";
import { enterTexts } from "@sanad/locale/console/enter";
import { channelLabels } from "@sanad/locale/labels/situation";
import { contactWatcherLabels, contactWayLabels } from "@sanad/locale/labels/contact";
import { countryName } from "@sanad/locale/labels/countries";
import { ageLabels, dangerLabels, othersSelfHarmLabels, reporterLabels } from "@sanad/locale/labels/person";
import { deadlineLabels } from "@sanad/locale/labels/situation";
import { languageNames } from "@sanad/locale/language";
import { inLanguage, type Text } from "@sanad/locale/text";
import { countryCodes, elsewhere } from "@sanad/domain/countries";
import type { Language } from "@sanad/domain/vocabulary";
import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button, ButtonLink } from "../views/button.tsx";
import { Check, type Option, Select, TextArea, TextInput } from "../views/inputs.tsx";
import { Field } from "../views/field.tsx";
import { Section } from "../views/section.tsx";
import { errorOf, optionsOf } from "./form-parts.ts";
import { FormTop } from "./form-top.tsx";
import { longestText, type Returned } from "./form-values.ts";

/** By what a member hears of a report. */
export const enteredChannels = ["phone", "walk_in", "whatsapp"] as const;

export interface EnterFormProps {
  readonly language: Language;
  /** base64url of 32 bytes: the same for as long as the form is tried again */
  readonly submission: string;
  readonly returned: Returned | null;
}

/** A new case from what a person told. */
export function NewReportForm(props: EnterFormProps): JSX.Element {
  const t = inLanguage(enterTexts, props.language);
  return (
    <EnterFrame
      {...props}
      title={t.newTitle}
      intro={t.newIntro}
      action="/cases/new"
      deed={t.save}
      back="/cases"
    >
      <Words {...props} />
      <Answers {...props} />
      <Contact {...props} />
      <Check
        language={props.language}
        name="agreed"
        label={t.agreed}
        optional
        checked={props.returned?.typed.text("agreed") === "yes"}
      />
    </EnterFrame>
  );
}

/** A further exchange in a case that is there. */
export function AddToCaseForm(props: EnterFormProps & { readonly here: string }): JSX.Element {
  const { language, returned, here } = props;
  const t = inLanguage(enterTexts, language);
  return (
    <EnterFrame
      {...props}
      title={t.addTitle}
      intro={null}
      action={`${here}/entered`}
      deed={t.add}
      back={here}
    >
      <Select
        language={language}
        name="whose"
        label={t.whose}
        options={[
          { value: "theirs", label: t.theirs },
          { value: "ours", label: t.ours },
        ]}
        chosen={returned?.typed.text("whose") ?? "theirs"}
        error={errorOf(returned, "whose")}
      />
      <Words {...props} />
    </EnterFrame>
  );
}

function EnterFrame(
  props: EnterFormProps & {
    readonly title: string;
    readonly intro: string | null;
    readonly action: string;
    readonly deed: string;
    readonly back: string;
    readonly children: Child;
  },
): JSX.Element {
  const { language, submission, returned, title, intro, action, deed, back, children } = props;
  return (
    <>
      <h1>{title}</h1>
      {returned === null ? null : <FormTop returned={returned} language={language} />}
      {intro === null ? null : <p>{intro}</p>}
      <form method="post" action={action} enctype="multipart/form-data">
        <input type="hidden" name="s" value={submission} />
        {children}
        <OwnRecording {...props} />
        <Field language={language} name="files" label={enterTexts.files[language]} optional>
          <input id="files" name="files" type="file" multiple />
        </Field>
        <div class="actions">
          <Button>{deed}</Button>
          <ButtonLink href={back}>{workTexts.back[language]}</ButtonLink>
        </div>
      </form>
    </>
  );
}

function Words({ language, returned }: EnterFormProps): JSX.Element {
  const t = inLanguage(enterTexts, language);
  const typed = returned?.typed;
  return (
    <>
      <Select
        language={language}
        name="channel"
        label={t.channel}
        options={optionsOf(channelLabels, language, enteredChannels)}
        chosen={typed?.text("channel") ?? "phone"}
        error={errorOf(returned, "channel")}
      />
      <Select
        language={language}
        name="answer_in"
        label={t.language}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        chosen={typed?.text("answer_in") ?? language}
        error={errorOf(returned, "answer_in")}
      />
      <TextArea
        language={language}
        name="story"
        label={t.story}
        rows={10}
        maxlength={longestText}
        value={typed?.text("story") ?? ""}
        error={errorOf(returned, "story")}
        optional
      />
    </>
  );
}

const asked: readonly (readonly [
  keyof typeof answerNames,
  readonly string[],
  Readonly<Record<string, Text>>,
])[] = [
  ["danger", dangers, dangerLabels],
  ["selfHarm", selfHarmAnswers, othersSelfHarmLabels],
  ["reporter", reporters, reporterLabels],
  ["age", ageBands, ageLabels],
  ["deadline", deadlines, deadlineLabels],
];

/** What decides the urgency and the lead; the rest is asked on the page of the answers. */
function Answers({ language, returned }: EnterFormProps): JSX.Element {
  const untold: Option = { value: "", label: factsTexts.untold[language] };
  const typed = returned?.typed;
  return (
    <>
      {asked.map(([key, codes, labels]) => (
        <Select
          language={language}
          name={`told_${key}`}
          label={answerNames[key][language]}
          optional
          options={[untold, ...optionsOf(labels, language, codes)]}
          chosen={typed?.text(`told_${key}`) ?? ""}
          error={errorOf(returned, `told_${key}`)}
        />
      ))}
      <Select
        language={language}
        name="told_country"
        label={answerNames.country[language]}
        optional
        options={[
          untold,
          ...[...countryCodes, elsewhere].map((value) => ({ value, label: countryName(value, language) })),
        ]}
        chosen={typed?.text("told_country") ?? ""}
        error={errorOf(returned, "told_country")}
      />
    </>
  );
}

function Contact({ language, returned }: EnterFormProps): JSX.Element {
  const t = inLanguage(planTexts, language);
  const typed = returned?.typed;
  const field = (name: string) => ({
    language,
    name,
    optional: true,
    value: typed?.text(name) ?? "",
    error: errorOf(returned, name),
    maxlength: 500,
  });
  return (
    <>
      <h2>{t.title}</h2>
      <Select
        language={language}
        name="way"
        label={t.way}
        options={optionsOf(contactWayLabels, language)}
        chosen={typed?.text("way") ?? "none"}
        error={errorOf(returned, "way")}
      />
      <TextInput {...field("address")} label={t.address} ltr />
      <TextInput {...field("hours")} label={t.hours} />
      <Select
        {...field("watcher")}
        label={t.watcher}
        options={[{ value: "", label: t.untold }, ...optionsOf(contactWatcherLabels, language)]}
        chosen={typed?.text("watcher") ?? ""}
      />
    </>
  );
}

function OwnRecording({ language, returned }: EnterFormProps): JSX.Element {
  const t = inLanguage(enterTexts, language);
  const typed = returned?.typed;
  const isOwn = typed?.text("own") === "yes";
  const field = (name: "purpose" | "participants") => ({
    language,
    name,
    label: t[name],
    optional: true,
    value: typed?.text(name) ?? "",
    error: errorOf(returned, name),
    maxlength: 2000,
  });
  return (
    <Section title={t.own} open={isOwn}>
      <Check language={language} name="own" label={t.own} hint={t.ownHint} optional checked={isOwn} />
      <TextInput {...field("purpose")} />
      <TextInput {...field("participants")} />
    </Section>
  );
}
