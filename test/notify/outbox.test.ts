import { beforeEach, describe, expect, it } from "vitest";
import { deliver } from "../../workers/notify/src/deliver.ts";
import { deliverDue } from "../../workers/notify/src/due.ts";
import { type System, system } from "./kit.ts";

let sanad: System;
beforeEach(async () => {
  sanad = await system();
});

describe("a notice", () => {
  it("is mailed to the center's notice addresses under the outbox id, and says so in the ledger", async () => {
    const id = await sanad.notice("ma", "U2");
    await deliver(sanad.notify, id);
    const [request, ...others] = await sanad.requests();
    expect(others).toEqual([]);
    expect(request?.path).toBe("/emails");
    expect(request?.headers["idempotency-key"]).toBe(id);
    expect(request?.headers["user-agent"]).toMatch(/./);
    const mail = JSON.parse(request?.body ?? "");
    expect(mail.to).toEqual(["a@ma.example", "b@ma.example"]);
    expect(mail.headers).toEqual({
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      "X-Entity-Ref-ID": id.slice("outbox_".length),
    });
    expect(mail.text).toContain("4F7K-2M9QV");
    const row = await sanad.row(id);
    expect(row).toMatchObject({ status: "sent", attempts: 1, failure: null });
    expect(await sanad.ledger(String(row.case_id))).toEqual(["outbox-sent"]);
  });

  it("is tried again with the same bytes and the same key after 500, 429 and a lost connection", async () => {
    const id = await sanad.notice("ma", "U2");
    await sanad.answers(
      { status: 500 },
      { status: 429, body: { name: "rate_limit_exceeded", statusCode: 429 } },
      { status: 503 },
    );
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await deliverDue(sanad.notify);
      sanad.pass(10);
    }
    const requests = await sanad.requests();
    expect(requests).toHaveLength(4);
    expect(new Set(requests.map((request) => request.body)).size).toBe(1);
    expect(new Set(requests.map((request) => request.headers["idempotency-key"]))).toEqual(new Set([id]));
    expect(await sanad.row(id)).toMatchObject({ status: "sent", attempts: 4 });
  });

  it("is tried again when the provider does not answer in time", async () => {
    const id = await sanad.notice();
    await sanad.answers({ status: 200, never: true });
    await deliver(sanad.impatient(20), id);
    expect(await sanad.row(id)).toMatchObject({ status: "pending", attempts: 1, failure: "network" });
    sanad.pass(1);
    await deliver(sanad.notify, id);
    const [first, second] = await sanad.requests();
    expect(second?.body).toBe(first?.body);
    expect(second?.headers["idempotency-key"]).toBe(id);
    expect(await sanad.row(id)).toMatchObject({ status: "sent" });
  });

  it("waits as long as the provider asks", async () => {
    const id = await sanad.notice();
    await sanad.answers({
      status: 429,
      headers: { "retry-after": "90" },
      body: { name: "rate_limit_exceeded", statusCode: 429 },
    });
    await deliver(sanad.notify, id);
    expect((await sanad.row(id)).next_at).toBe(sanad.time + 90_000);
  });

  it("stops after the last try, stays as failed, and the same center is told by SMS", async () => {
    const id = await sanad.notice("intl", "U1");
    await sanad.answers(...Array.from({ length: 6 }, () => ({ status: 500, body: { statusCode: 500 } })));
    for (let minute = 0; minute < 6; minute += 1) {
      await deliver(sanad.notify, id);
      sanad.pass(3);
    }
    expect(await sanad.row(id)).toMatchObject({ status: "failed", attempts: 6, failure: "http-500" });
    await deliverDue(sanad.notify);
    const requests = await sanad.requests();
    expect(requests.map((request) => request.path)).toEqual([
      ...Array.from({ length: 6 }, () => "/emails"),
      "/3rdparty/v1/messages",
    ]);
    const sms = JSON.parse(requests.at(-1)?.body ?? "");
    expect(sms.phoneNumbers).toEqual(["+32470000001"]);
    expect(sms.textMessage.text).toMatch(/./);
    const scope = String((await sanad.row(id)).case_id);
    expect(await sanad.ledger(scope)).toEqual(["outbox-failed", "outbox-queued", "outbox-sent"]);
  });

  it("is not tried again when the provider refuses it for good", async () => {
    const id = await sanad.notice();
    await sanad.answers({ status: 422, body: { name: "validation_error", statusCode: 422 } });
    await deliver(sanad.notify, id);
    expect(await sanad.row(id)).toMatchObject({ status: "failed", attempts: 1, failure: "http-422" });
    expect(await sanad.rows("trouble")).toHaveLength(1);
  });

  it("counts as sent when the provider has the key already, with other bytes", async () => {
    const id = await sanad.notice();
    await sanad.answers({ status: 409, body: { name: "invalid_idempotent_request", statusCode: 409 } });
    await deliver(sanad.notify, id);
    expect(await sanad.row(id)).toMatchObject({ status: "sent" });
  });

  it("waits when another try with the key is under way", async () => {
    const id = await sanad.notice();
    await sanad.answers({ status: 409, body: { name: "concurrent_idempotent_requests", statusCode: 409 } });
    await deliver(sanad.notify, id);
    expect(await sanad.row(id)).toMatchObject({ status: "pending" });
  });
});

