import type { CaseId } from "@sanad/domain/id";
import { callWindow, pageInterval, pageRounds, roundPause } from "@sanad/domain/paging";
import { verifyLedger } from "@sanad/store/ledger";
import { beforeEach, describe, expect, it } from "vitest";
import { deliverDue } from "../../workers/notify/src/due.ts";
import { bindings, newReference, type System, system } from "./kit.ts";

let sanad: System;
beforeEach(async () => {
  sanad = await system();
});

const interval = pageInterval / 60_000;
const pause = roundPause / 60_000;
const everybody = ["+212600000001", "+212600000002", "+32470000001"];

async function called(): Promise<readonly string[]> {
  const requests = (await sanad.requests()).filter((request) => request.path !== "/emails");
  return requests.flatMap((request) => JSON.parse(request.body).phoneNumbers);
}

async function mails(): Promise<readonly { readonly to: readonly string[]; readonly text: string }[]> {
  const requests = (await sanad.requests()).filter((request) => request.path === "/emails");
  return requests.map(({ body }) => JSON.parse(body));
}

/** Goes on to each of these moments, so many minutes after the one before. */
async function runAfter(...minutes: readonly number[]): Promise<void> {
  for (const each of minutes) {
    sanad.pass(each);
    await deliverDue(sanad.notify);
  }
}

async function acknowledge(caseId: CaseId): Promise<void> {
  await bindings.DB.prepare("update cases set acknowledged_at = ? where id = ?")
    .bind(sanad.time, caseId)
    .run();
}

/** A page in a later round, as the rounds before it left it. */
async function pageOf(round: number, step: number): Promise<CaseId> {
  const reference = newReference();
  const caseId = await sanad.aCase("ma", reference);
  const facts = { reference, urgency: "U0", step, lead: "ma", round };
  await sanad.queue("page", caseId, "ma", facts);
  return caseId;
}

