import type { Language } from "@sanad/domain/vocabulary";
import { consoleShell } from "@sanad/locale/console/shell";
import { directionOf } from "@sanad/locale/language";
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";
import { consoleStyles } from "../styles.ts";

interface DocumentProps {
  readonly language: Language;
  readonly title: string;
  /** beside what every page has */
  readonly head?: Child;
  readonly children: Child;
}

/** The frame of every page: one style, nothing from elsewhere. */
export function Document({ language, title, head, children }: DocumentProps): JSX.Element {
  return (
    <>
      {raw("<!doctype html>")}
      <html lang={language} dir={directionOf(language)}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <meta name="format-detection" content="telephone=no" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex,noarchive" />
          <title>{`${title} · ${consoleShell.name[language]}`}</title>
          <link rel="icon" href="data:," />
          <style>{raw(consoleStyles)}</style>
          {head}
        </head>
        <body>
          <a class="skip" href="#main">
            {consoleShell.skip[language]}
          </a>
          {children}
        </body>
      </html>
    </>
  );
}
