import { type Colleagues, colleaguesOf } from "@sanad/casework/desk/colleagues";
import type { Desk } from "@sanad/casework/desk/desk";
import type { OpenedCase } from "@sanad/casework/desk/open-case";
import { mayDecide, reasonsOf } from "@sanad/casework/desk/second-voice";
import type { SignedIn } from "@sanad/casework/desk/session";
import { weekOf } from "@sanad/domain/week";
import { evidenceTexts, ownWeek } from "@sanad/locale/console/evidence";
import { inLanguage } from "@sanad/locale/text";
import { ownExposure } from "@sanad/store/exposures";
import type { Context } from "hono";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { App } from "../context.ts";
import { memberPage, readerOf } from "../member-page.tsx";
import { Exhibit } from "../views/exhibit.tsx";
import type { Reader } from "../views/moment.tsx";
import { exhibitItem } from "./exhibit-item.ts";
import { ExhibitDetailsView } from "./exhibit-view.tsx";
import { type Kept, type Question, QuestionView } from "./leave-view.tsx";
import { AskLeave, LeaveNote, Quarantine } from "./quarantine-view.tsx";
import { exhibitHref, type Sighted } from "./with-exhibit.tsx";

/** What the parts of the page are made of. */
export interface ExhibitPageProps {
  readonly href: string;
  readonly caseHref: string;
  readonly sighted: Sighted;
  readonly questions: readonly Question[];
  /** kinds of what this member asks for already */
  readonly asked: readonly string[];
  readonly reader: Reader;
  readonly names: Colleagues;
  readonly kept: Kept;
  /** pieces that this member looked at this week */
  readonly shown: number;
}

/**
 * The page of one piece of evidence: all but its content.
 *
 * @param kept a form that came back because its reason said nothing
 */
export async function exhibitPage(
  c: Context<App>,
  desk: Desk,
  opened: OpenedCase,
  sighted: Sighted,
  kept: Kept = null,
): Promise<Response> {
  const { signedIn } = c.var;
  const { member } = signedIn.viewer;
  const reader = readerOf(c, desk);
  const names = await colleaguesOf(desk, signedIn);
  const questions = await questionsOf(desk, signedIn, opened, sighted);
  const props: ExhibitPageProps = {
    href: exhibitHref(opened, sighted.exhibit),
    caseHref: `/cases/${opened.case.id}`,
    sighted,
    questions,
    asked: questions.flatMap(({ approval }) => (approval.askedBy === member ? [approval.kind] : [])),
    reader,
    names,
    kept,
    shown: await ownExposure(desk.db, signedIn.viewer, weekOf(desk.now)),
  };
  const page = { title: evidenceTexts.one[reader.language], status: kept === null ? 200 : 422 } as const;
  return memberPage(c, desk, page, <Content {...props} />, names);
}

async function questionsOf(
  desk: Desk,
  signedIn: SignedIn,
  opened: OpenedCase,
  { living }: Sighted,
): Promise<readonly Question[]> {
  const waiting = living.filter((one) => one.decision === null);
  const reasons = await reasonsOf(desk, opened, waiting);
  return waiting.map((approval) => ({
    approval,
    reason: reasons.get(approval.id) ?? null,
    theirs: mayDecide(signedIn, approval, desk.now),
  }));
}

function Content(props: ExhibitPageProps): JSX.Element {
  const { caseHref, sighted, questions, reader, names, shown } = props;
  const t = inLanguage(evidenceTexts, reader.language);
  const { row } = sighted.exhibit;
  const quarantined = row.quarantinedAt !== null && row.deletedAt === null;
  return (
    <>
      <h1>{quarantined ? t.minorTitle : t.one}</h1>
      <p>
        <a href={caseHref}>{t.toCase}</a> · <a href={`${caseHref}/evidence`}>{t.toAll}</a>
      </p>
      <LeaveNote {...props} />
      <Known {...props} />
      {questions.map((question) => (
        <QuestionView
          question={question}
          action={`${caseHref}/approvals/${question.approval.id}`}
          reader={reader}
          names={names}
        />
      ))}
      <AskLeave {...props} />
      {quarantined ? <Quarantine {...props} /> : null}
      <p class="soft">{ownWeek(shown, reader.language)}</p>
    </>
  );
}

function Known({ href, sighted, reader }: ExhibitPageProps): JSX.Element | null {
  const { exhibit, access, comparison } = sighted;
  if (exhibit.state !== "opened") return null;
  const { language } = reader;
  return (
    <>
      {access === "deleted" ? null : (
        <ul class="exhibits">
          <Exhibit item={exhibitItem(exhibit, access, { number: 1, href, language })} language={language} />
        </ul>
      )}
      <h2>{evidenceTexts.details[language]}</h2>
      <ExhibitDetailsView exhibit={exhibit} comparison={comparison} reader={reader} />
    </>
  );
}
