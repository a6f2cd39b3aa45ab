import { env } from "cloudflare:workers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type CaseList,
  countLists,
  countQuery,
  listedCases,
  listQuery,
  openCountries,
  unheardAlarms,
} from "./case-lists.ts";
import { connect } from "./database.ts";
import { Viewer } from "./viewer.ts";

const d1 = (env as unknown as { readonly DB: D1Database }).DB;
const db = connect(d1);
const me = "member_aaaaaaaaaaaaaaaaaaaaaaaaaa";
const lists: readonly CaseList[] = [
  { name: "open" },
  { name: "mine" },
  { name: "unassigned" },
  { name: "waiting" },
  { name: "ended" },
  { name: "shared" },
  { name: "training" },
  { name: "status", of: "new" },
  { name: "channel", of: "sms" },
  { name: "country", of: "MA" },
  { name: "country", of: null },
];
const FEW = 1000;
const MANY = 20_000;
let viewer: Viewer;

/** Cases in every state, of both centers; each has one entry and one wrap, as the lists read them. */
async function fill(from: number, to: number): Promise<void> {
  const name = (prefix: string) => `'${prefix}_' || substr('aaaaaaaaaaaaaaaaaaaaaaaaaa' || n, -26)`;
  const counting = `with recursive counted(n) as (select ${from} union all select n + 1 from counted where n + 1 < ${to})`;
  await d1
    .prepare(
      `insert into cases (id, reference, channel, language, country, urgency, deadline, status, lead, epoch, filed_at, assignee, waiting, training, shared_with)
      ${counting} select ${name("case")}, 'R' || n,
        case n % 3 when 0 then 'web' when 1 then 'sms' else 'email' end, 'ar',
        case n % 4 when 0 then null when 1 then 'FR' else 'MA' end, 'U' || (n % 5),
        case when n % 2 then 1795000000000 + n else null end,
        case when n % 7 < 4 then 'new' when n % 7 = 4 then 'triaged' else 'closed' end,
        case when n % 10 = 9 then 'intl' else 'ma' end, 1, 1790000000000 + n,
        case n % 6 when 0 then '${me}' when 1 then 'member_other' else null end,
        case when n % 5 < 3 then 'us' else 'person' end, n % 53 = 0,
        case when n % 10 = 9 then 'ma' else null end from counted`,
    )
    .run();
  await d1
    .prepare(
      `insert into entries (id, case_id, compartment, epoch, at, sealed, mac) ${counting}
      select ${name("entry")}, ${name("case")}, 'file', 1, 1790000000000 + n, x'00', x'00' from counted`,
    )
    .run();
}

async function rowsRead(list: CaseList): Promise<readonly number[]> {
  const queries = [listQuery(db, viewer, list, null, 41), countQuery(db, viewer, list, 50)];
  return Promise.all(
    queries.map(async (query) => {
      const { sql, params } = query.toSQL();
      return (
        await d1
          .prepare(sql)
          .bind(...params)
          .all()
      ).meta.rows_read;
    }),
  );
}

beforeAll(async () => {
  await d1.batch([
    d1.prepare("insert into members (id, recipient, created_at) values (?, 'r', 0)").bind(me),
    d1
      .prepare(
        "insert into memberships (center, member, role, name, signatures, since) values ('ma', ?, 'case_worker', x'00', '{}', 0)",
      )
      .bind(me),
    d1
      .prepare(
        "insert into sessions (id, member, center, sealed, label, created_at, seen_at, expires_at) values (x'01', ?, 'ma', x'00', '', 0, 1, 9)",
      )
      .bind(me),
  ]);
  const found = await Viewer.bySession(db, new Uint8Array([1]), 2, 5, () => Promise.resolve(true));
  if (found === null) throw new Error("no session");
  viewer = found.viewer;
  await fill(0, FEW);
});
afterAll(async () => {
  for (const table of ["entries", "conflicts", "cases"]) await d1.prepare(`delete from ${table}`).run();
});

