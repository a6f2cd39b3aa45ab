import { env } from "cloudflare:workers";
import type { LedgerEvent } from "@sanad/domain/ledger";
import { ledger } from "@sanad/schema/ledger";
import { refusals } from "@sanad/schema/refusals";
import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { connect } from "./database.ts";
import { recordedBatch, verifyLedger } from "./ledger.ts";

const db = connect((env as unknown as { readonly DB: D1Database }).DB);
const scope = "case_aaaaaaaaaaaaaaaaaaaaaaaaaa";

function events(count: number, actor: LedgerEvent["actor"] = "intake"): LedgerEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    at: 1_795_000_000_000 + index,
    actor,
    action: "outbox-queued",
    subject: `outbox_${index}`,
  }));
}

/** A change of state that is easy to count. */
function change(reason: string) {
  return db.insert(refusals).values({ hour: 0, reason, count: 1 });
}

beforeEach(async () => {
  await db.delete(ledger);
  await db.delete(refusals);
});

describe("writers of one case at once", () => {
  it("all succeed, and the chain is whole", async () => {
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        recordedBatch(db, scope, events(2, "notify"), [change(`change-${index}`)]),
      ),
    );
    expect(await verifyLedger(db, scope)).toBe(60);
    expect(await db.select().from(refusals)).toHaveLength(30);
  });

  it("do not touch the chain of another", async () => {
    await recordedBatch(db, scope, events(1), []);
    await recordedBatch(db, "center:ma", events(3), []);
    expect([await verifyLedger(db, scope), await verifyLedger(db, "center:ma")]).toEqual([1, 3]);
  });
});

describe("a batch", () => {
  it("that fails stores nothing, neither change nor ledger", async () => {
    await recordedBatch(db, scope, events(1), [change("first")]);
    await expect(recordedBatch(db, scope, events(2), [change("second"), change("first")])).rejects.toThrow();
    expect((await db.select().from(refusals)).map((row) => row.reason)).toEqual(["first"]);
    expect(await verifyLedger(db, scope)).toBe(1);
  });

  it("of more ledger rows than one statement of D1 takes is stored whole", async () => {
    await recordedBatch(db, scope, events(60), []);
    expect(await verifyLedger(db, scope)).toBe(60);
  });
});

describe("a ledger", () => {
  const second = and(eq(ledger.scope, scope), eq(ledger.sequence, 2));
  beforeEach(() => recordedBatch(db, scope, events(4), []));

  it.each([
    ["at", { at: 1 }],
    ["actor", { actor: "reporter" as const }],
    ["action", { action: "outbox-sent" as const }],
    ["subject", { subject: "outbox_other" }],
    ["hash", { hash: new Uint8Array(32) }],
  ])("whose row has another %s is found broken there", async (_, changed) => {
    await db.update(ledger).set(changed).where(second);
    await expect(verifyLedger(db, scope)).rejects.toThrow(
      expect.objectContaining({ reason: "damaged", message: expect.stringContaining("row 2") as unknown }),
    );
  });

  it("whose last row has a higher number is found broken there", async () => {
    await db.update(ledger).set({ sequence: 9 }).where(eq(ledger.sequence, 4));
    await expect(verifyLedger(db, scope)).rejects.toThrow("broken at row 4");
  });

  it("from whose middle or front a row was taken is found broken", async () => {
    await db.delete(ledger).where(second);
    await expect(verifyLedger(db, scope)).rejects.toThrow("broken at row 2");
    await db.delete(ledger).where(eq(ledger.sequence, 1));
    await expect(verifyLedger(db, scope)).rejects.toThrow("broken at row 1");
  });

  it("into which a row was put is found broken", async () => {
    const [row] = await db.select().from(ledger).where(second);
    if (row === undefined) throw new Error("no second row");
    await db.insert(ledger).values({ ...row, sequence: 5 });
    await expect(verifyLedger(db, scope)).rejects.toThrow("broken at row 5");
  });

  it("that was moved to another scope is found broken", async () => {
    await db.update(ledger).set({ scope: "center:ma" });
    await expect(verifyLedger(db, "center:ma")).rejects.toThrow("broken at row 1");
  });
});
