import { fileURLToPath } from "node:url";
import { makeKeys } from "@sanad/dev/keys";
import { startSystem, type System } from "@sanad/dev/system";
import { measureCasePage } from "./case-page.ts";
import { type Evidence, measureEvidence } from "./evidence.ts";
import { type Lists, measureLists } from "./lists.ts";
import { meterOfWorkerd } from "./meter.ts";
import { measureMail } from "./mail.ts";
import { measureNotices } from "./notices.ts";
import { measureReturn } from "./return.ts";
import { type Row, row } from "./row.ts";
import { benchChannels, post, Senders } from "./senders.ts";
import { measureShowing, type Showing } from "./showing.ts";
import { measureThroughput, type Throughput } from "./throughput.ts";
import { measureWrapping } from "./wrapping.ts";

export interface BenchSize {
  readonly throughput: Throughput;
  readonly evidence: Evidence;
  readonly showing: Showing;
  /** how often the largest mail is sent */
  readonly mails: number;
  /** reports of which notices are timed, each half by form and half by SMS */
  readonly notices: number;
  /** how long receipts are presented */
  readonly returnSeconds: number;
  readonly lists: Lists;
  /** how long the page of a case is opened */
  readonly casePageSeconds: number;
  /** open cases that are wrapped anew */
  readonly wrapped: number;
}

/** About two and a half minutes on two cores. */
export const wholeBench: BenchSize = {
  throughput: { senders: [1, 8, 64], seconds: 3 },
  evidence: { sizes: [1, 10, 80], seconds: 8 },
  showing: [1, 100],
  mails: 4,
  notices: 32,
  returnSeconds: 8,
  lists: { sizes: [1000, 100_000], requests: 20 },
  casePageSeconds: 5,
  wrapped: 800,
};

/**
 * Measures the whole local system, started for this alone and stopped again. Nothing of it is kept.
 *
 * @returns without figures of CPU and memory on a machine that does not tell them
 */
export async function bench(size: BenchSize): Promise<readonly Row[]> {
  const around = { intake: fileURLToPath(new URL("./floor.ts", import.meta.url)) };
  const keys = await makeKeys();
  const system = await startSystem({ port: 0, stateDir: null, quiet: true, cron: false, around, keys });
  try {
    return await measureAll(system, size);
  } finally {
    await system.stop();
  }
}

async function measureAll(system: System, size: BenchSize): Promise<readonly Row[]> {
  const { intake } = system.urls;
  const database = await system.miniflare.getD1Database("DB", "sanad-intake");
  const numberOf = async (sql: string) => (await database.prepare(sql).first<number>("number")) ?? 0;
  const names = await database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '*[^a-z]*'")
    .all<{ name: string }>();
  const counts = names.results.map(({ name }) => `(SELECT count(*) FROM ${name})`).join(" + ");
  await database.exec("CREATE TABLE bench_rows (id TEXT PRIMARY KEY, content BLOB)");
  const meter = meterOfWorkerd();
  const senders = await Senders.of(system);
  await post(`${intake}/bench/nudges?give=no`);
  const throughput = await measureThroughput(intake, meter, senders, size.throughput, () =>
    numberOf(`SELECT ${counts} AS number`),
  );
  const evidence = meter === null ? [] : await measureEvidence(intake, meter, senders, size.evidence);
  const mail = meter === null ? [] : await measureMail(meter, senders, size.mails);
  const returns = meter === null ? [] : await measureReturn(system, meter, senders, size.returnSeconds);
  const casePage = meter === null ? [] : await measureCasePage(system, meter, senders, size.casePageSeconds);
  const showing = await measureShowing(system, meter, size.showing);
  await post(`${intake}/bench/nudges?give=yes`);
  const notices = await measureNotices(system, senders, size.notices);
  let amiss = 0;
  for (const channel of benchChannels) {
    const kept = `SELECT count(*) AS number FROM cases WHERE channel = '${channel === "form" ? "web" : channel}'`;
    amiss += Math.abs((await numberOf(kept)) - senders.accepted[channel]);
  }
  const sent = benchChannels.reduce((sum, channel) => sum + senders.accepted[channel], 0);
  // Last, because its cases are nobody's reports.
  const lists = await measureLists(system, meter, size.lists);
  const wrapping = await measureWrapping(system, senders, size.wrapped);
  return [
    ...throughput,
    ...evidence,
    ...showing,
    ...mail,
    ...returns,
    ...casePage,
    ...notices,
    ...lists,
    ...wrapping,
    row("reports: accepted", sent, "reports"),
    row("reports: not accepted", senders.refused, "reports", { target: 0 }),
    row("reports: accepted and lost, or stored twice", amiss, "reports", { target: 0 }),
  ];
}
