import type { Colleagues } from "@sanad/casework/desk/colleagues";
import { isId } from "@sanad/domain/id";
import type { LedgerAction, LedgerActor } from "@sanad/domain/ledger";
import { isOneOf, statuses, urgencies } from "@sanad/domain/vocabulary";
import { ledgerSentences, ledgerTexts } from "@sanad/locale/console/ledger";
import { statusLabels } from "@sanad/locale/labels/statuses";
import type { Language } from "@sanad/domain/vocabulary";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Moment, type Reader } from "./moment.tsx";
import { Reference } from "./reference.tsx";
import { Stranger } from "./stranger.tsx";

/** A row of the ledger as a page shows it. */
export interface LedgerLine {
  readonly at: number;
  readonly actor: LedgerActor;
  readonly action: LedgerAction;
  readonly subject: string | null;
  /** of its case, on a page that shows several */
  readonly reference?: string | null;
  /** of its case, where it can be opened */
  readonly href?: string;
}

/** Who did what and when, as a sentence. */
export function LedgerRow({
  line,
  names,
  reader,
}: {
  readonly line: LedgerLine;
  readonly names: Colleagues;
  readonly reader: Reader;
}): JSX.Element {
  const { language } = reader;
  const { at, actor, action, subject, reference, href } = line;
  const about = aboutWhat(subject, names, language);
  return (
    <li class="act">
      <span class="soft">
        <Moment at={at} reader={reader} />
      </span>{" "}
      <strong>
        <Stranger text={actorName(actor, names, language)} />
      </strong>
      {ledgerTexts.did[language]}
      {/* a row of a later version may hold an action that this one has no words for */}
      <span>{Object.hasOwn(ledgerSentences, action) ? ledgerSentences[action][language] : action}</span>
      {about === null ? null : (
        <>
          {" · "}
          <Stranger text={about} />
        </>
      )}
      {reference === undefined || reference === null ? null : (
        <>
          {" · "}
          {href === undefined ? (
            <Reference reference={reference} />
          ) : (
            <a href={href}>
              <Reference reference={reference} />
            </a>
          )}
        </>
      )}
    </li>
  );
}

function actorName(actor: LedgerActor, names: Colleagues, language: Language): string {
  if (isId("member", actor)) return names.get(actor)?.name ?? ledgerTexts.outsider[language];
  return actor === "reporter" ? ledgerTexts.reporter[language] : ledgerTexts.system[language];
}

/** What of a subject tells people something; ids do not. */
function aboutWhat(subject: string | null, names: Colleagues, language: Language): string | null {
  if (subject === null) return null;
  if (isOneOf(statuses, subject)) return statusLabels[subject][language];
  if (isOneOf(urgencies, subject)) return subject;
  return isId("member", subject) ? (names.get(subject)?.name ?? null) : null;
}
