import { sealSummary } from "@sanad/casework/desk/summary-cell";
import type { System } from "@sanad/dev/system";
import { type CenterId, otherCenter } from "@sanad/domain/center";
import type { CaseList } from "@sanad/store/case-lists";
import { centerCells } from "@sanad/vault/open";
import { keyOf } from "@sanad/vault/seal";
import { accountOf, StaffBrowser } from "../support/member.ts";
import type { Meter } from "./meter.ts";
import { type Row, row } from "./row.ts";

export interface Lists {
  /** cases of one center and of the other, rising: the second is compared with the first */
  readonly sizes: readonly [number, number];
  /** how often each list is asked for at each size */
  readonly requests: number;
}

/** The slower of the two may take so much of the quicker one's time. */
const RATIO_TARGET = 1.2;

const lists = [
  { name: "open" },
  { name: "mine" },
  { name: "unassigned" },
  { name: "waiting" },
  { name: "status", of: "new" },
  { name: "channel", of: "sms" },
  { name: "country", of: "MA" },
  { name: "shared" },
  { name: "ended" },
] as const satisfies readonly CaseList[];

type Database = Awaited<ReturnType<System["miniflare"]["getD1Database"]>>;

/** Cases a statement. */
const STEP = 2_500;

/** Cases of a center in every state, told apart by a number of their own; each with one entry, which nobody can open. */
async function addCases(database: Database, center: CenterId, member: string, from: number, to: number) {
  // the digits that ids do not have, as letters that they have
  const digits = "replace(replace(replace(replace(n, '0', 'w'), '1', 'x'), '8', 'y'), '9', 'z')";
  const id = (kind: string) => `'${kind}_' || substr('aaaaaaaaaaaaaaaaaaaaaaaaaa' || ${digits}, -26)`;
  for (let start = from; start < to; start += STEP) {
    const counting = `with recursive counted(n) as (select ${start} union all select n + 1 from counted where n + 1 < ${Math.min(to, start + STEP)})`;
    await database
      .prepare(
        `insert into cases (id, reference, channel, language, country, urgency, deadline, status, lead, epoch, filed_at, assignee, waiting, acknowledged_at, shared_with)
        ${counting} select ${id("case")}, 'R' || n, case n % 3 when 0 then 'sms' when 1 then 'web' else 'email' end, 'ar',
          case n % 4 when 0 then null when 1 then 'FR' else 'MA' end, 'U' || (n * 7919 % 5),
          case when n % 2 then 1795000000000 + n * 7919 % 100000 else null end,
          case when n % 7 < 4 then 'new' when n % 7 = 4 then 'triaged' else 'closed' end,
          case when n % 10 = 9 then '${otherCenter(center)}' else '${center}' end, 1, 1790000000000 + n,
          case n % 6 when 0 then '${member}' else null end, case when n % 5 < 3 then 'us' else 'person' end, 1,
          case when n % 10 = 9 then '${center}' else null end from counted`,
      )
      .run();
    await database
      .prepare(
        `insert into entries (id, case_id, compartment, epoch, at, sealed, mac) ${counting}
        select ${id("entry")}, ${id("case")}, 'file', 1, 1790000000000 + n, x'00', x'00' from counted`,
      )
      .run();
  }
}

function addressOf(list: CaseList): string {
  return `/cases?${new URLSearchParams({ list: list.name, ...("of" in list && { of: list.of ?? "unknown" }) })}`;
}

function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0;
}

/** One center's case worker, before the lists of that center. */
interface Reader {
  readonly browser: StaffBrowser;
  readonly center: CenterId;
}

async function readerOf(system: System, center: CenterId): Promise<Reader> {
  const account = accountOf(system.keys, "case_worker", center);
  return { browser: await new StaffBrowser(system).signIn(account, center), center };
}

async function ask({ browser }: Reader, list: CaseList): Promise<string> {
  const answer = await browser.get(addressOf(list));
  if (answer.status !== 200) throw new Error(`a list was answered with ${answer.status}`);
  return answer.text();
}

/** Keeps the summaries of the cases on the first page of each list, as if they had been opened before. */
async function keepSummaries(system: System, database: Database, reader: Reader): Promise<void> {
  const { center } = reader;
  const { desk } = await centerCells(system.keys.centerIdentities[center]);
  const key = await keyOf(system.keys.centerRecipients[center]);
  const kept = new Set<string>();
  for (const list of lists) {
    for (const [id] of (await ask(reader, list)).matchAll(/case_[a-z2-7]{26}/g)) kept.add(id);
  }
  const insert = database.prepare(
    "insert or replace into summaries (case_id, center, key, sealed) values (?, ?, ?, ?)",
  );
  const rows = [...kept].map(async (id) => {
    const caseId = `case_${id.slice(5)}` as const;
    const newest = `entry_${id.slice(5)}` as const;
    const answers = { threats: ["images"], demands: ["money"], age: "18_24" } as const;
    const sealed = await sealSummary(desk, caseId, center, { answers, excerpt: "كلام", upTo: null, newest });
    return insert.bind(caseId, center, key, sealed);
  });
  await database.batch(await Promise.all(rows));
}

/**
 * The first page of each named list as a case worker's browser gets it: the International center has few cases, the Moroccan
 * one many. Both are asked in turn, so that what else the machine does falls on both.
 */
export async function measureLists(system: System, meter: Meter | null, size: Lists): Promise<Row[]> {
  const database = await system.miniflare.getD1Database("DB", "sanad-intake");
  const [few, many] = size.sizes;
  const opening = meter === null ? [] : await measureOpening(meter, await readerOf(system, "ma"));
  const readers: Reader[] = [];
  for (const [center, from, to] of [
    ["intl", 0, few],
    ["ma", few, few + many],
  ] as const) {
    const reader = await readerOf(system, center);
    const member = await database
      .prepare("select member from sessions order by created_at desc limit 1")
      .first<string>("member");
    await addCases(database, center, member ?? "", from, to);
    await keepSummaries(system, database, reader);
    readers.push(reader);
  }
  const times = lists.map(() => readers.map((): number[] => []));
  for (let request = 0; request < size.requests; request += 1) {
    for (const [index, list] of lists.entries()) {
      for (const [which, reader] of readers.entries()) {
        const start = performance.now();
        await ask(reader, list);
        times[index]?.[which]?.push(performance.now() - start);
      }
    }
  }
  const measured = lists.flatMap((list, index) => {
    const [quick = 0, slow = 0] = (times[index] ?? []).map(p95);
    return [
      row(`list ${list.name}, ${many} cases: p95`, slow, "ms"),
      row(`list ${list.name}: p95 against ${few} cases`, slow / quick, "times", { target: RATIO_TARGET }),
    ];
  });
  return [...opening, ...measured];
}

/** The first look at cases that nobody has opened: each is opened for its summary. */
async function measureOpening(meter: Meter, reader: Reader): Promise<Row[]> {
  const start = meter.cpu();
  const shown = new Set((await ask(reader, { name: "open" })).match(/case_[a-z2-7]{26}/g)).size;
  const first = meter.cpu() - start;
  return [row("list open, first look: CPU a case", first / Math.max(1, shown), "ms")];
}
