import { Buffer } from "node:buffer";
import { unlockCard } from "@sanad/casework/desk/unlock-card";
import type { System } from "@sanad/dev/system";
import { fromBase64 } from "@sanad/domain/base64";
import { connect } from "@sanad/store/database";
import { makeKeyCard, parseReceipt } from "@sanad/vault/seal";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { accountOf, signedIn, StaffBrowser } from "../support/member.ts";
import { brokenChains, rowsOf, startTestSystem } from "../support/system.ts";

let system: System;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(async () => {
  await system.stop();
});
beforeEach(async () => {
  await run("delete from attempts");
});

describe("signing in by key card", () => {
  it("lets each role in, keeps the session in a cookie of this host alone, and writes it down", async () => {
    for (const role of ["president", "case_worker", "lawyer", "psychologist", "observer"] as const) {
      const browser = await signedIn(system, role);
      expect(browser.cookie("__Host-session")).toMatch(/^[\w-]{43}$/);
    }
    const ledger = await rowsOf(system, "ledger");
    expect(ledger.filter((row) => row["action"] === "session-begun")).toHaveLength(5);
    expect(brokenChains(ledger)).toEqual([]);
  });

  it("refuses a wrong password and a card that does not exist in the same words", async () => {
    const { card } = accountOf(system.keys, "lawyer");
    const browser = new StaffBrowser(system);
    const wrong = await browser.post("/sign-in", { card, password: "not the password" });
    const unknown = await browser.post("/sign-in", {
      card: await makeKeyCard(),
      password: "not the password",
    });
    expect([wrong.status, unknown.status]).toEqual([403, 403]);
    expect(await wrong.text()).toBe(await unknown.text());
  });

  it("finds a slip in the number before anything is tried, and keeps what was typed", async () => {
    const browser = new StaffBrowser(system);
    const answer = await browser.post("/sign-in", { card: "1234 5678", password: "not the password" });
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain("1234 5678");
    expect(page).not.toContain("not the password");
  });

  it("ends the session for good when its member signs out", async () => {
    const browser = await signedIn(system, "case_worker");
    const stolen = browser.cookie("__Host-session") ?? "";
    expect((await browser.post("/sign-out")).status).toBe(303);
    const thief = new StaffBrowser(system);
    thief.setCookie("__Host-session", stolen);
    expect((await thief.post("/sign-out")).status).toBe(401);
  });

  it("takes no request that comes from another site, even with the cookie", async () => {
    const browser = await signedIn(system, "case_worker");
    for (const site of ["cross-site", "same-site"])
      expect((await browser.post("/sign-out", {}, { "sec-fetch-site": site })).status).toBe(403);
    expect((await browser.post("/sign-out")).status).toBe(303);
  });
});

const garbage = "x".repeat(43);
const right = (role: "lawyer" | "observer" | "psychologist") => {
  const { card, password } = accountOf(system.keys, role);
  return { card, password };
};

async function run(statement: string): Promise<void> {
  const database = await system.miniflare.getD1Database("DB", "sanad-intake");
  await database.prepare(statement).run();
}

async function tries(fields: Readonly<Record<string, string>>, times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let at = 0; at < times; at += 1)
    statuses.push((await new StaffBrowser(system).post("/sign-in", fields)).status);
  return statuses;
}

