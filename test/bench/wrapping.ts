import type { System } from "@sanad/dev/system";
import { rewrapper } from "@sanad/vault/open";
import { makeIdentity, sealWrap } from "@sanad/vault/seal";
import { copyCase } from "../support/copy-case.ts";
import { signedIn, type StaffBrowser } from "../support/member.ts";
import { type Row, row } from "./row.ts";
import type { Senders } from "./senders.ts";

/** Milliseconds a case: 200 cases a second. */
const TARGET = 5;
/** Pages of the work; more means that it does not end. */
const MOST = 1000;

/**
 * Wrapping the open cases anew after a change of the center's key, from the first page of the work to its end. The floor opens
 * and seals as many wraps in this process and stores nothing.
 *
 * @param cases that are there beside those that were reported
 */
export async function measureWrapping(system: System, senders: Senders, cases: number): Promise<Row[]> {
  await senders.send("form");
  await copyCase(system, cases);
  const president = await signedIn(system, "president");
  const html = await (await president.get("/center-key")).text();
  const [, from = ""] = /name="from" value="([0-9a-f]{32})"/.exec(html) ?? [];
  const changed = await president.post("/center-key/change", { from });
  if (changed.status !== 303) throw new Error(`the change of a key was answered with ${changed.status}`);
  const start = performance.now();
  await workUntilDone(president);
  const taken = performance.now() - start;
  const database = await system.miniflare.getD1Database("DB", "sanad-intake");
  const done = await database.prepare("SELECT done FROM jobs").first<number>("done");
  if (done === null || done < cases) throw new Error("not every case was wrapped anew");
  const floor = await floorOf(cases);
  return [row("wrapping anew, open cases", taken / done, "ms a case", { floor, target: TARGET })];
}

async function workUntilDone(president: StaffBrowser): Promise<void> {
  for (let page = 0; page < MOST; page += 1) {
    const answer = await president.get("/center-key/work");
    if (answer.headers.get("location") === "/center-key") return;
    await answer.arrayBuffer();
  }
  throw new Error("the work does not end");
}

async function floorOf(times: number): Promise<number> {
  const [from, to, one] = await Promise.all([makeIdentity(), makeIdentity(), makeIdentity()]);
  const { identity } = one;
  const identities = { file: identity, person: identity, exhibits: identity, "desk:ma": identity };
  const place = { case: "case_aaaaaaaaaaaaaaaaaaaaaaaaaa", epoch: 1 } as const;
  const sealed = await sealWrap(from.recipient, { ...place, identities });
  const rewrap = rewrapper(from.identity, to.recipient);
  await rewrap(place, sealed);
  const start = performance.now();
  for (let time = 0; time < times; time += 1) await rewrap(place, sealed);
  return (performance.now() - start) / times;
}
