import type { OpenedExhibit } from "@sanad/casework/desk/read-exhibits";
import type { Language } from "@sanad/domain/vocabulary";
import { evidenceTexts } from "@sanad/locale/console/evidence";
import { fileSize } from "@sanad/locale/file-size";
import { inLanguage } from "@sanad/locale/text";
import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Moment, type Reader } from "../views/moment.tsx";
import { Stranger } from "../views/stranger.tsx";
import type { Sighted } from "./with-exhibit.tsx";

/** What is recorded of a piece of evidence, and whether the object still agrees with it. */
export function ExhibitDetailsView({
  exhibit,
  comparison,
  reader,
}: {
  readonly exhibit: OpenedExhibit;
  readonly comparison: Sighted["comparison"];
  readonly reader: Reader;
}): JSX.Element {
  const t = inLanguage(evidenceTexts, reader.language);
  const { details, row } = exhibit;
  return (
    <dl class="facts">
      <Fact label={t.kind}>
        <bdi dir="ltr">{details.kind.slice(0, 80)}</bdi>
      </Fact>
      <Fact label={t.size}>
        <bdi>{fileSize(details.length, reader.language)}</bdi>
      </Fact>
      <Fact label={t.came}>
        <Moment at={row.storedAt} reader={reader} />
      </Fact>
      <Fact label={t.from}>{originOf(exhibit, reader.language)}</Fact>
      <Fact label={t.checksum}>
        <bdi class="mono checksum" dir="ltr">
          {details.sha256}
        </bdi>
      </Fact>
      <Fact label={t.compared}>
        {comparison === null ? (
          t.notCompared
        ) : (
          <>
            {comparison.result === "agrees" ? t.agrees : t.disagrees}{" "}
            <Moment at={comparison.at} reader={reader} />
          </>
        )}
      </Fact>
      <Recording exhibit={exhibit} language={reader.language} />
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: Child }): JSX.Element {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Recording({
  exhibit,
  language,
}: {
  readonly exhibit: OpenedExhibit;
  readonly language: Language;
}): JSX.Element | null {
  const recording = exhibit.details.ownRecording;
  if (recording === undefined) return null;
  return (
    <>
      <Fact label={evidenceTexts.purpose[language]}>
        <Stranger text={recording.purpose} />
      </Fact>
      <Fact label={evidenceTexts.participants[language]}>
        <Stranger text={recording.participants} />
      </Fact>
    </>
  );
}

/** A member proves what they add; of the rest only a form filed with our own page is proven. */
function originOf({ author, verified }: OpenedExhibit, language: Language): string {
  if (author !== "reporter" && verified) return evidenceTexts.center[language];
  return verified ? evidenceTexts.person[language] : evidenceTexts.personUnverified[language];
}
