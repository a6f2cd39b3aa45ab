/** The pages of the console's kit, filled with the samples, served with the headers that the real ones carry. */
import type { Language } from "@sanad/domain/vocabulary";
import { securityHeaders } from "@sanad/http/security-headers";
import { navigationLabels } from "@sanad/locale/console/shell";
import { Hono } from "hono";
import type { JSX } from "hono/jsx/jsx-runtime";
import { consoleStyles } from "../../../workers/console/src/styles.ts";
import { Button, ButtonLink } from "../../../workers/console/src/views/button.tsx";
import { CaseHeader } from "../../../workers/console/src/views/case-header.tsx";
import { CaseLayout } from "../../../workers/console/src/views/case-layout.tsx";
import { CaseList } from "../../../workers/console/src/views/case-list.tsx";
import { Confirm } from "../../../workers/console/src/views/confirm.tsx";
import { ConsentLines } from "../../../workers/console/src/views/consent-lines.tsx";
import { ErrorSummary } from "../../../workers/console/src/views/error-summary.tsx";
import { Check, Select, TextArea, TextInput } from "../../../workers/console/src/views/inputs.tsx";
import { PlainPage } from "../../../workers/console/src/views/plain-shell.tsx";
import { SafeContactPlan } from "../../../workers/console/src/views/safe-contact.tsx";
import { Section } from "../../../workers/console/src/views/section.tsx";
import { ConsolePage } from "../../../workers/console/src/views/shell.tsx";
import { Tabs } from "../../../workers/console/src/views/tabs.tsx";
import { Timeline } from "../../../workers/console/src/views/timeline.tsx";
import { consentsOf, headOf, memberOf, planOf, readerOf, rowsOf, timelineOf, type Words } from "./sample.tsx";

export const pageNames = ["list", "empty", "case", "minor", "form", "sign-in"] as const;
type PageName = (typeof pageNames)[number];

interface Sample {
  readonly language: Language;
  readonly words: Words;
}

export function consoleOf(words: Readonly<Record<Language, Words>>): Hono {
  const app = new Hono().use(securityHeaders(consoleStyles));
  for (const name of pageNames) {
    app.get(`/${name}/:language{ar|fr|en}`, (c) => {
      const language = c.req.param("language") as Language;
      return c.html(pageOf(name, { language, words: words[language] }));
    });
  }
  return app;
}

function pageOf(name: PageName, sample: Sample): JSX.Element {
  switch (name) {
    case "list":
    case "empty":
      return listOf(sample, name === "empty");
    case "case":
    case "minor":
      return caseOf(sample, name === "minor");
    case "form":
      return formOf(sample);
    case "sign-in":
      return signInOf(sample);
  }
}

function shellOf(
  { language, words }: Sample,
  title: string,
  children: JSX.Element,
  place: "open" | null,
): JSX.Element {
  return (
    <ConsolePage
      language={language}
      title={title}
      here="/cases?after=1"
      member={memberOf(words)}
      place={place}
      counts={{ open: 42, mine: 6, waiting: 11, unassigned: 3, new: 19 }}
    >
      {children}
    </ConsolePage>
  );
}

function listOf(sample: Sample, empty: boolean): JSX.Element {
  const name = navigationLabels.open[sample.language];
  const chips = sample.words.summaries.map((summary, index) => ({
    href: `/cases?chip=${index}`,
    label: summary.slice(0, summary.length > 500 ? undefined : 12),
    chosen: index === 0,
    count: index * 7,
  }));
  return shellOf(
    sample,
    name,
    <CaseList
      reader={readerOf(sample.language)}
      name={name}
      total={empty ? 0 : 42}
      items={empty ? [] : rowsOf(sample.words)}
      chips={chips}
      previous={empty ? null : "/cases?before=1"}
      next={empty ? null : "/cases?after=9"}
    />,
    "open",
  );
}

function caseOf(sample: Sample, minor: boolean): JSX.Element {
  const { language, words } = sample;
  const reader = readerOf(language);
  return shellOf(
    sample,
    "4F7K-2M9QV",
    <CaseLayout
      head={
        <CaseHeader head={headOf(words, minor)} reader={reader}>
          <Button>{words.question.slice(0, 20)}</Button>
          <ButtonLink href="/cases/1/status">{words.answer.slice(0, 20)}</ButtonLink>
        </CaseHeader>
      }
      beside={
        <>
          <SafeContactPlan plan={minor ? null : planOf(words)} reader={reader} />
          <ConsentLines lines={consentsOf(words)} reader={reader} />
        </>
      }
    >
      <Timeline items={timelineOf(words, minor)} older="/cases/1?before=1" reader={reader} />
    </CaseLayout>,
    null,
  );
}

function formOf(sample: Sample): JSX.Element {
  const { language, words } = sample;
  const labels = { language, label: words.question };
  return shellOf(
    sample,
    words.consent.slice(0, 40),
    <>
      <h1>{words.question}</h1>
      <Tabs
        label={words.consent}
        tabs={[words.hours, words.codeWord].map((label, index) => ({
          href: `/${index}`,
          label,
          chosen: index === 0,
        }))}
      />
      <ErrorSummary
        language={language}
        problems={[
          { field: "reply", text: words.why },
          { field: null, text: words.change },
        ]}
      />
      <form method="post" action="/reply">
        <TextInput {...labels} name="subject" value={words.fileName} hint={words.hours} optional />
        <Select
          {...labels}
          name="status"
          options={words.summaries.map((label, value) => ({ value: `${value}`, label }))}
        />
        <TextArea
          {...labels}
          name="reply"
          value={words.reply}
          error={words.why}
          hint={words.hours}
          parts={3}
        />
        <Check {...labels} label={words.consent} name="agree" hint={words.hours} />
        <div class="actions">
          <Button>{words.answer}</Button>
          <ButtonLink href="/cases">{words.codeWord}</ButtonLink>
        </div>
      </form>
      <Section title={words.question}>{words.reply}</Section>
      <Confirm language={language} action="/close" title={words.question} deed={words.answer} back="/cases/1">
        <p>{words.note}</p>
      </Confirm>
    </>,
    null,
  );
}

function signInOf({ language, words }: Sample): JSX.Element {
  return (
    <PlainPage language={language} title={words.question} here="/sign-in">
      <form method="post" action="/sign-in">
        <TextInput
          language={language}
          label={words.codeWord}
          name="email"
          type="email"
          autocomplete="username"
          ltr
        />
        <TextInput
          language={language}
          label={words.consent}
          name="password"
          type="password"
          autocomplete="current-password"
          ltr
        />
        <Button>{words.answer}</Button>
      </form>
    </PlainPage>
  );
}
