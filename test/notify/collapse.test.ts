import type { CenterId } from "@sanad/domain/center";
import type { CaseId, OutboxId } from "@sanad/domain/id";
import type { PageFacts } from "@sanad/domain/outbox";
import { makeReference } from "@sanad/domain/reference";
import type { Urgency } from "@sanad/domain/vocabulary";
import { beforeEach, describe, expect, it } from "vitest";
import { deliver } from "../../workers/notify/src/deliver.ts";
import { deliverDue } from "../../workers/notify/src/due.ts";
import { bindings, type System, system } from "./kit.ts";

let sanad: System;
beforeEach(async () => {
  sanad = await system();
});

interface Report {
  readonly caseId: CaseId;
  readonly page: OutboxId;
  readonly reference: string;
}

async function report(
  urgency: Urgency = "U0",
  changed: Partial<PageFacts> = {},
  lead: CenterId = "ma",
): Promise<Report> {
  const reference = makeReference(crypto.getRandomValues(new Uint8Array(8)));
  const caseId = await sanad.aCase(lead, reference);
  const facts: PageFacts = { reference, urgency, step: 0, lead, ...changed };
  return { caseId, page: await sanad.queue("page", caseId, lead, facts), reference };
}

async function reports(count: number, changed: Partial<PageFacts> = {}): Promise<readonly Report[]> {
  const made: Report[] = [];
  for (let one = 0; one < count; one += 1) made.push(await report("U0", changed));
  return made;
}

async function acknowledge(caseId: CaseId): Promise<void> {
  await bindings.DB.prepare("update cases set acknowledged_at = ? where id = ?")
    .bind(sanad.time, caseId)
    .run();
}

/** Each SMS, as telephone and lines. */
async function calls(): Promise<readonly { readonly to: string; readonly lines: readonly string[] }[]> {
  const sent = (await sanad.requests()).filter((request) => request.path !== "/emails");
  return sent.map(({ body }) => {
    const { phoneNumbers, textMessage } = JSON.parse(body);
    return { to: phoneNumbers[0], lines: textMessage.text.split("\n") };
  });
}

async function run(minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    await deliverDue(sanad.notify);
    sanad.pass(1);
  }
}

const shown = (reference: string) => `${reference.slice(0, 4)}-${reference.slice(4)}`;

describe("a flood of pages", () => {
  it("rings once at once, and once more for all the others within the interval", async () => {
    const made = await reports(20);
    await deliverDue(sanad.notify);
    const [first] = await calls();
    expect(await calls()).toHaveLength(1);
    expect(made.map(({ reference }) => shown(reference))).toContain(first?.lines[1]);
    sanad.pass(1);
    await run(4);
    const [, second, ...more] = await calls();
    expect(more).toEqual([]);
    expect(second?.to).toBe("+212600000001");
    expect(second?.lines[0]).toBe("U0");
    expect(second?.lines[2]).toContain("19");
    expect(second?.lines.join("\n").length).toBeLessThanOrEqual(70);
  });

  it("of many consumers at once still rings once", async () => {
    const made = await reports(16);
    await Promise.all(made.map(({ page }) => deliver(sanad.notify, page)));
    expect(await calls()).toHaveLength(1);
    sanad.pass(4);
    await Promise.all([deliverDue(sanad.notify), deliverDue(sanad.notify), deliverDue(sanad.notify)]);
    expect(await calls()).toHaveLength(2);
    const states = (await sanad.rows("page")).map((row) => row.status);
    expect(states.filter((state) => state === "gathered")).toHaveLength(15);
  });

  it("goes on down the roster until each of its cases is acknowledged", async () => {
    const made = await reports(4);
    await run(6);
    const [, ...waited] = (await sanad.rows("page")).filter((row) => row.status === "gathered");
    expect(waited.length).toBe(2);
    for (const { caseId } of made.slice(0, 3)) await acknowledge(caseId);
    await run(5);
    const late = (await calls()).slice(2);
    expect(late.map(({ to }) => to)).toContain("+212600000002");
    const before = (await calls()).length;
    for (const { caseId } of made) await acknowledge(caseId);
    await run(12);
    expect(await calls()).toHaveLength(before);
  });

  it("leaves nobody out: every case was rung for, alone or in a collapsed page", async () => {
    const made = await reports(9);
    await run(5);
    for (const { page } of made) {
      const row = await sanad.row(page);
      const rung = row.gathered_into === null ? row : await sanad.row(row.gathered_into);
      expect(rung.status).toBe("sent");
    }
    const [whole] = (await sanad.rows("page")).filter((row) => row.facts?.includes('"count":8'));
    expect(await sanad.ledger("center:ma")).toEqual([
      "outbox-queued",
      ...Array.from({ length: 8 }, () => "outbox-gathered"),
      "outbox-sent",
      "outbox-queued",
    ]);
    expect(whole).toMatchObject({ status: "sent", center: "ma", case_id: null });
  });

  it("does not mix the centers that lead", async () => {
    await reports(3);
    await report("U0", {}, "intl");
    await deliverDue(sanad.notify);
    expect((await calls()).map(({ to }) => to).toSorted()).toEqual(["+212600000001", "+32470000001"]);
    await report("U0", {}, "intl");
    await run(5);
    const collapsed = (await sanad.rows("page")).filter((row) => row.facts?.includes('"count":2'));
    expect(new Set(collapsed.map((row) => JSON.parse(row.facts ?? "").lead))).toEqual(new Set(["ma"]));
  });

  it("holds nobody up once the page before was acknowledged", async () => {
    const first = await report();
    await deliver(sanad.notify, first.page);
    await acknowledge(first.caseId);
    sanad.pass(1);
    await deliver(sanad.notify, (await report()).page);
    expect(await calls()).toHaveLength(2);
  });

  it("holds nobody up after the interval", async () => {
    await deliver(sanad.notify, (await report()).page);
    sanad.pass(5);
    await deliver(sanad.notify, (await report()).page);
    expect(await calls()).toHaveLength(2);
  });

  it("is tried again with the same bytes, and keeps its turn meanwhile", async () => {
    const { page } = await report();
    await sanad.answers({ status: 502 });
    await deliver(sanad.notify, page);
    await deliver(sanad.notify, (await report()).page);
    expect(await calls()).toHaveLength(1);
    await run(2);
    const [first, second] = (await sanad.requests()).map((request) => request.body);
    expect(second).toBe(first);
    expect(await sanad.row(page)).toMatchObject({ status: "sent" });
  });

  it("joins none that waits for a shift only: U0 rings at once", async () => {
    sanad.time = Date.parse("2025-10-15T07:57:00Z");
    for (let one = 0; one < 2; one += 1) await deliver(sanad.notify, (await report("U1")).page);
    const { page } = await report();
    await deliver(sanad.notify, page);
    expect(await sanad.row(page)).toMatchObject({ status: "sent" });
  });

  it("joins none that was acknowledged while it waited", async () => {
    const [first, second] = [await report(), await report()];
    await deliver(sanad.notify, first.page);
    await deliver(sanad.notify, second.page);
    expect(await calls()).toHaveLength(1);
    await acknowledge(first.caseId);
    await acknowledge(second.caseId);
    const { page } = await report();
    await deliver(sanad.notify, page);
    expect(await sanad.row(page)).toMatchObject({ status: "sent" });
  });

  it("gathers what waited the night for duty hours", async () => {
    sanad.time = Date.parse("2025-10-15T01:00:00Z");
    for (let one = 0; one < 3; one += 1) await deliver(sanad.notify, (await report("U1")).page);
    sanad.time = Date.parse("2025-10-15T08:00:00Z");
    await deliverDue(sanad.notify);
    expect((await calls()).map(({ lines }) => lines[2])).toEqual(["3 ملفات جديدة"]);
  });
});

