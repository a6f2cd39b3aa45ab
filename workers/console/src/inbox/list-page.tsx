import { colleaguesOf } from "@sanad/casework/desk/colleagues";
import { inboxPage } from "@sanad/casework/desk/inbox";
import { newsSince } from "@sanad/casework/desk/news";
import { lists } from "@sanad/locale/console/lists";
import { navigationLabels } from "@sanad/locale/console/shell";
import { type CaseList, countLists, type ListPlace, openCountries } from "@sanad/store/case-lists";
import { storeSummaries } from "@sanad/store/summary-rows";
import type { Context } from "hono";
import { deskOf, type App } from "../context.ts";
import { memberPage, readerOf } from "../member-page.tsx";
import { nudge } from "@sanad/http/nudge";
import { COUNTED } from "../shell-counts.ts";
import { CaseList as CaseListView } from "../views/case-list.tsx";
import type { Place } from "../views/navigation.tsx";
import { chipsBeside } from "./chips.ts";
import { addressOf } from "./list-address.ts";
import { listItems } from "./list-items.ts";
import { RefreshWithoutScript, Watch } from "./watch.tsx";

/** Cases a page. */
const SIZE = 40;

/** A page of a list, for whoever holds the center's key. */
export async function listPage(c: Context<App>, list: CaseList, place: ListPlace | null): Promise<Response> {
  const { signedIn } = c.var;
  const { viewer } = signedIn;
  const desk = deskOf(c.env, Date.now());
  const reader = readerOf(c, desk);
  const page = await inboxPage(desk, signedIn, list, place, SIZE);
  const [names, [total = 0], countries, news] = await Promise.all([
    colleaguesOf(desk, signedIn),
    countLists(desk.db, viewer, [list], COUNTED),
    list.name === "country" ? openCountries(desk.db, viewer) : [],
    newsSince(desk, signedIn, ""),
  ]);
  c.executionCtx.waitUntil(storeSummaries(desk.db, page.made));
  c.executionCtx.waitUntil(nudge("console", c.env.NOTIFY, page.outbox));
  const here = addressOf(list, place);
  const [first, last] = [page.cases.at(0)?.sort ?? null, page.cases.at(-1)?.sort ?? null];
  const title = navigationLabels[placeOf(list)][reader.language];
  const head = place === null ? <RefreshWithoutScript here={here} /> : null;
  const items = listItems({ page, names, viewer, reader, back: here.slice(here.indexOf("?") + 1) });
  return memberPage(
    c,
    desk,
    { title, place: placeOf(list), here, head },
    <>
      {c.req.query("said") === "taken" ? <p role="status">{lists.alreadyTaken[reader.language]}</p> : null}
      <Watch reader={reader} here={here} seen={news.seen} />
      <CaseListView
        reader={reader}
        name={title}
        total={Math.min(total, COUNTED)}
        uncounted={total > COUNTED}
        items={items}
        chips={chipsBeside(list, countries, reader.language)}
        previous={page.before && first !== null ? addressOf(list, { side: "before", sort: first }) : null}
        next={page.after && last !== null ? addressOf(list, { side: "after", sort: last }) : null}
      />
      <p class="keys soft">{lists.keys[reader.language]}</p>
    </>,
    names,
  );
}

function placeOf(list: CaseList): Place {
  return list.name === "status" && list.of === "new" ? "new" : list.name;
}
