import type { VisitView } from "@sanad/casework/return/read-visit";
import type { Language } from "@sanad/domain/vocabulary";
import { Page, pathIn } from "@sanad/http/page";
import { showMoment } from "@sanad/locale/dates";
import { centerLabels } from "@sanad/locale/labels/centers";
import { roleLabels } from "@sanad/locale/labels/roles";
import { openedByText, returnContact, returnPage } from "@sanad/locale/pages/return";
import { fill, inLanguage, type Spoken, type Text } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { ContactMistake } from "./contact-form.ts";
import { ContactSection } from "./contact-section.tsx";
import { Answers, OwnWords } from "./conversation.tsx";
import { WriteForm, type WriteMistake } from "./write-form.tsx";

export const visitNews = ["sent", "asked", "stopped"] as const;
export type VisitNews = (typeof visitNews)[number];

interface VisitProps {
  readonly language: Language;
  /** IANA zone in which the person reads the clock */
  readonly zone: string;
  readonly view: VisitView;
  /** what was just done */
  readonly news: VisitNews | null;
  /** an earlier page of the conversation */
  readonly earlier: boolean;
  /** makes the same words sent twice one message */
  readonly once: string;
  readonly writing?: WriteMistake;
  readonly contact?: ContactMistake;
}

const newsTexts = {
  sent: returnPage.sent,
  asked: returnContact.askedNow,
  stopped: returnContact.stoppedNow,
} as const satisfies Record<VisitNews, Text>;

/** What a receipt opens: answers first. No evidence, and nothing that can be deleted. */
export function VisitPage(props: VisitProps): JSX.Element {
  const { language, zone, view, news, earlier, once, writing, contact } = props;
  const t = inLanguage(returnPage, language);
  return (
    <Page language={language} title={returnPage.title[language]} here="/return/case" leave="/return/end">
      <h1>{t.heading}</h1>
      {news === null ? null : (
        <p class="card calm" role="status">
          {newsTexts[news][language]}
        </p>
      )}
      <p class="lead">{t[view.state]}</p>
      <Answers language={language} zone={zone} answers={view.answers} earlier={earlier} />
      <WriteForm language={language} once={once} mistake={writing ?? null} />
      <OwnWords language={language} zone={zone} view={view} earlier={earlier} />
      <ContactSection language={language} contact={view.contact} mistake={contact ?? null} />
      <Opened language={language} view={view} t={t} />
      {view.lastUse === null ? null : (
        <p class="note">{fill(t.lastUse, { moment: showMoment(view.lastUse, zone, language) })}</p>
      )}
      <form method="post" action={pathIn(language, "/return/end")}>
        <button class="go">{t.end}</button>
        <p class="note">{t.endNote}</p>
      </form>
    </Page>
  );
}

function Opened({
  language,
  view,
  t,
}: {
  readonly language: Language;
  readonly view: VisitView;
  readonly t: Spoken<typeof returnPage>;
}): JSX.Element {
  return (
    <section aria-labelledby="opened">
      <h2 id="opened">{t.opened}</h2>
      {view.opened.length === 0 ? (
        <p>{t.openedNobody}</p>
      ) : (
        <ul>
          {view.opened.map(({ center, role, people }) => (
            <li>
              {openedByText(people, roleLabels[role][language], language)}
              <br />
              <small>{centerLabels[center][language]}</small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