describe("a round of calls that nobody answers", { timeout: 20_000 }, () => {
  it("ends five minutes after its last call with a mail to both centers, and begins again half an hour later", async () => {
    const caseId = await sanad.aCase("ma");
    await sanad.page(caseId, "U0");
    await runAfter(0, interval, interval);
    expect(await called()).toEqual(everybody);
    await runAfter(interval - 1);
    expect(await mails()).toEqual([]);
    await runAfter(1);
    const told = await mails();
    expect(new Set(told.map(({ to }) => to.join(" ")))).toEqual(
      new Set(["a@ma.example b@ma.example", "a@intl.example"]),
    );
    expect(told).toHaveLength(2);
    for (const { text } of told) {
      expect(text).toContain("4F7K-2M9QV");
      expect(text).toContain("لم يؤكد أحد الاطلاع");
    }
    await runAfter(pause - 1);
    expect(await called()).toEqual(everybody);
    await runAfter(1, interval);
    expect(await called()).toEqual([...everybody, ...everybody.slice(0, 2)]);
    await verifyLedger(sanad.notify.db, caseId);
  });

  it("tells nobody by mail when somebody acknowledges within five minutes of the last call", async () => {
    const caseId = await sanad.aCase("ma");
    await sanad.page(caseId, "U0");
    await runAfter(0, interval, interval);
    await acknowledge(caseId);
    await runAfter(interval, pause);
    expect(await mails()).toEqual([]);
    expect((await sanad.rows("page")).map(({ status }) => status)).toEqual([
      "sent",
      "sent",
      "sent",
      "cancelled",
    ]);
  });

  it("does not begin again after an acknowledgement", async () => {
    const caseId = await pageOf(2, everybody.length);
    await runAfter(0);
    await acknowledge(caseId);
    await runAfter(pause, interval);
    expect(await called()).toEqual([]);
    expect((await sanad.rows("page")).map(({ status }) => status)).toEqual(["failed", "cancelled"]);
  });

  it("is told by mail the first time and the last, and not in between", async () => {
    await pageOf(2, everybody.length);
    await runAfter(0);
    expect(await sanad.rows("trouble")).toEqual([]);
    sanad = await system();
    await pageOf(pageRounds, everybody.length);
    await runAfter(0);
    expect((await sanad.rows("trouble")).map(({ center }) => center)).toEqual(["ma", "intl"]);
  });

  it("is the last after so many", async () => {
    await pageOf(pageRounds - 1, everybody.length);
    await runAfter(0, pause);
    expect(await called()).toEqual(everybody.slice(0, 1));
    await runAfter(interval, interval, interval, pause);
    expect(await called()).toEqual(everybody);
    expect((await sanad.rows("page")).filter(({ status }) => status === "pending")).toEqual([]);
  });

  it("of U1 begins again in the hours of the center", async () => {
    sanad.time = Date.parse("2025-10-15T16:50:00Z");
    const facts = { reference: "4F7K2M9QV", urgency: "U1", step: 3, lead: "ma" };
    await sanad.queue("page", await sanad.aCase("ma"), "ma", facts);
    await runAfter(0, pause);
    expect(await called()).toEqual([]);
    const next = (await sanad.rows("page")).at(-1);
    expect(next).toMatchObject({ status: "pending", next_at: Date.parse("2025-10-16T08:00:00Z") });
  });

  it("that a program may have caused is the only one, and is told of", async () => {
    const facts = { reference: "4F7K2M9QV", urgency: "U0", step: 3, lead: "ma", suspected: true };
    await sanad.queue("page", await sanad.aCase("ma"), "ma", facts);
    await runAfter(0);
    expect(await sanad.rows("trouble")).toHaveLength(2);
    expect(await sanad.rows("page")).toHaveLength(1);
  });

  it("for several cases together goes on until the last is acknowledged, and says how many", async () => {
    const cases = [
      await sanad.aCase("ma", "FIRST"),
      await sanad.aCase("ma", "OTHER"),
      await sanad.aCase("ma"),
    ];
    for (const caseId of cases) await sanad.page(caseId, "U0", "ma");
    await runAfter(0);
    const window = callWindow / 60_000;
    await runAfter(window, interval, interval, interval);
    const facts = (await sanad.rows("trouble")).map((row) => JSON.parse(row.facts ?? "{}"));
    expect(facts).toContainEqual({ reference: null, failedKind: "unanswered", by: "email", count: 2 });
    for (const caseId of cases.slice(0, 2)) await acknowledge(caseId);
    const before = (await called()).length;
    await runAfter(pause);
    expect((await called()).length).toBeGreaterThan(before);
    const rung = (await called()).length;
    for (const caseId of cases) await acknowledge(caseId);
    await runAfter(interval, interval, interval, pause);
    expect(await called()).toHaveLength(rung);
  });

  it("of several cases that ends for all of them at once begins again for all of them", async () => {
    const cases = [await pageOf(2, everybody.length), await pageOf(2, everybody.length)];
    // They waited for an answer, as the row after a last call does.
    await bindings.DB.prepare("update outbox set next_at = next_at + 60000").run();
    await runAfter(1, pause);
    expect(await called()).toEqual(everybody.slice(0, 1));
    for (const caseId of cases) await acknowledge(caseId);
    await runAfter(interval);
    expect(await called()).toEqual(everybody.slice(0, 1));
  });
});

describe("a page of a center without any telephone", () => {
  it("is told by mail once, and waits for no round", async () => {
    const nobody = (contacts: string) => JSON.stringify({ ...JSON.parse(contacts), roster: [] });
    sanad = await system({
      CENTER_MA_CONTACTS: nobody(bindings.CENTER_MA_CONTACTS),
      CENTER_INTL_CONTACTS: nobody(bindings.CENTER_INTL_CONTACTS),
    });
    const id = await sanad.page(await sanad.aCase("ma"), "U0");
    await runAfter(0);
    expect(await sanad.row(id)).toMatchObject({ status: "failed", failure: "no-contact" });
    expect(await mails()).toHaveLength(1);
    expect(await sanad.rows("page")).toHaveLength(1);
  });
});