describe("a row", () => {
  it("is sent once by two consumers that take it at the same moment", async () => {
    const id = await sanad.notice();
    await Promise.all([deliver(sanad.notify, id), deliver(sanad.notify, id), deliverDue(sanad.notify)]);
    expect(await sanad.requests()).toHaveLength(1);
  });

  it("is not taken before its time, nor again once it is sent", async () => {
    const id = await sanad.notice();
    sanad.time -= 1;
    await deliver(sanad.notify, id);
    expect(await sanad.requests()).toHaveLength(0);
    sanad.time += 1;
    await deliver(sanad.notify, id);
    await deliver(sanad.notify, id);
    expect(await sanad.requests()).toHaveLength(1);
  });

  it("is sent again under the same key when the consumer dies between sending and writing it down", async () => {
    const id = await sanad.notice();
    const dying = {
      ...sanad.notify,
      send: async (...message: Parameters<typeof sanad.notify.send>) => {
        await sanad.notify.send(...message);
        throw new Error("the isolate is gone");
      },
    };
    await expect(deliver(dying, id)).rejects.toThrow("the isolate is gone");
    await deliver(sanad.notify, id);
    expect(await sanad.requests()).toHaveLength(1);
    sanad.pass(1);
    await deliverDue(sanad.notify);
    const [first, second] = await sanad.requests();
    expect(second?.headers["idempotency-key"]).toBe(first?.headers["idempotency-key"]);
    expect(second?.body).toBe(first?.body);
    expect(await sanad.row(id)).toMatchObject({ status: "sent", attempts: 2 });
  });

  it("is ended only by who holds the lease, so that the ledger tells it once", async () => {
    const id = await sanad.notice();
    const slow = {
      ...sanad.notify,
      send: async (...message: Parameters<typeof sanad.notify.send>) => {
        sanad.pass(2);
        await deliver(sanad.notify, id);
        return sanad.notify.send(...message);
      },
    };
    await deliver(slow, id);
    const row = await sanad.row(id);
    expect(row).toMatchObject({ status: "sent", attempts: 2 });
    expect(await sanad.ledger(String(row.case_id))).toEqual(["outbox-sent"]);
  });

  it("that kills its consumer on every try comes to an end", async () => {
    const id = await sanad.notice("ma", "U1");
    const dying = { ...sanad.notify, send: async () => Promise.reject(new Error("the isolate is gone")) };
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await expect(deliver(dying, id)).rejects.toThrow("the isolate is gone");
      sanad.pass(2);
    }
    await deliver(dying, id);
    expect(await sanad.row(id)).toMatchObject({ status: "failed", failure: "no-end" });
    expect(await sanad.rows("trouble")).toHaveLength(1);
  });

  it("whose facts are damaged fails and is told", async () => {
    const id = await sanad.queue("notice", await sanad.aCase(), "ma", { role: "lead" });
    await deliver(sanad.notify, id);
    expect(await sanad.row(id)).toMatchObject({ status: "failed", failure: "damaged" });
    expect(await sanad.rows("trouble")).toHaveLength(1);
  });
});

describe("trouble", () => {
  const refused = { status: 400, body: { statusCode: 400, name: "validation_error" } };

  it("that cannot be told goes to the other center by mail, once", async () => {
    await sanad.trouble("ma", "sms", "notice");
    await sanad.answers(refused, refused);
    await deliverDue(sanad.notify);
    sanad.pass(1);
    await deliverDue(sanad.notify);
    const requests = await sanad.requests();
    expect(requests.map((request) => request.path)).toEqual(["/3rdparty/v1/messages", "/emails"]);
    expect(JSON.parse(requests[1]?.body ?? "").to).toEqual(["a@intl.example"]);
    expect((await sanad.rows("trouble")).map((row) => row.status)).toEqual(["failed", "failed"]);
  });
});
