import { colleaguesOf } from "@sanad/casework/desk/colleagues";
import { verifyCheckpoint } from "@sanad/casework/verify-checkpoint";
import { isId, type MemberId } from "@sanad/domain/id";
import { ledgerTexts } from "@sanad/locale/console/ledger";
import { newestCheckpoints } from "@sanad/store/checkpoint-rows";
import { checkChain } from "@sanad/store/ledger";
import { type ActsEnd, memberActs } from "@sanad/store/ledger-pages";
import { colleagues } from "@sanad/store/member-rows";
import { type Context, Hono } from "hono";
import { deskOf, type App } from "../context.ts";
import { memberPage, readerOf } from "../member-page.tsx";
import { permit } from "../permit.tsx";
import { ActsPage } from "./acts-page.tsx";
import { readNumber } from "./read-number.ts";

/** Rows of one page. */
const PAGE = 50;
/** Days whose fingerprints are shown. */
const CHECKPOINTS = 30;

/** Who opened what: what the center's members did, by member and time. */
export const acts = new Hono<App>().get("/ledger", permit("access-log"), async (c) => {
  const desk = deskOf(c.env, Date.now());
  const { viewer } = c.var.signedIn;
  const reader = readerOf(c, desk);
  const names = await colleaguesOf(desk, c.var.signedIn);
  const chosen = memberIn(c);
  // by their rows and not by the names that open: a damaged name hides nobody
  const all = (await colleagues(desk.db, viewer)).map(({ member }) => member);
  const actors = chosen === null ? all : all.filter((id) => id === chosen);
  const rows = await memberActs(desk.db, viewer, actors, endIn(c), PAGE + 1);
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  const checked =
    c.req.query("check") === "yes" ? await checkChain(desk.db, `center:${viewer.center}`) : null;
  const at = readNumber(c.req.query("checkpoint"));
  return memberPage(
    c,
    desk,
    { title: ledgerTexts.title[reader.language], place: "ledger" },
    <ActsPage
      reader={reader}
      names={names}
      chosen={chosen}
      lines={rows.slice(0, PAGE).map((row) => ({ ...row, href: `/cases/${row.scope}` }))}
      older={last === undefined ? null : addressOf(chosen, last)}
      checked={checked}
      checkpoints={await newestCheckpoints(desk.db, CHECKPOINTS)}
      checkedCheckpoint={at === null ? null : { at, holds: await verifyCheckpoint(desk.db, at) }}
    />,
    names,
  );
});

function memberIn(c: Context<App>): MemberId | null {
  const id = c.req.query("member") ?? "";
  return isId("member", id) ? id : null;
}

function endIn(c: Context<App>): ActsEnd | null {
  const [at, row] = (c.req.query("before") ?? "").split(".").map(readNumber);
  return at === undefined || at === null || row === undefined || row === null ? null : { at, row };
}

function addressOf(chosen: MemberId | null, { at, row }: ActsEnd): string {
  const member = chosen === null ? {} : { member: chosen };
  const query = new URLSearchParams({ ...member, before: `${at}.${row}` });
  return `/ledger?${query.toString()}`;
}
