import type { OutboxId } from "@sanad/domain/id";
import {
  createExecutionContext,
  createMessageBatch,
  createScheduledController,
  getQueueResult,
} from "cloudflare:test";
import { connect } from "../../packages/store/src/database.ts";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { deliverDue } from "../../workers/notify/src/due.ts";
import { consumeNudges } from "../../workers/notify/src/nudge.ts";
import type { Notify } from "../../workers/notify/src/notify.ts";
import worker from "../../workers/notify/src/index.ts";
import { bindings, newReference, type System, system } from "./kit.ts";

let sanad: System;
beforeEach(async () => {
  sanad = await system();
});

function delivered(body: unknown, attempts = 1) {
  return createMessageBatch("sanad-notify", [{ id: "1", timestamp: new Date(), attempts, body }]);
}

async function consume(body: unknown, notify: Notify = sanad.notify, attempts = 1) {
  const context = createExecutionContext();
  const batch = delivered(body, attempts);
  await consumeNudges(batch, context, () => notify);
  return getQueueResult(batch, context);
}

describe("a nudge", () => {
  it("delivers the rows that it names and is acknowledged", async () => {
    const ids = [await sanad.notice("ma"), await sanad.notice("intl")];
    expect((await consume({ outbox: ids })).explicitAcks).toEqual(["1"]);
    const keys = (await sanad.requests()).map((request) => request.headers["idempotency-key"]);
    expect(new Set(keys)).toEqual(new Set(ids));
    expect(keys).toHaveLength(ids.length);
  });

  it("is acknowledged when the provider fails, because the row knows", async () => {
    const id = await sanad.notice();
    await sanad.answers({ status: 500 });
    expect((await consume({ outbox: [id] })).explicitAcks).toEqual(["1"]);
    expect(await sanad.row(id)).toMatchObject({ status: "pending", attempts: 1 });
  });

  it("comes back when the database fails, and leaves the rest to the rows before it becomes a dead letter", async () => {
    const id = await sanad.notice();
    const failing = () => {
      throw new Error("D1_ERROR");
    };
    const db = connect({ prepare: failing, batch: failing } as unknown as D1Database);
    const result = await consume({ outbox: [id] }, { ...sanad.notify, db });
    expect(result.explicitAcks).toEqual([]);
    expect(result.retryMessages.map((message) => message.msgId)).toEqual(["1"]);
    const last = await consume({ outbox: [id] }, { ...sanad.notify, db }, 4);
    expect(last.explicitAcks).toEqual(["1"]);
    expect(await sanad.row(id)).toMatchObject({ status: "pending", attempts: 0 });
  });

  it("for many routine notices at once lets ten leave, and gathers the rest", async () => {
    const ids: OutboxId[] = [];
    for (let row = 0; row < 14; row += 1) ids.push(await sanad.notice("ma", "U3"));
    const halves = [ids.slice(0, 7), ids.slice(7)];
    await Promise.all(halves.map((outbox) => consume({ outbox })));
    const states = await Promise.all(ids.map(async (id) => (await sanad.row(id)).status));
    expect(states.filter((status) => status === "sent")).toHaveLength(10);
    expect(states.filter((status) => status === "pending")).toHaveLength(4);
    expect(await sanad.requests()).toHaveLength(10);
  });

  it("is acknowledged while a provider keeps it waiting, and ends behind the acknowledgement", async () => {
    const id = await sanad.page(await sanad.aCase(), "U0");
    await sanad.answers({ status: 200, never: true });
    const context = createExecutionContext();
    const batch = delivered({ outbox: [id] });
    await consumeNudges(batch, context, () => sanad.impatient(1500));
    expect(await sanad.row(id)).toMatchObject({ status: "pending", failure: null, attempts: 1 });
    expect((await getQueueResult(batch, context)).explicitAcks).toEqual(["1"]);
    expect(await sanad.row(id)).toMatchObject({ status: "pending", failure: "timeout", attempts: 1 });
  });

  it("begins nothing that would be cut off: what its lane had no room for is found by its time", async () => {
    const answers: OutboxId[] = [];
    for (let row = 0; row < 3; row += 1) {
      const caseId = await sanad.aCase("ma", newReference());
      answers.push(await sanad.message(caseId, { channel: "sms", to: "+212600000009", text: "…" }));
    }
    const held = { status: 200, never: true } as const;
    await sanad.answers(held, held);
    const context = createExecutionContext();
    const batch = delivered({ outbox: answers });
    await consumeNudges(batch, context, () => sanad.impatient(1500));
    sanad.pass(1);
    expect((await getQueueResult(batch, context)).explicitAcks).toEqual(["1"]);
    const last = async () => sanad.row(answers.at(-1) as OutboxId);
    expect(await last()).toMatchObject({ status: "pending", attempts: 0, failure: null });
    await deliverDue(sanad.notify);
    expect(await last()).toMatchObject({ status: "sent" });
  });

  it("is not needed even while what waits cannot be put together", async () => {
    const id = await sanad.notice("ma", "U1");
    const prepare = (query: string) => {
      if (/^update "outbox" set "lease".* in \(select /s.test(query)) throw new Error("D1_ERROR");
      return bindings.DB.prepare(query);
    };
    const db = connect({ prepare, batch: bindings.DB.batch.bind(bindings.DB) } as unknown as D1Database);
    await deliverDue({ ...sanad.notify, db });
    expect(await sanad.row(id)).toMatchObject({ status: "sent" });
  });

  it("that is no nudge is poison, and sends nothing", async () => {
    const id = await sanad.notice();
    for (const body of [
      null,
      "x",
      {},
      { outbox: [] },
      { outbox: ["case_1"] },
      { outbox: [id], text: "words" },
      { outbox: id },
    ]) {
      const result = await consume(body);
      expect(result.explicitAcks).toEqual([]);
      expect(result.retryMessages).toHaveLength(1);
    }
    expect(await sanad.requests()).toHaveLength(0);
  });

  it("is not needed: what is due is found without it", async () => {
    const ids: OutboxId[] = [];
    for (let row = 0; row < 15; row += 1) ids.push(await sanad.notice("ma", "U1"));
    await deliverDue(sanad.notify);
    const keys = (await sanad.requests()).map((request) => request.headers["idempotency-key"]);
    expect(new Set(keys)).toEqual(new Set(ids));
    expect(keys).toHaveLength(ids.length);
  });
});

describe("behind six calls that the SMS gateway never answers", { timeout: 30_000 }, () => {
  /** Milliseconds; the calls take three times as long, two at once. */
  const PATIENCE = 1500;
  let calls: readonly OutboxId[];
  let notice: OutboxId;
  beforeEach(async () => {
    const gateway = crypto.randomUUID();
    sanad = await system({ SMSGATE_URL: `http://provider.test/${gateway}` });
    const answers = Array.from({ length: 6 }, () => ({ status: 200, never: true }));
    await fetch(`http://control.test/${gateway}`, { method: "POST", body: JSON.stringify(answers) });
    calls = await Promise.all(
      answers.map(async () => sanad.page(await sanad.aCase("ma", newReference()), "U0")),
    );
    notice = await sanad.notice("ma", "U1");
  });

  async function endOf(id: OutboxId) {
    const row = await sanad.row(id);
    return row.status === "pending" ? null : row;
  }

  /** Whether it left while most calls had not ended. */
  async function leftBeforeTheCalls(): Promise<boolean> {
    const { status } = await vi.waitUntil(() => endOf(notice), { timeout: 15_000, interval: 20 });
    const rows = await Promise.all(calls.map((id) => sanad.row(id)));
    return status === "sent" && rows.filter((row) => row.failure === null).length >= 4;
  }

  it("a notice of the same batch leaves at once", async () => {
    const [context, batch] = [createExecutionContext(), delivered({ outbox: [...calls, notice] })];
    await consumeNudges(batch, context, () => sanad.impatient(PATIENCE));
    expect(await leftBeforeTheCalls()).toBe(true);
    expect((await getQueueResult(batch, context)).explicitAcks).toEqual(["1"]);
  });

  it("a notice of the same minute leaves at once", async () => {
    const run = deliverDue(sanad.impatient(PATIENCE));
    expect(await leftBeforeTheCalls()).toBe(true);
    await run;
  });
});

describe("the worker", () => {
  it("serves nothing but receipts by HTTP", async () => {
    const request = new Request(bindings.PUBLIC_URL);
    expect((await worker.fetch(request, bindings, createExecutionContext())).status).toBe(404);
  });

  it("delivers what is due each minute by itself", async () => {
    sanad.time = Date.now();
    const id = await sanad.notice("ma", "U1");
    await worker.scheduled(createScheduledController({ scheduledTime: new Date(0) }), bindings);
    expect(await sanad.row(id)).toMatchObject({ status: "sent" });
  });

  it("takes nudges from its queue", async () => {
    sanad.time = Date.now();
    const id = await sanad.notice("ma", "U1");
    const batch = delivered({ outbox: [id] });
    const context = createExecutionContext();
    await worker.queue(batch, bindings, context);
    expect((await getQueueResult(batch, context)).explicitAcks).toEqual(["1"]);
    expect(await sanad.row(id)).toMatchObject({ status: "sent" });
  });

  it("that is configured badly gives good nudges back a few times, then leaves them to cron; poison stays poison", async () => {
    sanad.time = Date.now();
    const id = await sanad.notice("ma", "U1");
    const broken = { ...bindings, CENTER_MA_CONTACTS: "{}" };
    async function handled(body: unknown, attempts: number) {
      const batch = delivered(body, attempts);
      const context = createExecutionContext();
      await worker.queue(batch, broken, context);
      return getQueueResult(batch, context);
    }
    for (const attempts of [1, 2, 3]) {
      const result = await handled({ outbox: [id] }, attempts);
      expect(result.explicitAcks).toEqual([]);
      expect(result.retryMessages.map((message) => message.msgId)).toEqual(["1"]);
    }
    expect((await handled({ outbox: [id] }, 4)).explicitAcks).toEqual(["1"]);
    expect((await handled("x", 4)).explicitAcks).toEqual([]);
    expect(await sanad.row(id)).toMatchObject({ status: "pending", attempts: 0 });
    await worker.scheduled(createScheduledController({ scheduledTime: new Date(0) }), bindings);
    expect(await sanad.row(id)).toMatchObject({ status: "sent" });
  });
});