describe("pages that a program may have caused", () => {
  it("ring only together, within the interval, and say so", async () => {
    await reports(3, { suspected: true });
    await run(1);
    expect(await calls()).toEqual([]);
    await run(4);
    const [call, ...more] = await calls();
    expect(more).toEqual([]);
    expect(call?.lines.slice(2)).toEqual(["3 ملفات جديدة", "افتحوا لوحة العمل وأكدوا", "قد يكون آليا"]);
  });

  it("ring also when there is only one", async () => {
    const { page } = await report("U0", { suspected: true });
    await run(5);
    expect(await calls()).toHaveLength(1);
    expect(await sanad.row(page)).toMatchObject({ status: "sent" });
  });

  it("never hold up a person's, which then speaks for all of them", async () => {
    await reports(5, { suspected: true });
    await run(5);
    expect(await calls()).toHaveLength(1);
    await reports(2, { suspected: true });
    const { page } = await report();
    await deliver(sanad.notify, page);
    const [, real] = await calls();
    expect(real?.lines).toHaveLength(3);
    expect(await sanad.row(page)).toMatchObject({ status: "sent" });
    const next = await report("U1");
    await run(5);
    const together = (await calls()).find(({ lines }) => lines[1] === shown(next.reference));
    expect(together?.lines.slice(0, 3)).toEqual(["U1", shown(next.reference), "3 ملفات جديدة"]);
  });

  it("of U0 do not wait for the morning with a less urgent one of a person, at any step", async () => {
    sanad.time = Date.parse("2025-10-15T16:56:00Z");
    await deliver(sanad.notify, (await report("U1")).page);
    await reports(1, { suspected: true });
    const { reference } = await report("U1");
    await run(4);
    expect(await calls()).toHaveLength(1);
    await run(1);
    const [, whole] = await calls();
    expect(whole?.lines.slice(0, 3)).toEqual(["U1", shown(reference), "ملفان جديدان"]);
    await run(11);
    const told = (await calls()).filter(({ lines }) => lines[1] === shown(reference)).map(({ to }) => to);
    expect(told).toEqual(["+212600000001", "+212600000002", "+32470000001"]);
  });
});

describe("a flood of troubles", () => {
  const lost = { reference: null, failedKind: "notice", by: "sms" } as const;

  it("tells the first at once and the others together", async () => {
    for (let one = 0; one < 6; one += 1) await sanad.queue("trouble", null, "ma", lost);
    await deliverDue(sanad.notify);
    expect(await calls()).toHaveLength(1);
    sanad.pass(4);
    await deliverDue(sanad.notify);
    expect((await calls()).map(({ lines }) => lines[0])).toEqual(["تعذر تسليم رسالة", "تعذر تسليم 5 رسائل"]);
    await run(20);
    expect(await calls()).toHaveLength(2);
  });

  it("does not mix what goes by mail with what goes by SMS, nor centers", async () => {
    await sanad.queue("trouble", null, "ma", lost);
    await sanad.queue("trouble", null, "ma", { ...lost, by: "email" });
    await sanad.queue("trouble", null, "intl", lost);
    await deliverDue(sanad.notify);
    expect(await sanad.requests()).toHaveLength(3);
  });
});