describe("guessing at a password", () => {
  it("is slowed from the fourth failure on, and the right one after the wait still works", async () => {
    const { card } = right("psychologist");
    expect(await tries({ card, password: "not this one" }, 4)).toEqual([403, 403, 403, 403]);
    const [slowed] = await rowsOf(system, "attempts");
    expect(Number(slowed?.["next_at"])).toBeGreaterThan(Number(slowed?.["expires_at"]) - 86_400_000);
    // The wait is made long, so that no slow machine is past it.
    await run("update attempts set next_at = next_at + 3600000");
    expect(await tries(right("psychologist"), 1)).toEqual([429]);
    await run("update attempts set next_at = 1");
    expect(await tries(right("psychologist"), 1)).toEqual([303]);
    expect(await rowsOf(system, "attempts")).toEqual([]);
  });

  it("waits no longer than a minute, however often somebody failed", async () => {
    const { card } = right("observer");
    await tries({ card, password: "not this one" }, 1);
    await run("update attempts set failures = 1000, next_at = 1");
    expect(await tries({ card, password: "not this one" }, 1)).toEqual([403]);
    const [row] = await rowsOf(system, "attempts");
    const wait = Number(row?.["next_at"]) - (Number(row?.["expires_at"]) - 86_400_000);
    expect(wait).toBe(60_000);
  });

  it("cannot be made slower for somebody by whoever does not hold their card", async () => {
    expect(await tries({ card: await makeKeyCard(), password: "not this one" }, 6)).toEqual(
      Array.from({ length: 6 }, () => 403),
    );
    expect(await rowsOf(system, "attempts")).toEqual([]);
    expect(await tries(right("lawyer"), 1)).toEqual([303]);
  });

  it("costs the same slow hash for a card that nobody has", async () => {
    const empty = await WebAssembly.compile(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
    const signer = { signer: "", previousSigners: [], recipient: "", previous: [] };
    const desk = {
      db: connect(await system.miniflare.getD1Database("DB", "sanad-intake")),
      bucket: await system.miniflare.getR2Bucket("EVIDENCE", "sanad-intake"),
      centers: { ma: { id: "ma", ...signer }, intl: { id: "intl", ...signer } },
      recipientKey: new Uint8Array(32),
      lookupKey: fromBase64(system.keys.lookupKey) ?? new Uint8Array(),
      transitRecipient: "",
      deployment: "development",
      mailDomain: "",
      argon2: empty,
      now: Date.now(),
    } as const;
    // A module without the hash in it: whoever reaches for it fails.
    const typed = { card: await makeKeyCard(), password: "not this one" };
    await expect(unlockCard(desk, typed)).rejects.toThrow();
    const known = parseReceipt(right("lawyer").card) ?? "";
    await expect(unlockCard(desk, { card: known, password: "not this one" })).rejects.toThrow();
  });
});

describe("a session", () => {
  it("is never one whose cookie was there before signing in", async () => {
    const browser = new StaffBrowser(system);
    browser.setCookie("__Host-session", garbage);
    await browser.post("/sign-in", right("lawyer"));
    expect(browser.cookie("__Host-session")).not.toBe(garbage);
    const planted = new StaffBrowser(system);
    planted.setCookie("__Host-session", garbage);
    expect((await planted.get("/account")).status).toBe(401);
  });

  it("takes the place of the one that the browser had", async () => {
    const browser = await signedIn(system, "lawyer");
    const first = new StaffBrowser(system);
    first.setCookie("__Host-session", browser.cookie("__Host-session") ?? "");
    await browser.post("/sign-in", right("observer"));
    expect((await first.get("/account")).status).toBe(401);
    expect((await browser.get("/account")).status).toBe(200);
  });

  it("is over after half an hour without a request, and twelve hours after it began", async () => {
    const browser = await signedIn(system, "lawyer");
    await run("update sessions set seen_at = seen_at - 1740000");
    expect((await browser.get("/account")).status).toBe(200);
    await run("update sessions set seen_at = seen_at - 1860000");
    expect((await browser.get("/account")).status).toBe(401);
    const other = await signedIn(system, "lawyer");
    const [row] = (await rowsOf(system, "sessions")).toSorted(
      (a, b) => Number(b["seen_at"]) - Number(a["seen_at"]),
    );
    expect(Number(row?.["expires_at"]) - Number(row?.["created_at"])).toBe(12 * 3_600_000);
    await run(`update sessions set expires_at = ${Date.now() - 1}`);
    expect((await other.get("/account")).status).toBe(401);
  });

  it("is not one of somebody whose role the center did not sign", async () => {
    const browser = await signedIn(system, "observer");
    await run("update memberships set role = 'president' where role = 'observer'");
    expect((await browser.get("/account")).status).toBe(401);
    expect(await tries(right("observer"), 1)).toEqual([403]);
    await run(
      "update memberships set role = 'observer' where member in (select member from memberships group by member having count(*) = 1) and role = 'president'",
    );
    expect(await tries(right("observer"), 1)).toEqual([303]);
  });
});

describe("a device that remembers the key card", () => {
  it("asks for the password alone, and holds no digit of the card in the clear", async () => {
    const browser = new StaffBrowser(system);
    const { card, password } = right("lawyer");
    await browser.post("/sign-in", { card, password, remember: "yes" });
    const cookie = browser.cookie("__Host-card") ?? "";
    expect(cookie).not.toBe("");
    expect(Buffer.from(cookie, "base64url").toString("latin1")).not.toContain(card.slice(0, 4));
    await browser.post("/sign-out");
    const page = await (await browser.get("/sign-in")).text();
    expect(page).not.toContain('name="card"');
    expect((await browser.post("/sign-in", { password })).status).toBe(303);
    expect(await (await browser.get("/sign-in?card=another")).text()).toContain('name="card"');
  });

  it("forgets it when it is told to, and when the cookie opens no more", async () => {
    const browser = new StaffBrowser(system);
    const { card, password } = right("lawyer");
    await browser.post("/sign-in", { card, password, remember: "yes" });
    await browser.post("/account/card/forget");
    expect(browser.cookie("__Host-card")).toBeUndefined();
    browser.setCookie("__Host-card", Buffer.alloc(157, 1).toString("base64url"));
    const answer = await browser.post("/sign-in", { password });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('name="card"');
    expect(browser.cookie("__Host-card")).toBeUndefined();
  });

  it("lets nobody in with the cookie alone, and slows them like everybody", async () => {
    const owner = new StaffBrowser(system);
    await owner.post("/sign-in", { ...right("psychologist"), remember: "yes" });
    const thief = new StaffBrowser(system);
    thief.setCookie("__Host-card", owner.cookie("__Host-card") ?? "");
    expect((await thief.get("/account")).status).toBe(401);
    for (let at = 0; at < 4; at += 1)
      expect((await thief.post("/sign-in", { password: "not this one" })).status).toBe(403);
    expect(await rowsOf(system, "attempts")).toHaveLength(1);
  });
});

describe("what strangers send to the sign-in page", () => {
  it("is refused without a fault of ours, whatever it is", async () => {
    const url = `${system.urls.console}/sign-in`;
    const headers = { "sec-fetch-site": "same-origin" };
    const send = async (body: string | null, type: string) =>
      (await fetch(url, { method: "POST", body, headers: { ...headers, "content-type": type } })).status;
    expect(await send("{}", "application/json")).toBe(400);
    expect(await send("no boundary", "multipart/form-data")).toBe(400);
    expect(await send(null, "application/x-www-form-urlencoded")).toBe(400);
    expect(await send("x".repeat(1_000_000), "application/x-www-form-urlencoded")).toBe(413);
    expect((await fetch(url, { method: "POST" })).status).toBe(403);
  });
});
