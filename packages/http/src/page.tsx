import type { Language } from "@sanad/domain/vocabulary";
import { languages } from "@sanad/domain/vocabulary";
import { directionOf, languageNames } from "@sanad/locale/language";
import { exitAddress, shell } from "@sanad/locale/pages/shell";
import { inLanguage } from "@sanad/locale/text";
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";
import { styles } from "./styles.ts";

interface PageProps {
  readonly language: Language;
  /** stands in the browser's history: neutral words only */
  readonly title: string;
  /** path of this page, for the links that change its language; `null` for an answer to a POST, which has no address */
  readonly here: string | null;
  /** where the exit is posted to, on pages that have something to end; else it only leads away */
  readonly leave?: string;
  readonly children: Child;
}

/** A link inside Sanad: there is no cookie, so the language travels in the address. */
export function pathIn(language: Language, path: string): string {
  return `${path}?lang=${language}`;
}

/** The shell of every page that a victim sees: exit, languages, one style, no script, nothing from elsewhere. */
export function Page({ language, title, here, leave, children }: PageProps): JSX.Element {
  return (
    <>
      {raw("<!doctype html>")}
      <html lang={language} dir={directionOf(language)}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <meta name="format-detection" content="telephone=no" />
          <meta name="robots" content="noarchive" />
          <title>{title}</title>
          <link rel="icon" href="data:," />
          <style>{raw(styles)}</style>
        </head>
        <body>
          <Top language={language} leave={leave} />
          <main id="main">
            {here === null ? null : <Languages language={language} here={here} />}
            {children}
          </main>
          <Foot language={language} />
        </body>
      </html>
    </>
  );
}

function Top({
  language,
  leave,
}: {
  readonly language: Language;
  readonly leave: string | undefined;
}): JSX.Element {
  const t = inLanguage(shell, language);
  return (
    <header class="top">
      <a class="skip" href="#main">
        {t.skip}
      </a>
      <div>
        <a class="brand" href={pathIn(language, "/")}>
          <Mark />
          {t.name}
        </a>
        {leave === undefined ? (
          <a class="exit" href={exitAddress[language]} rel="noreferrer">
            {t.exit}
          </a>
        ) : (
          <form method="post" action={pathIn(language, leave)}>
            <button class="exit">{t.exit}</button>
          </form>
        )}
      </div>
    </header>
  );
}

/** Two links of a chain that hold one another. */
function Mark(): JSX.Element {
  return (
    <svg viewBox="0 0 32 32" fill="none" stroke="currentColor" stroke-width="3" aria-hidden="true">
      <circle cx="12" cy="16" r="8.5" />
      <circle cx="20" cy="16" r="8.5" />
    </svg>
  );
}

function Languages({ language, here }: { readonly language: Language; readonly here: string }): JSX.Element {
  return (
    <nav class="langs" aria-label={shell.languages[language]}>
      {languages
        .filter((one) => one !== language)
        .map((one) => (
          <a href={pathIn(one, here)} lang={one} hreflang={one} dir={directionOf(one)}>
            {languageNames[one]}
          </a>
        ))}
    </nav>
  );
}

function Foot({ language }: { readonly language: Language }): JSX.Element {
  const t = inLanguage(shell, language);
  const links = [
    ["/", t.home],
    ["/report", t.report],
    ["/return", t.comeBack],
    ["/first-hour", t.firstHour],
    ["/prevention", t.prevention],
    ["/contact", t.contact],
    ["/genuine", t.genuine],
  ] as const;
  return (
    <footer class="foot">
      <nav aria-label={t.menu}>
        <ul>
          {links.map(([path, name]) => (
            <li>
              <a href={pathIn(language, path)}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p class="note">{t.exitNote}</p>
    </footer>
  );
}
