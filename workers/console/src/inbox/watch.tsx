import { countdownWords } from "@sanad/locale/console/countdown";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Script } from "../views/script.tsx";
import type { Reader } from "../views/moment.tsx";
import { inboxScript } from "./inbox-script.ts";

/** Seconds after which a page without a script loads itself anew. */
const REFRESH = 60;

interface WatchProps {
  readonly reader: Reader;
  /** path and query of the list */
  readonly here: string;
  /** what `newsSince` gave */
  readonly seen: string;
}

/** The place where news appear, and what the script needs to ask for them. */
export function Watch({ reader, here, seen }: WatchProps): JSX.Element {
  const { language, now } = reader;
  return (
    <>
      <p id="news" class="news" role="status" />
      <div
        id="watch"
        hidden
        data-here={here}
        data-news={`/inbox/news?${new URLSearchParams({ watch: "", seen }).toString()}`}
        data-now={String(now)}
        data-countdown={JSON.stringify(countdownWords(language))}
      />
      <Script source={inboxScript} />
    </>
  );
}

/** For the head of a list's first page. */
export function RefreshWithoutScript({ here }: { readonly here: string }): JSX.Element {
  return (
    <noscript>
      <meta http-equiv="refresh" content={`${REFRESH};url=${here}${here.includes("?") ? "&" : "?"}watch`} />
    </noscript>
  );
}
