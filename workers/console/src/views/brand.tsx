import type { Language } from "@sanad/domain/vocabulary";
import { consoleShell } from "@sanad/locale/console/shell";
import type { JSX } from "hono/jsx/jsx-runtime";

/** Two links of a chain that hold one another, and the name. */
export function Brand({ language }: { readonly language: Language }): JSX.Element {
  return (
    <a class="brand" href="/">
      <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <circle cx="12" cy="16" r="8.5" />
        <circle cx="20" cy="16" r="8.5" />
      </svg>
      {consoleShell.name[language]}
    </a>
  );
}
