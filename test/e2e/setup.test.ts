import { foundCenter } from "@sanad/dev/found-center";
import { lostPresidents, recoverPresident, type Recovery } from "@sanad/dev/recover-president";
import type { System } from "@sanad/dev/system";
import { inlined } from "@sanad/dev/wrangler-database";
import { hex } from "@sanad/domain/bytes";
import type { CenterId } from "@sanad/domain/center";
import { connect } from "@sanad/store/database";
import { combineRecovery } from "@sanad/vault/open";
import { keyOf } from "@sanad/vault/seal";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { join } from "../support/joining.ts";
import { StaffBrowser } from "../support/member.ts";
import { brokenChains, rowsOf, startTestSystem } from "../support/system.ts";

let system: System;
let argon2: WebAssembly.Module;
beforeAll(async () => {
  argon2 = await WebAssembly.compile(
    readFileSync(new URL(import.meta.resolve("@phi-ag/argon2/argon2.wasm"))),
  );
  system = await startTestSystem();
  const d1 = await database();
  // Nobody is there yet: what a start founds for developers goes.
  for (const table of ["credentials", "center_wraps", "memberships", "sessions", "members", "ledger"])
    await d1.prepare(`DELETE FROM ${table}`).run();
});
afterAll(async () => {
  await system.stop();
});

async function database() {
  return system.miniflare.getD1Database("DB", "sanad-intake");
}

function keyOfCenter(center: CenterId) {
  const { centerIdentities, centerRecipients } = system.keys;
  return { identity: centerIdentities[center], recipient: centerRecipients[center] };
}

async function found(center: CenterId, known: string | null = null) {
  const signer = system.keys.centerSigners.ma;
  return foundCenter(connect(await database()), argon2, {
    center,
    key: keyOfCenter(center),
    name: "رئيسة",
    known: known === null ? null : { member: known as `member_${string}`, signer },
    now: Date.now(),
  });
}

function invitedBy(invitation: { readonly token: string; readonly code: string } | null) {
  if (invitation === null) throw new Error("nobody was invited");
  return { path: `/join/${invitation.token}`, code: invitation.code };
}

/** What two of three sheets give back, as somebody types them. */
async function recovery(center: CenterId, sheets: string): Promise<Recovery> {
  const shares = [...sheets.matchAll(/<div class="share"[^>]*>([\s\S]*?)<\/div>/g)].map(([, cells = ""]) =>
    cells.replace(/<[^>]+>/g, ""),
  );
  const [one = "", two = ""] = shares.slice(1);
  const { recipient } = keyOfCenter(center);
  const identity = await combineRecovery([two, one], { center, recipient });
  if (!identity.ok) throw new Error(identity.reason);
  const keys = [{ identity: identity.value, recipient }];
  return { center, keys, signers: system.keys.centerSigners, now: Date.now() };
}

describe("founding", () => {
  let sheets: Record<CenterId, string>;
  let first: Awaited<ReturnType<typeof join>>;
  let member: string;

  it("makes a center and its president's invitation, and nothing of the key stays behind", async () => {
    const founded = await found("ma");
    expect(JSON.parse(founded.value)).toEqual({
      recipient: system.keys.centerRecipients.ma,
      previous: [],
      signer: system.keys.centerSigners.ma,
      previousSigners: [],
    });
    first = await join(system, invitedBy(founded.invitation));
    expect((await first.browser.get("/members")).status).toBe(200);
    member = String((await rowsOf(system, "members"))[0]?.["id"]);
    sheets = { ma: founded.sheets, intl: "" };
    const dump = JSON.stringify(await rowsOf(system, "center_wraps"));
    expect(dump).not.toContain(system.keys.centerIdentities.ma);
  });

  it("refuses a center that is founded already", async () => {
    const before = await rowsOf(system, "memberships");
    await expect(found("ma")).rejects.toThrow("has members already");
    expect(await rowsOf(system, "memberships")).toEqual(before);
  });

  it("takes the president of the other center as the same person, if that one signed for them", async () => {
    const d1 = await database();
    const { signatures } = (await rowsOf(system, "memberships"))[0] ?? {};
    await d1.prepare("UPDATE memberships SET signatures = '{}'").run();
    await expect(found("intl", member)).rejects.toThrow("signed for");
    await d1.prepare("UPDATE memberships SET signatures = ?").bind(String(signatures)).run();
    const founded = await found("intl", member);
    expect(founded.invitation).toBeNull();
    sheets = { ...sheets, intl: founded.sheets };
    await first.browser.signIn({ ...first.account, name: "", roles: {} }, "intl");
    expect(await rowsOf(system, "members")).toHaveLength(1);
  });

  it("lets the only president of both in again by two sheets of each, as the same person", async () => {
    const db = connect(await database());
    const ma = await recovery("ma", sheets.ma);
    expect(await lostPresidents(db, ma)).toEqual([{ member, name: "رئيسة" }]);
    const invitation = await recoverPresident(db, argon2, ma, member as `member_${string}`);
    expect((await first.browser.get("/account/code")).status).toBe(401);
    const second = await join(system, invitedBy(invitation));
    await expect(new StaffBrowser(system).signIn({ ...first.account, name: "", roles: {} })).rejects.toThrow(
      "403",
    );
    expect((await second.browser.get("/members")).status).toBe(200);
    const intl = await recovery("intl", sheets.intl);
    expect(await recoverPresident(db, argon2, intl, member as `member_${string}`)).toBeNull();
    const both = await new StaffBrowser(system).signIn({ ...second.account, name: "", roles: {} }, "intl");
    expect((await both.get("/members")).status).toBe(200);
    expect(await rowsOf(system, "members")).toHaveLength(1);
    expect(brokenChains(await rowsOf(system, "ledger"))).toEqual([]);
    const keys = (await rowsOf(system, "center_wraps")).map((row) =>
      hex(Uint8Array.from(row["key"] as number[])),
    );
    const wanted = (["ma", "intl"] as const).map(async (id) => hex(await keyOf(keyOfCenter(id).recipient)));
    expect(keys.toSorted()).toEqual((await Promise.all(wanted)).toSorted());
  });

  it("recovers nobody whom no center signed for", async () => {
    const d1 = await database();
    await d1.prepare("UPDATE memberships SET signatures = '{}'").run();
    const db = connect(d1);
    const ma = await recovery("ma", sheets.ma);
    expect(await lostPresidents(db, ma)).toEqual([]);
    await expect(recoverPresident(db, argon2, ma, member as `member_${string}`)).rejects.toThrow(
      "not to be believed",
    );
  });
});

describe("a statement as it is written into a file", () => {
  it("holds its values where the places were, and none in a name or a text", () => {
    const sql = `insert into "a?b" values (?, '?', ?, ?, ?)`;
    const bytes = new Uint8Array([0, 255]).buffer;
    expect(inlined(sql, ["it's ?", 5, null, bytes])).toBe(
      `insert into "a?b" values ('it''s ?', '?', 5, NULL, X'00ff')`,
    );
  });

  it("refuses places and values that do not go together, and a text that SQLite would cut", () => {
    expect(() => inlined("select ?, ?", [1])).toThrow(RangeError);
    expect(() => inlined("select ?", [1, 2])).toThrow(RangeError);
    expect(() => inlined("select ?", ["a\0b"])).toThrow(RangeError);
  });
});
