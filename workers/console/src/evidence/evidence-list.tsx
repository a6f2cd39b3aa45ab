import type { ExhibitAccess } from "@sanad/casework/desk/exhibit-access";
import type { Exhibit as ReadExhibit } from "@sanad/casework/desk/read-exhibits";
import type { EvidenceId } from "@sanad/domain/id";
import type { Language } from "@sanad/domain/vocabulary";
import { evidenceTexts } from "@sanad/locale/console/evidence";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Exhibit } from "../views/exhibit.tsx";
import { exhibitItem } from "./exhibit-item.ts";

interface Piece {
  readonly exhibit: ReadExhibit;
  readonly href: string;
  readonly access: ExhibitAccess;
}

/** The evidence of a case, nothing of it shown. */
export function EvidenceList(props: {
  readonly language: Language;
  readonly caseHref: string;
  readonly pieces: readonly Piece[];
  /** whether something waits for a second person */
  readonly waits: boolean;
  /** where the next page begins */
  readonly after: EvidenceId | null;
}): JSX.Element {
  const { language, caseHref, pieces, waits, after } = props;
  const t = inLanguage(evidenceTexts, language);
  return (
    <>
      <h1>{t.title}</h1>
      <p>
        <a href={caseHref}>{t.toCase}</a>
      </p>
      {waits ? <p class="caution">{t.pending}</p> : null}
      {pieces.length === 0 ? <p>{t.none}</p> : null}
      <ul class="exhibits">
        {pieces.map((piece, index) => (
          <PieceView piece={piece} number={index + 1} language={language} />
        ))}
      </ul>
      {after === null ? null : (
        <p>
          <a href={`${caseHref}/evidence?after=${after}`}>{t.more}</a>
        </p>
      )}
    </>
  );
}

function PieceView({
  piece: { exhibit, href, access },
  number,
  language,
}: {
  readonly piece: Piece;
  readonly number: number;
  readonly language: Language;
}): JSX.Element {
  if (exhibit.state === "opened" && access !== "deleted")
    return (
      <Exhibit
        item={{ ...exhibitItem(exhibit, access, { number, href, language }), page: href }}
        language={language}
      />
    );
  const why = access === "deleted" ? access : exhibit.state === "closed" ? "closed" : "damaged";
  return (
    <li class="exhibit">
      <div class="about">
        <p>{evidenceTexts[why][language]}</p>
        <a href={href}>#{number}</a>
      </div>
    </li>
  );
}
