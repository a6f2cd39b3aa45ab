import type { Hotline } from "@sanad/domain/hotline-data";
import { type Audience, hotlinesFor } from "@sanad/domain/hotlines";
import type { Language } from "@sanad/domain/vocabulary";
import { showPeriod } from "@sanad/locale/dates";
import { countryName } from "@sanad/locale/labels/countries";
import { hotlineLabels } from "@sanad/locale/labels/hotlines";
import { lines } from "@sanad/locale/pages/alerts";
import { fill } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";

interface HotlineListProps {
  readonly language: Language;
  readonly hotlines: readonly Hotline[];
}

export function HotlineList({ language, hotlines }: HotlineListProps): JSX.Element {
  return (
    <ul class="lines">
      {hotlines.map((line) => (
        <li>
          {hotlineLabels[line.id][language]}
          {(line.numbers ?? []).map((number, index) => (
            <>
              {index === 0 ? " " : " / "}
              <a href={`tel:${number.replaceAll(" ", "")}`}>
                <bdi dir="ltr">{number}</bdi>
              </a>
            </>
          ))}
          {line.url === undefined ? null : (
            <>
              {" "}
              <a href={line.url} rel="noreferrer">
                <bdi dir="ltr">{line.url.replace("https://", "")}</bdi>
              </a>
            </>
          )}
          {line.email === undefined ? null : (
            <>
              {" "}
              <bdi dir="ltr">{line.email}</bdi>
            </>
          )}{" "}
          <small>({fill(lines.asOf[language], { period: showPeriod(line.asOf, language) })})</small>
        </li>
      ))}
    </ul>
  );
}

/** The lines of one country, or the general sentence where none is confirmed. */
export function CountryLines({
  language,
  country,
  audience,
}: {
  readonly language: Language;
  readonly country: string | undefined;
  readonly audience: Audience;
}): JSX.Element {
  const hotlines = hotlinesFor(country, audience);
  return hotlines.length > 0 ? (
    <HotlineList language={language} hotlines={hotlines} />
  ) : (
    <p>{lines.none[language]}</p>
  );
}

/** Before the country is known, Morocco's numbers are shown as Morocco's. */
export function EmergencyLines({
  language,
  country,
}: {
  readonly language: Language;
  readonly country: string | undefined;
}): JSX.Element | null {
  const shown = country ?? "MA";
  const hotlines = hotlinesFor(shown, "adult").filter((line) => line.kind === "emergency");
  if (hotlines.length === 0) return null;
  return (
    <>
      <p>
        <b>{fill(lines.country[language], { country: countryName(shown, language) })}</b>
      </p>
      <HotlineList language={language} hotlines={hotlines} />
    </>
  );
}
