import { makeId } from "@sanad/domain/id";
import { beforeEach, describe, expect, it } from "vitest";
import { deliver } from "../../workers/notify/src/deliver.ts";
import { runMinute } from "../../workers/notify/src/minute.ts";
import { sweep } from "../../workers/notify/src/sweep.ts";
import { bindings, type System, system } from "./kit.ts";

const DAY = 86_400_000;

let sanad: System;
beforeEach(async () => {
  sanad = await system();
  // R2 stamps objects with the real time
  sanad.time = Date.now();
});

async function anObject(): Promise<string> {
  const id = makeId("evidence", crypto.getRandomValues(new Uint8Array(16)));
  await bindings.EVIDENCE.put(`evidence/${id}`, "sealed");
  return id;
}

describe("the sweep", () => {
  it("deletes evidence of no case after a day, and keeps the rest", async () => {
    const left = await anObject();
    const kept = await anObject();
    const caseId = await sanad.aCase();
    await bindings.DB.prepare(
      "insert into evidence (id, case_id, compartment, epoch, entry_id, object_size, stored_at) values (?, ?, 'exhibits', 1, 'entry_x', 6, 0)",
    )
      .bind(kept, caseId)
      .run();
    sanad.time += DAY * 0.75;
    await sweep(sanad.notify);
    expect(await bindings.EVIDENCE.head(`evidence/${left}`)).not.toBeNull();
    sanad.time += DAY * 0.25;
    await sweep(sanad.notify);
    await sweep(sanad.notify);
    expect(await bindings.EVIDENCE.head(`evidence/${left}`)).toBeNull();
    expect(await bindings.EVIDENCE.head(`evidence/${kept}`)).not.toBeNull();
  });

  it("keeps evidence that no row names when it is older: then it is the database that lost something", async () => {
    const old = await anObject();
    sanad.time += 4 * DAY;
    await sweep(sanad.notify);
    expect(await bindings.EVIDENCE.head(`evidence/${old}`)).not.toBeNull();
  });

  it("stops at more than broken-off uploads can explain", async () => {
    const ids = await Promise.all(Array.from({ length: 30 }, anObject));
    sanad.time += DAY;
    await sweep(sanad.notify);
    const left = await Promise.all(ids.map((id) => bindings.EVIDENCE.head(`evidence/${id}`)));
    const kept = left.filter((object) => object !== null).length;
    expect(kept).toBeGreaterThanOrEqual(10);
    expect(kept).toBeLessThan(30);
  });

  it("deletes messages that a dead consumer left, and keeps those on their way", async () => {
    const words = { channel: "sms", to: "+212600000099", text: "x" } as const;
    const caseId = await sanad.aCase();
    const left = await sanad.message(caseId, words);
    const waiting = await sanad.message(caseId, words);
    await bindings.DB.prepare("update outbox set status = 'sent' where id = ?").bind(left).run();
    sanad.time += DAY;
    await sweep(sanad.notify);
    expect(await bindings.EVIDENCE.head(`outgoing/${left}`)).toBeNull();
    expect((await sanad.row(left)).payload).toBeNull();
    await deliver(sanad.notify, waiting);
    expect(await sanad.row(waiting)).toMatchObject({ status: "sent" });
  });

  it("deletes expired threads and answers and old counts, and no others", async () => {
    const caseId = await sanad.aCase();
    const thread =
      "insert into threads (lookup, case_id, mac, channel, expires_at) values (?, ?, x'00', 'sms', ?)";
    const answer = "insert into answered (lookup, expires_at) values (?, ?)";
    const count = "insert into refusals (hour, reason, count) values (?, 'signature', 1)";
    await bindings.DB.batch([
      bindings.DB.prepare(thread).bind(new Uint8Array([1]).buffer, caseId, sanad.time - 1),
      bindings.DB.prepare(thread).bind(new Uint8Array([2]).buffer, caseId, sanad.time + 1000),
      bindings.DB.prepare(answer).bind(new Uint8Array([1]).buffer, sanad.time - 1),
      bindings.DB.prepare(answer).bind(new Uint8Array([2]).buffer, sanad.time + 1000),
      bindings.DB.prepare(count).bind(sanad.time - 401 * DAY),
      bindings.DB.prepare(count).bind(sanad.time - 399 * DAY),
    ]);
    await sweep(sanad.notify);
    for (const table of ["threads", "answered", "refusals"]) {
      const left = await bindings.DB.prepare(`select count(*) as rows from ${table}`).first("rows");
      expect({ table, left }).toEqual({ table, left: 1 });
    }
  });

  it("deletes sessions that are over or rest too long, and whatever else of staff and visitors ran out", async () => {
    const caseId = await sanad.aCase();
    const [past, future] = [sanad.time - 1, sanad.time + 1000];
    const put = (statement: string, ...values: readonly unknown[]) =>
      bindings.DB.prepare(statement).bind(...values);
    const both = (statement: string, ...more: readonly unknown[]) => [
      put(statement, new Uint8Array([1]).buffer, past, ...more),
      put(statement, new Uint8Array([2]).buffer, future, ...more),
    ];
    const session =
      "insert into sessions (id, expires_at, seen_at, member, center, sealed, label, created_at) values (?, ?, ?, 'member_x', 'ma', x'00', '', 0)";
    const invitation =
      "insert into invitations (id, locator, expires_at, center, member, sealed, created_at) values (hex(?1), ?1, ?2, 'ma', 'member_x', x'', 0)";
    await bindings.DB.batch([
      put("insert or ignore into members (id, recipient, created_at) values ('member_x', '', 0)"),
      ...both(session, sanad.time),
      put(session, new Uint8Array([3]).buffer, future, sanad.time - 31 * 60_000),
      ...both("insert into challenges (hash, expires_at) values (?, ?)"),
      ...both("insert into attempts (lookup, expires_at, failures, next_at) values (?, ?, 1, 0)"),
      ...both(
        "insert into visits (id, expires_at, case_id, sealed, created_at) values (?, ?, ?, x'00', 0)",
        caseId,
      ),
      ...both(
        "insert into tickets (id, expires_at, evidence_id, member, sealed) values (?, ?, 'evidence_x', 'member_x', x'00')",
      ),
      put(invitation, new Uint8Array([1]).buffer, sanad.time - 31 * DAY),
      put(invitation, new Uint8Array([2]).buffer, sanad.time - 29 * DAY),
    ]);
    await sweep(sanad.notify);
    await sweep(sanad.notify);
    for (const table of ["sessions", "challenges", "attempts", "visits", "tickets", "invitations"]) {
      const left = await bindings.DB.prepare(`select count(*) as rows from ${table}`).first("rows");
      expect({ table, left }).toEqual({ table, left: 1 });
    }
  });

  it("runs once an hour", async () => {
    const left = await anObject();
    sanad.time += DAY;
    await runMinute(sanad.notify, Date.parse("2025-10-15T10:06:00Z"));
    expect(await bindings.EVIDENCE.head(`evidence/${left}`)).not.toBeNull();
    await runMinute(sanad.notify, Date.parse("2025-10-15T10:07:00Z"));
    expect(await bindings.EVIDENCE.head(`evidence/${left}`)).toBeNull();
  });
});
