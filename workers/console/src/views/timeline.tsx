import { timelineTexts } from "@sanad/locale/console/timeline";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { Reader } from "./moment.tsx";
import { TimelineEntry, type TimelineItem } from "./timeline-entry.tsx";

/**
 * The one timeline of a case, the oldest of the shown entries first, so that it reads as it happened and ends where
 * the answer is written.
 */
export function Timeline({
  items,
  older,
  reader,
}: {
  readonly items: readonly TimelineItem[];
  /** address of the entries before these; `null` where there are none */
  readonly older: string | null;
  readonly reader: Reader;
}): JSX.Element {
  const { language } = reader;
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{timelineTexts.heading[language]}</h2>
      {older === null ? null : (
        <p class="older">
          <a class="button quiet" href={older}>
            {timelineTexts.older[language]}
          </a>
        </p>
      )}
      {items.length === 0 ? (
        <p class="soft">{timelineTexts.empty[language]}</p>
      ) : (
        <ol class="timeline">
          {items.map((item) => (
            <TimelineEntry item={item} reader={reader} />
          ))}
        </ol>
      )}
    </section>
  );
}
