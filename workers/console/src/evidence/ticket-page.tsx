import { shownKind } from "@sanad/domain/shown-kind";
import type { Language } from "@sanad/domain/vocabulary";
import { evidenceTexts } from "@sanad/locale/console/evidence";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { ButtonLink } from "../views/button.tsx";

interface TicketProps {
  readonly language: Language;
  /** on the evidence's own host */
  readonly source: string;
  /** MIME type as recorded */
  readonly kind: string;
  /** of the piece's own page */
  readonly back: string;
}

/** A picture, sound or film, in grey and blurred until the reader says otherwise, without a script. */
export function Showing({ language, source, kind, back }: TicketProps): JSX.Element {
  const t = inLanguage(evidenceTexts, language);
  const shown = shownKind(kind);
  return (
    <>
      <h1>{t.showing}</h1>
      <p>{t.recorded}</p>
      {shown === "video" ? <p>{t.soundOff}</p> : null}
      <div class="showing">
        <label class="pick">
          <input type="checkbox" class="unblur" autocomplete="off" /> <span>{t.unblur}</span>
        </label>
        <label class="pick">
          <input type="checkbox" class="colour" autocomplete="off" /> <span>{t.colour}</span>
        </label>
        {shown === "image" ? <img class="seen" src={source} alt={t.one} /> : null}
        {shown === "video" ? (
          <video class="seen" src={source} controls muted preload="metadata" aria-label={t.one} />
        ) : null}
        {shown === "audio" ? (
          <audio class="seen" src={source} controls preload="metadata" aria-label={t.one} />
        ) : null}
      </div>
      <div class="actions">
        <ButtonLink href={back}>{t.close}</ButtonLink>
      </div>
    </>
  );
}

/** The original, as it came. */
export function Download({ language, source, kind, back }: TicketProps): JSX.Element {
  const t = inLanguage(evidenceTexts, language);
  return (
    <>
      <h1>{t.downloadReady}</h1>
      <p>{t.downloadChecks}</p>
      {shownKind(kind) === "document" ? <p class="caution">{t.archive}</p> : null}
      <div class="actions">
        <a class="button primary" href={source} rel="noreferrer">
          {t.downloadNow}
        </a>
        <ButtonLink href={back}>{t.close}</ButtonLink>
      </div>
    </>
  );
}

/** Why there is nothing to see. */
export function NotShown({
  language,
  trouble,
  back,
}: {
  readonly language: Language;
  readonly trouble: "damaged" | "unshowable";
  readonly back: string;
}): JSX.Element {
  const t = inLanguage(evidenceTexts, language);
  return (
    <>
      <h1>{t.one}</h1>
      <p class="caution">{t[trouble]}</p>
      <div class="actions">
        <ButtonLink href={back}>{t.close}</ButtonLink>
      </div>
    </>
  );
}
