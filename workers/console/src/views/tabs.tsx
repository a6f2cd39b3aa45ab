import type { JSX } from "hono/jsx/jsx-runtime";

export interface Tab {
  readonly href: string;
  readonly label: string;
  readonly chosen: boolean;
}

/** Views of one thing, each with an address. */
export function Tabs({
  label,
  tabs,
}: {
  readonly label: string;
  readonly tabs: readonly Tab[];
}): JSX.Element {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a href={tab.href} aria-current={tab.chosen ? "page" : undefined}>
          {tab.label}
        </a>
      ))}
    </nav>
  );
}
