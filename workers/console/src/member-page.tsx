import type { Colleagues } from "@sanad/casework/desk/colleagues";
import type { Desk } from "@sanad/casework/desk/desk";
import type { CenterId } from "@sanad/domain/center";
import { zoneOf } from "@sanad/domain/countries";
import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { App } from "./context.ts";
import { shellCounts } from "./shell-counts.ts";
import { shellMember } from "./shell-member.ts";
import { languageIn } from "./language.ts";
import { ConsolePage } from "./views/shell.tsx";
import type { Reader } from "./views/moment.tsx";
import type { Place } from "./views/navigation.tsx";

/** Where a center's members read the clock. */
const zones: Readonly<Record<CenterId, string>> = {
  ma: zoneOf("MA") ?? "UTC",
  // its members sit in several countries
  intl: "UTC",
};

/** Who reads a page, in which language and by which clock. */
export function readerOf(c: Context<App>, { now }: Pick<Desk, "now">): Reader {
  return { language: languageIn(c), zone: zones[c.var.signedIn.viewer.center], now };
}

/**
 * A page in the shell of a signed-in member.
 *
 * @param title stands in the browser's history: never a word of a case
 * @param known where the caller has read the names already
 */
export async function memberPage(
  c: Context<App>,
  desk: Desk,
  page: {
    readonly title: string;
    readonly status?: 200 | 403 | 404 | 409 | 422 | 503;
    readonly place?: Place;
    /** path and query of the page, where it is not the request's own path */
    readonly here?: string;
    /** for the document's head: what a page without a script does */
    readonly head?: Child;
  },
  children: Child,
  known?: Colleagues,
): Promise<Response> {
  const { signedIn } = c.var;
  const [member, { counts, alarms }] = await Promise.all([
    shellMember(desk, signedIn, known),
    shellCounts(desk, signedIn.viewer),
  ]);
  const here = page.here ?? new URL(c.req.url).pathname;
  return c.html(
    <ConsolePage
      language={languageIn(c)}
      title={page.title}
      here={here}
      place={page.place ?? null}
      counts={counts}
      alarms={alarms}
      head={page.head}
      member={member}
    >
      {children}
    </ConsolePage>,
    page.status ?? 200,
  );
}