describe("a list", () => {
  it.each(lists)("$name $of is read by its own index, in its order", async (list) => {
    const { sql, params } = listQuery(db, viewer, list, { side: "after", sort: "U1" }, 41).toSQL();
    const plan = await d1
      .prepare(`explain query plan ${sql}`)
      .bind(...params)
      .all<{ detail: string }>();
    const details = plan.results.map((row) => row.detail);
    const index = { open: "open", mine: "assignee", unassigned: "assignee", ended: "open" }[
      list.name as string
    ];
    expect(details[0]).toMatch(
      new RegExp(`^SEARCH cases USING INDEX cases_${index ?? list.name} \\(.*sort>\\?\\)`),
    );
    expect(details.filter((detail) => /TEMP B-TREE|^SCAN/.test(detail))).toEqual([]);
  });

  it("is walked forth and back by pages, each case once, in the order of urgency, deadline and age", async () => {
    const list = { name: "open" } as const;
    const forth: string[] = [];
    let place: Parameters<typeof listedCases>[3] = null;
    const firsts: string[] = [];
    for (;;) {
      const page = await listedCases(db, viewer, list, place, 150);
      const sorts = page.rows.map((row) => String(row.case.sort));
      forth.push(...sorts);
      firsts.push(sorts[0] ?? "");
      if (!page.after) break;
      place = { side: "after", sort: sorts.at(-1) ?? "" };
    }
    expect(forth).toEqual(forth.toSorted());
    const all = await d1
      .prepare("select count(*) as n from cases where lead = 'ma' and open = 1 and training = 0")
      .first<number>("n");
    expect(new Set(forth).size).toBe(all);
    expect(forth).toHaveLength(all ?? -1);
    const back = await listedCases(db, viewer, list, { side: "before", sort: firsts[2] ?? "" }, 150);
    expect(back.rows.map((row) => row.case.sort)).toEqual(forth.slice(150, 300));
    expect([back.before, back.after]).toEqual([true, true]);
  });

  it("holds only what its name says, never an invented case among real ones, and none of the other center", async () => {
    for (const list of lists) {
      const { rows } = await listedCases(db, viewer, list, null, 2000);
      expect(rows.length).toBeGreaterThan(0);
      expect(new Set(rows.map((row) => row.case.training))).toEqual(
        new Set([list.name === "training" ? 1 : 0]),
      );
      expect(new Set(rows.map((row) => row.case.lead))).toEqual(
        new Set([list.name === "shared" ? "intl" : "ma"]),
      );
    }
    const mine = await listedCases(db, viewer, { name: "mine" }, null, 2000);
    expect(mine.rows.every((row) => row.case.assignee === me && row.case.open === 1)).toBe(true);
    const ended = await listedCases(db, viewer, { name: "ended" }, null, 2000);
    expect(ended.rows.every((row) => row.case.status === "closed")).toBe(true);
  });

  it("leaves out a case that is closed to the viewer, and counts without it", async () => {
    const before = await listedCases(db, viewer, { name: "mine" }, null, 2000);
    const known = before.rows[0]?.case.id;
    await d1.prepare("insert into conflicts (case_id, member, at) values (?, ?, 1)").bind(known, me).run();
    const after = await listedCases(db, viewer, { name: "mine" }, null, 2000);
    expect(after.rows.map((row) => row.case.id)).toEqual(before.rows.slice(1).map((row) => row.case.id));
    expect(await countLists(db, viewer, [{ name: "mine" }], 5000)).toEqual([before.rows.length - 1]);
    await d1.prepare("update conflicts set lifted_at = 2").run();
    expect(await countLists(db, viewer, [{ name: "mine" }], 5000)).toEqual([before.rows.length]);
  });

  it("tells the newest entry of each case", async () => {
    const { rows } = await listedCases(db, viewer, { name: "open" }, null, 3);
    expect(rows.map((row) => row.newest)).toEqual(rows.map((row) => row.case.id.replace("case", "entry")));
  });

  it("knows the countries of the open cases, and how many alarms nobody heard", async () => {
    expect(await openCountries(db, viewer)).toEqual(["FR", "MA"]);
    expect(await unheardAlarms(db, viewer, 5)).toBe(5);
  });

  it("reads no more rows of many cases than of few", async () => {
    // A row, its conflict and its newest entry for each case shown; a few more for the invented ones that are passed over.
    const bound = [41 * 3 + 8, 51 + 8] as const;
    const within = (read: readonly number[]) => read.every((number, index) => number <= (bound[index] ?? 0));
    for (const size of [FEW, MANY]) {
      if (size === MANY) await fill(FEW, MANY);
      const read = await Promise.all(lists.map(rowsRead));
      expect(read.filter((numbers) => !within(numbers))).toEqual([]);
    }
  });
});
