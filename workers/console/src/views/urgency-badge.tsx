import type { Language, Urgency } from "@sanad/domain/vocabulary";
import { urgencyLabels } from "@sanad/locale/labels/situation";
import type { JSX } from "hono/jsx/jsx-runtime";

/** How urgent, by code, word and weight: colour only adds. */
export function UrgencyBadge({
  urgency,
  language,
}: {
  readonly urgency: Urgency;
  readonly language: Language;
}): JSX.Element {
  return (
    <span class={`urgency ${urgency.toLowerCase()}`}>
      <bdi class="mono">{urgency}</bdi> {urgencyLabels[urgency][language]}
    </span>
  );
}
