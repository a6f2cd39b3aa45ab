import type { OutboxId } from "@sanad/domain/id";
import { beforeEach, describe, expect, it } from "vitest";
import { deliverDue } from "../../workers/notify/src/due.ts";
import { deliver } from "../../workers/notify/src/deliver.ts";
import { type System, system } from "./kit.ts";

const nextWindow = Date.parse("2025-10-15T10:10:00Z");

let sanad: System;
beforeEach(async () => {
  sanad = await system();
  for (let notice = 0; notice < 10; notice += 1) await deliver(sanad.notify, await sanad.notice("ma", "U3"));
});

async function subjects(): Promise<number> {
  return (await sanad.requests()).length;
}

describe("many routine notices", () => {
  it("leave one by one up to the tenth, then wait for the next full ten minutes", async () => {
    expect(await subjects()).toBe(10);
    const waiting = await sanad.notice("ma", "U2");
    await deliver(sanad.notify, waiting);
    expect(await subjects()).toBe(10);
    expect(await sanad.row(waiting)).toMatchObject({ status: "pending", next_at: nextWindow, attempts: 0 });
  });

  it("are gathered into one mail that names each", async () => {
    const waiting: OutboxId[] = [];
    for (const reference of ["AAAAAAAAT", "BBBBBBBBJ", "CCCCCCCCF"]) {
      waiting.push(await sanad.notice("ma", "U3", reference));
    }
    for (const id of waiting) await deliver(sanad.notify, id);
    sanad.time = nextWindow;
    await deliverDue(sanad.notify);
    const requests = await sanad.requests();
    expect(requests).toHaveLength(11);
    const [digest] = await sanad.rows("digest");
    expect(requests[10]?.headers["idempotency-key"]).toBe(digest?.id);
    for (const reference of ["AAAA-AAAAT", "BBBB-BBBBJ", "CCCC-CCCCF"]) {
      expect(JSON.parse(requests[10]?.body ?? "").text).toContain(reference);
    }
    for (const id of waiting) {
      expect(await sanad.row(id)).toMatchObject({ status: "gathered", gathered_into: digest?.id });
    }
    expect(await sanad.ledger("center:ma")).toEqual([
      "outbox-queued",
      "outbox-gathered",
      "outbox-gathered",
      "outbox-gathered",
      "outbox-sent",
    ]);
    expect(digest).toMatchObject({ status: "sent", center: "ma" });
  });

  it("of two runs at once still make one digest", async () => {
    for (let notice = 0; notice < 5; notice += 1) await deliver(sanad.notify, await sanad.notice("ma", "U3"));
    sanad.time = nextWindow;
    await Promise.all([deliverDue(sanad.notify), deliverDue(sanad.notify)]);
    expect(await sanad.rows("digest")).toHaveLength(1);
    expect(await subjects()).toBe(11);
  });

  it("do not hold back an urgent one, nor those of the other center", async () => {
    await deliver(sanad.notify, await sanad.notice("ma", "U1"));
    await deliver(sanad.notify, await sanad.notice("intl", "U3"));
    expect(await subjects()).toBe(12);
  });

  it("that waited alone are sent alone", async () => {
    const id = await sanad.notice("ma", "U3");
    await deliver(sanad.notify, id);
    sanad.time = nextWindow;
    await deliverDue(sanad.notify);
    expect(await sanad.row(id)).toMatchObject({ status: "sent" });
    expect(await sanad.rows("digest")).toHaveLength(0);
  });

  it("leave one by one again when ten minutes passed", async () => {
    sanad.pass(11);
    await deliver(sanad.notify, await sanad.notice("ma", "U3"));
    expect(await subjects()).toBe(11);
  });

  it("whose digest fails are told by SMS", async () => {
    for (let notice = 0; notice < 2; notice += 1) await deliver(sanad.notify, await sanad.notice("ma", "U3"));
    sanad.time = nextWindow;
    await sanad.answers({ status: 403, body: { statusCode: 403, name: "invalid_access" } });
    await deliverDue(sanad.notify);
    const requests = await sanad.requests();
    expect(JSON.parse(requests.at(-1)?.body ?? "").phoneNumbers).toEqual(["+212600000001"]);
  });
});

describe("very many urgent notices", () => {
  const urgent = {
    role: "lead",
    reference: "4F7K2M9QV",
    channel: "web",
    country: "MA",
    deadline: null,
  } as const;

  it("leave one by one up to the ceiling, then as one digest a minute with the most urgent first", async () => {
    sanad = await system({ GATHER_URGENT_AFTER: "3" });
    for (let notice = 0; notice < 3; notice += 1) await deliver(sanad.notify, await sanad.notice("ma", "U0"));
    expect(await subjects()).toBe(3);
    for (const [reference, urgency] of [
      ["AAAAAAAAT", "U1"],
      ["BBBBBBBBJ", "U0"],
    ] as const) {
      await deliver(sanad.notify, await sanad.notice("ma", urgency, reference));
    }
    expect(await subjects()).toBe(3);
    sanad.pass(1);
    await deliverDue(sanad.notify);
    const requests = await sanad.requests();
    expect(requests).toHaveLength(4);
    const { text } = JSON.parse(requests[3]?.body ?? "");
    expect(text.indexOf("BBBB-BBBBJ")).toBeGreaterThan(0);
    expect(text.indexOf("BBBB-BBBBJ")).toBeLessThan(text.indexOf("AAAA-AAAAT"));
  });

  it("do not wait in a digest behind older routine ones", async () => {
    sanad = await system({ GATHER_AFTER: "1", GATHER_URGENT_AFTER: "1" });
    await deliver(sanad.notify, await sanad.notice("ma", "U3"));
    for (let notice = 0; notice < 51; notice += 1) {
      await deliver(sanad.notify, await sanad.notice("ma", "U3"));
    }
    await deliver(sanad.notify, await sanad.notice("ma", "U0", "AAAAAAAAT"));
    sanad.time = nextWindow;
    await deliverDue(sanad.notify);
    const [first] = await sanad.rows("digest");
    expect(JSON.parse(first?.facts ?? "").notices[0]).toMatchObject({ reference: "AAAAAAAAT" });
  });

  it("that a program may have caused never leave at once, and say so", async () => {
    sanad = await system();
    const facts = { ...urgent, urgency: "U0", suspected: true };
    const id = await sanad.queue("notice", await sanad.aCase(), "ma", facts);
    await deliver(sanad.notify, id);
    expect(await subjects()).toBe(0);
    sanad.pass(1);
    await deliverDue(sanad.notify);
    const [request] = await sanad.requests();
    expect(JSON.parse(request?.body ?? "").subject).toContain("قد يكون آليا");
  });
});
