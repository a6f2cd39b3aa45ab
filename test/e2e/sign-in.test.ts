import type { System } from "@sanad/dev/system";
import { makeKeyCard } from "@sanad/vault/seal";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountOf, signedIn, StaffBrowser } from "../support/member.ts";
import { brokenChains, rowsOf, startTestSystem } from "../support/system.ts";

let system: System;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(async () => {
  await system.stop();
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
