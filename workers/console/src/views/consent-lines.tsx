import { caseTexts } from "@sanad/locale/console/case";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Moment, type Reader } from "./moment.tsx";

export interface ConsentLine {
  /** what was asked, in the reader's language */
  readonly text: string;
  readonly given: boolean;
  /** UTC milliseconds of the answer */
  readonly at: number | null;
}

/** What the person agreed to, and what not. */
export function ConsentLines({
  lines,
  reader,
}: {
  readonly lines: readonly ConsentLine[];
  readonly reader: Reader;
}): JSX.Element {
  const { language } = reader;
  return (
    <section class="consents" aria-labelledby="consents">
      <h2 id="consents">{caseTexts.consent[language]}</h2>
      <ul>
        {lines.map((line) => (
          <li>
            <span class={line.given ? "mark ours" : "mark doubt"}>
              {(line.given ? caseTexts.given : caseTexts.refused)[language]}
            </span>{" "}
            {line.text}{" "}
            {line.at === null ? null : (
              <span class="soft">
                <Moment at={line.at} reader={reader} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
