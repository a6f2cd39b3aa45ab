import { recordCheckpoint } from "@sanad/casework/checkpoint";
import { verifyCheckpoint } from "@sanad/casework/verify-checkpoint";
import type { LedgerEvent } from "@sanad/domain/ledger";
import { recordedBatch } from "@sanad/store/ledger";
import { beforeEach, describe, expect, it } from "vitest";
import { deliverDue } from "../../workers/notify/src/due.ts";
import { runMinute } from "../../workers/notify/src/minute.ts";
import { bindings, type System, system } from "./kit.ts";

const DAY = 24 * 60;
let sanad: System;
beforeEach(async () => {
  sanad = await system();
});

async function acts(scope: string, count: number): Promise<void> {
  const events = Array.from({ length: count }, (): LedgerEvent => ({
    at: sanad.time,
    actor: "notify",
    action: "outbox-queued",
    subject: null,
  }));
  await recordedBatch(sanad.notify.db, scope, events, []);
}

interface Checkpoint {
  readonly at: number;
  readonly scopes: number;
  readonly hash: readonly number[];
}

async function checkpoints(): Promise<readonly Checkpoint[]> {
  return (await bindings.DB.prepare("select * from checkpoints order by at").all<Checkpoint>()).results;
}

async function verified(): Promise<readonly boolean[]> {
  return Promise.all((await checkpoints()).map(({ at }) => verifyCheckpoint(sanad.notify.db, at)));
}

/** Two days with a checkpoint each, and something after them. */
async function twoDays(): Promise<void> {
  await acts("case_a", 3);
  await acts("case_b", 2);
  sanad.pass(DAY);
  await recordCheckpoint(sanad.notify.db, sanad.time);
  await acts("case_a", 2);
  await acts("case_c", 1);
  sanad.pass(DAY);
  await recordCheckpoint(sanad.notify.db, sanad.time);
  await acts("case_a", 1);
}

describe("the daily checkpoint", () => {
  it("is made once a UTC day, from the first day on that something was written before", async () => {
    await acts("case_a", 1);
    await runMinute(sanad.notify, sanad.time);
    expect(await checkpoints()).toEqual([]);
    sanad.pass(DAY);
    await Promise.all([1, 2, 3].map(() => recordCheckpoint(sanad.notify.db, sanad.time)));
    await runMinute(sanad.notify, sanad.time);
    expect((await checkpoints()).map(({ at }) => new Date(at).toISOString())).toEqual([
      "2025-10-16T00:00:00.000Z",
    ]);
  });

  it("is mailed to both centers with its hash, and written into the ledger", async () => {
    await twoDays();
    await deliverDue(sanad.notify);
    const mails = (await sanad.requests()).map(({ body }) => JSON.parse(body));
    expect(mails).toHaveLength(4);
    const [, last] = await checkpoints();
    const hash = Buffer.from(last?.hash ?? []).toString("hex");
    const told = mails.filter(({ text }) => String(text).includes(hash));
    expect(new Set(told.flatMap(({ to }) => to))).toEqual(
      new Set(["a@intl.example", "a@ma.example", "b@ma.example"]),
    );
    expect(await sanad.ledger("checkpoints")).toEqual([
      "ledger-checkpoint",
      "outbox-queued",
      "outbox-queued",
      "ledger-checkpoint",
      "outbox-queued",
      "outbox-queued",
    ]);
  });

  it("agrees with a ledger that nobody touched", async () => {
    await twoDays();
    expect(await verified()).toEqual([true, true]);
    expect((await checkpoints()).map(({ scopes }) => scopes)).toEqual([2, 3]);
  });

  it.each([
    [
      "a row was changed",
      "update ledger set actor = 'intake' where scope = 'case_a' and sequence = 2",
      [false, true],
    ],
    ["a row was removed", "delete from ledger where scope = 'case_b' and sequence = 1", [false, true]],
    [
      "the end of a chain was cut",
      "delete from ledger where scope = 'case_a' and sequence = 5",
      [true, false],
    ],
    ["a whole chain was removed", "delete from ledger where scope = 'case_c'", [true, false]],
    [
      "a hash was changed",
      "update ledger set hash = zeroblob(32) where scope = 'case_b' and sequence = 2",
      [false, true],
    ],
    [
      "a checkpoint was rewritten",
      "update checkpoints set hash = zeroblob(32) where scopes = 2",
      [false, false],
    ],
  ])("does not when %s", async (_, tampering, expected) => {
    await twoDays();
    await bindings.DB.prepare(tampering).run();
    expect(await verified()).toEqual(expected);
  });

  it("does not when a chain was written anew from its middle, with hashes that fit", async () => {
    await twoDays();
    await bindings.DB.prepare("delete from ledger where scope = 'case_b' and sequence = 2").run();
    await acts("case_b", 1);
    expect((await verified())[0]).toBe(false);
  });

  it("holds up nothing when its mail cannot be delivered: the other center is told", async () => {
    await acts("case_a", 1);
    sanad.pass(DAY);
    await recordCheckpoint(sanad.notify.db, sanad.time);
    await sanad.answers({ status: 422, body: { statusCode: 422, name: "validation_error" } });
    await deliverDue(sanad.notify);
    expect((await sanad.rows("trouble")).map(({ facts }) => JSON.parse(facts ?? "").failedKind)).toEqual([
      "checkpoint",
    ]);
  });
});
