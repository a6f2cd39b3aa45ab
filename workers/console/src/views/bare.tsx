import type { Language } from "@sanad/domain/vocabulary";
import { directionOf } from "@sanad/locale/language";
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";

/** The frame of a page without a session. */
export function BarePage(props: {
  readonly language: Language;
  readonly title: string;
  readonly children: Child;
}): JSX.Element {
  const { language, title, children } = props;
  return (
    <>
      {raw("<!doctype html>")}
      <html lang={language} dir={directionOf(language)}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <title>{title}</title>
        </head>
        <body>
          <main id="main">
            <h1>{title}</h1>
            {children}
          </main>
        </body>
      </html>
    </>
  );
}
