import type { Language } from "@sanad/domain/vocabulary";
import { countdown } from "@sanad/locale/console/countdown";
import { showMoment } from "@sanad/locale/dates";
import type { JSX } from "hono/jsx/jsx-runtime";

/** Where and when a page is read: what every shown time depends on. */
export interface Reader {
  readonly language: Language;
  /** IANA name */
  readonly zone: string;
  /** UTC milliseconds of this page */
  readonly now: number;
}

/** A day and time. @param at UTC milliseconds */
export function Moment({ at, reader }: { readonly at: number; readonly reader: Reader }): JSX.Element {
  return (
    <time datetime={new Date(at).toISOString()}>
      <bdi>{showMoment(at, reader.zone, reader.language)}</bdi>
    </time>
  );
}

/** How long until a deadline, or since. @param at UTC milliseconds */
export function Countdown({ at, reader }: { readonly at: number; readonly reader: Reader }): JSX.Element {
  return (
    <time
      class={at < reader.now ? "countdown late" : "countdown"}
      datetime={new Date(at).toISOString()}
      title={showMoment(at, reader.zone, reader.language)}
    >
      {countdown(at, reader.now, reader.language)}
    </time>
  );
}
