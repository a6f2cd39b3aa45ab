import { beforeEach, describe, expect, it } from "vitest";
import { deliverDue } from "../../workers/notify/src/due.ts";
import { bindings, type System, system } from "./kit.ts";

let sanad: System;
beforeEach(async () => {
  sanad = await system();
});

async function called(): Promise<readonly string[]> {
  const requests = (await sanad.requests()).filter((request) => request.path !== "/emails");
  return requests.flatMap((request) => JSON.parse(request.body).phoneNumbers);
}

async function run(minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    await deliverDue(sanad.notify);
    sanad.pass(1);
  }
}

describe("a page", () => {
  it("goes down the lead's roster, five minutes each, then to the other center", async () => {
    await sanad.page(await sanad.aCase("ma"), "U0");
    await run(5);
    expect(await called()).toEqual(["+212600000001"]);
    await run(1);
    expect(await called()).toEqual(["+212600000001", "+212600000002"]);
    await run(5);
    expect(await called()).toEqual(["+212600000001", "+212600000002", "+32470000001"]);
    expect((await sanad.rows("page")).slice(0, 3).map((row) => row.center)).toEqual(["ma", "ma", "intl"]);
  });

  it("stops when somebody acknowledges", async () => {
    const caseId = await sanad.aCase("ma");
    await sanad.page(caseId, "U0");
    await run(1);
    await bindings.DB.prepare("update cases set acknowledged_at = ? where id = ?")
      .bind(sanad.time, caseId)
      .run();
    await run(20);
    expect(await called()).toEqual(["+212600000001"]);
    expect((await sanad.rows("page")).map((row) => row.status)).toEqual(["sent", "cancelled"]);
    expect(await sanad.ledger(caseId)).toEqual(["outbox-sent", "outbox-queued", "outbox-cancelled"]);
  });

  it("of U1 waits at night for duty hours, and one of U0 does not", async () => {
    sanad.time = Date.parse("2025-10-15T01:00:00Z");
    const caseId = await sanad.aCase("ma");
    const id = await sanad.page(caseId, "U1");
    await run(1);
    expect(await called()).toEqual([]);
    expect(await sanad.row(id)).toMatchObject({
      status: "pending",
      next_at: Date.parse("2025-10-15T08:00:00Z"),
    });
    expect(await sanad.ledger(caseId)).toEqual(["outbox-postponed"]);
    await sanad.page(await sanad.aCase("ma", "OTHER"), "U0");
    await run(1);
    expect(await called()).toEqual(["+212600000001"]);
    sanad.time = Date.parse("2025-10-15T08:00:00Z");
    await deliverDue(sanad.notify);
    expect(await sanad.row(id)).toMatchObject({ status: "sent", attempts: 1 });
  });

  it("that cannot be sent calls the next at once and tells the center by mail", async () => {
    await sanad.page(await sanad.aCase("ma"), "U0");
    await sanad.answers({ status: 400 });
    await deliverDue(sanad.notify);
    expect(await called()).toEqual(["+212600000001", "+212600000002"]);
    const mails = (await sanad.requests()).filter((request) => request.path === "/emails");
    expect(mails.map((request) => JSON.parse(request.body).to)).toEqual([["a@ma.example", "b@ma.example"]]);
  });

  it("is sent again under our own id when the gateway's answer is lost", async () => {
    const id = await sanad.page(await sanad.aCase("ma"), "U0");
    await sanad.answers({ status: 502 }, { status: 409 });
    await run(2);
    const bodies = (await sanad.requests()).map((request) => request.body);
    expect(bodies).toHaveLength(2);
    expect(bodies[1]).toBe(bodies[0]);
    expect(JSON.parse(bodies[0] ?? "").id).toBe(id);
    expect(await sanad.row(id)).toMatchObject({ status: "sent" });
  });

  it("falls through to the other center when the lead has nobody on its roster", async () => {
    const nobody = JSON.stringify({ ...JSON.parse(bindings.CENTER_MA_CONTACTS), roster: [] });
    sanad = await system({ CENTER_MA_CONTACTS: nobody });
    await sanad.page(await sanad.aCase("ma"), "U0");
    await run(1);
    expect(await called()).toEqual(["+32470000001"]);
  });
});
