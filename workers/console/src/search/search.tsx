import { searchCases, searchMost } from "@sanad/casework/desk/search-cases";
import { centerIds } from "@sanad/domain/center";
import { parseReference } from "@sanad/domain/reference";
import { findOf } from "@sanad/domain/words/find";
import { searchTexts } from "@sanad/locale/console/search";
import { type SearchEnd, searchScopes } from "@sanad/store/searchable";
import { caseByReference } from "@sanad/store/called-case";
import { type Context, Hono } from "hono";
import { z } from "zod";
import { deskOf, type App } from "../context.ts";
import { memberPage, readerOf } from "../member-page.tsx";
import { permit } from "../permit.tsx";
import { formOf, textOf } from "../form.ts";
import { SearchPage, type SearchPageProps } from "./search-page.tsx";

/**
 * By words, identifiers or reference, in the body of a request alone: browsers and proxies keep addresses. Only a reference
 * may stand in one, where a page links to a case.
 */
export const search = new Hono<App>()
  .get("/search", permit("search"), async (c) => {
    const typed = c.req.query("q") ?? "";
    const found = await byReference(c, typed);
    if (found !== null) return found;
    return page(c, typed === "" ? {} : { problems: ["noReference"] });
  })
  .post("/search", permit("search"), async (c) => {
    const form = await formOf(c);
    const query = textOf(form, "words", 100).trim();
    const found = await byReference(c, query);
    if (found !== null) return found;
    const find = findOf(query);
    const { scope, from, earlier } = readFrom(form);
    if (find === null) return page(c, { query, scope, problems: ["tooShort"] });
    const step = await searchCases(deskOf(c.env, Date.now()), c.var.signedIn, find, scope, from);
    return page(c, { query, scope, step, earlier });
  });

async function byReference(c: Context<App>, typed: string): Promise<Response | null> {
  const reference = parseReference(typed);
  if (reference === null) return null;
  const { db } = deskOf(c.env, Date.now());
  const id = await caseByReference(db, c.var.signedIn.viewer, reference);
  return id === null ? null : c.redirect(`/cases/${id}`, 303);
}

const sent = z.object({
  scope: z.enum(searchScopes).catch("open"),
  lead: z.enum(centerIds).nullable().catch(null),
  after: z.string().max(200),
  done: z.coerce.number().int().min(0).max(searchMost).catch(0),
  found: z.string(),
});

/** Where the search goes on, as its own page sent it back. */
function readFrom(form: FormData) {
  const { scope, lead, after, done, found } = sent.parse({
    scope: textOf(form, "scope"),
    lead: textOf(form, "lead"),
    after: textOf(form, "after"),
    done: textOf(form, "done"),
    found: textOf(form, "found", 10 * searchMost),
  });
  const end: SearchEnd | null = lead === null ? null : { lead, sort: after };
  const earlier = found.split(" ").filter((reference) => parseReference(reference) === reference);
  return { scope, from: { after: end, done }, earlier };
}

type Shown = Partial<Omit<SearchPageProps, "reader" | "problems">> & {
  readonly problems?: readonly ("noReference" | "tooShort")[];
};

async function page(c: Context<App>, { problems = [], ...shown }: Shown): Promise<Response> {
  const desk = deskOf(c.env, Date.now());
  const reader = readerOf(c, desk);
  const told = problems.map((problem) => ({
    field: problem === "tooShort" ? "words" : null,
    text: searchTexts[problem][reader.language],
  }));
  const whole = { query: "", scope: searchScopes[0], step: null, earlier: [], ...shown, problems: told };
  return memberPage(
    c,
    desk,
    {
      title: searchTexts.title[reader.language],
      status: problems.includes("tooShort") ? 422 : 200,
    },
    <SearchPage reader={reader} {...whole} />,
  );
}
