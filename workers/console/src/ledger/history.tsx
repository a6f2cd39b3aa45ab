import { colleaguesOf } from "@sanad/casework/desk/colleagues";
import { isId } from "@sanad/domain/id";
import { ledgerTexts } from "@sanad/locale/console/ledger";
import { checkChain } from "@sanad/store/ledger";
import { caseHistory } from "@sanad/store/ledger-pages";
import { staffCase } from "@sanad/store/staff-cases";
import { Hono } from "hono";
import { deskOf, type App } from "../context.ts";
import { memberPage, readerOf } from "../member-page.tsx";
import { permit } from "../permit.tsx";
import { LedgerRow } from "../views/ledger-row.tsx";
import { Reference } from "../views/reference.tsx";
import { ChainCheck } from "./chain-check.tsx";
import { readNumber } from "./read-number.ts";

/** Rows of one page. */
const PAGE = 50;

/** What was done to one case, in words. */
export const history = new Hono<App>().get("/cases/:id/history", permit("case-read"), async (c) => {
  const id = c.req.param("id");
  const desk = deskOf(c.env, Date.now());
  const found = isId("case", id) ? await staffCase(desk.db, c.var.signedIn.viewer, id) : null;
  if (found === null) return c.notFound();
  const reader = readerOf(c, desk);
  const { language } = reader;
  const rows = await caseHistory(desk.db, found, readNumber(c.req.query("before")), PAGE + 1);
  const checked = c.req.query("check") === "yes" ? await checkChain(desk.db, found.id) : null;
  const names = await colleaguesOf(desk, c.var.signedIn);
  const address = `/cases/${found.id}/history`;
  const last = rows[PAGE - 1];
  return memberPage(
    c,
    desk,
    { title: ledgerTexts.history[language] },
    <section aria-labelledby="history">
      <div class="list-head">
        <h1 id="history">{ledgerTexts.history[language]}</h1>
        <a href={`/cases/${found.id}`}>
          {ledgerTexts.back[language]} <Reference reference={found.reference} />
        </a>
      </div>
      <ChainCheck language={language} action={address} checked={checked} />
      <ol class="acts">
        {rows.slice(0, PAGE).map((line) => (
          <LedgerRow line={line} names={names} reader={reader} />
        ))}
      </ol>
      {rows.length <= PAGE || last === undefined ? null : (
        <nav class="pages" aria-label={ledgerTexts.pages[language]}>
          <a href={`${address}?before=${last.sequence}`}>{ledgerTexts.older[language]}</a>
        </nav>
      )}
    </section>,
    names,
  );
});
