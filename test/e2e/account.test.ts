import { Buffer } from "node:buffer";
import type { System } from "@sanad/dev/system";
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

const chosen = "كأس شاي بالنعناع";

async function run(statement: string): Promise<void> {
  const database = await system.miniflare.getD1Database("DB", "sanad-intake");
  await database.prepare(statement).run();
}

/** Signed in twenty minutes ago, and busy since. */
async function noLongerFresh(): Promise<void> {
  await run("update sessions set created_at = created_at - 1200000");
}

function keyOnPage(html: string): string | undefined {
  return /name="key" value="(credential_[a-z2-7]{26})"/.exec(html)?.[1];
}

function cardOnPage(html: string): string {
  const [, digits = ""] = /class="digits mono"[^>]*>(.*?)<\/p>/s.exec(html) ?? [];
  return digits.replace(/<[^>]+>/g, "").trim();
}

describe("one's own sessions", () => {
  it("are listed with the one that asks, and one of them can be ended", async () => {
    const [here, elsewhere] = [await signedIn(system, "lawyer"), await signedIn(system, "lawyer")];
    const page = await (await here.get("/account?lang=en")).text();
    expect(page.match(/this one/g)).toHaveLength(1);
    const [, other = ""] = /name="session" value="([0-9a-f]{64})"/.exec(page) ?? [];
    expect((await here.post("/account/sessions/end", { session: other })).status).toBe(303);
    expect((await elsewhere.get("/account")).status).toBe(401);
    expect((await here.get("/account")).status).toBe(200);
  });

  it("end together but for the one that asks", async () => {
    const here = await signedIn(system, "psychologist");
    const others = [await signedIn(system, "psychologist"), await signedIn(system, "psychologist")];
    await here.post("/account/sessions/end", { session: "others" });
    for (const one of others) expect((await one.get("/account")).status).toBe(401);
    expect((await here.get("/account")).status).toBe(200);
  });

  it("of somebody else cannot be ended, and nothing says whether there is one", async () => {
    const [mine, theirs] = [await signedIn(system, "lawyer"), await signedIn(system, "observer")];
    const row = (await rowsOf(system, "sessions")).at(-1);
    const session = Buffer.from(row?.["id"] as number[]).toString("hex");
    const answer = await mine.post("/account/sessions/end", { session });
    const unknown = await mine.post("/account/sessions/end", { session: "00".repeat(32) });
    expect([answer.status, unknown.status]).toEqual([404, 404]);
    expect(await answer.text()).toBe(await unknown.text());
    expect((await theirs.get("/account")).status).toBe(200);
  });
});

describe("a new password", () => {
  it("takes the place of the old one under the same card, and signs out whoever used that one", async () => {
    const account = accountOf(system.keys, "case_worker");
    const [here, thief] = [await signedIn(system, "case_worker"), await signedIn(system, "case_worker")];
    const fields = { card: account.card, old: account.password, new: chosen };
    const answer = await here.post("/account/password", fields);
    expect(answer.headers.get("location")).toBe("/account?done=password");
    expect((await thief.get("/account")).status).toBe(401);
    expect((await here.get("/account")).status).toBe(200);
    const again = new StaffBrowser(system);
    expect((await again.post("/sign-in", { card: account.card, password: account.password })).status).toBe(
      403,
    );
    expect((await again.post("/sign-in", { card: account.card, password: chosen })).status).toBe(303);
    await here.post("/account/password", { card: account.card, old: chosen, new: account.password });
  });

  it("is refused with the wrong old one, or by the rules, and nothing changes", async () => {
    const { card, password } = accountOf(system.keys, "lawyer");
    const here = await signedIn(system, "lawyer");
    const before = await rowsOf(system, "credentials");
    expect((await here.post("/account/password", { card, old: "not this one", new: chosen })).status).toBe(
      403,
    );
    for (const bad of ["short", "password password", "x".repeat(300)]) {
      const answer = await here.post("/account/password", { card, old: password, new: bad });
      expect(answer.status).toBe(400);
      expect(await answer.text()).not.toContain(bad);
    }
    expect(await rowsOf(system, "credentials")).toEqual(before);
  });

  it("is not set for a colleague, even by whoever has the colleague's card and password", async () => {
    const { card, password } = accountOf(system.keys, "lawyer");
    const here = await signedIn(system, "psychologist");
    expect((await here.post("/account/password", { card, old: password, new: chosen })).status).toBe(403);
    expect((await signedIn(system, "lawyer")).cookie("__Host-session")).toBeDefined();
  });
});

describe("a new key card", () => {
  it("is shown once, signs in, and lets the old one be removed", async () => {
    const account = accountOf(system.keys, "observer");
    const here = await signedIn(system, "observer");
    const elsewhere = await signedIn(system, "observer");
    const made = await (await here.post("/account/card", { "card-password": chosen })).text();
    const card = cardOnPage(made);
    expect(card).toMatch(/^(\d{4} ){5}\d{4}$/);
    expect(await (await here.get("/account")).text()).not.toContain(card);
    const next = new StaffBrowser(system);
    expect((await next.post("/sign-in", { card, password: chosen })).status).toBe(303);
    const key = keyOnPage(await (await next.get("/account")).text()) ?? "";
    expect((await next.post("/account/keys/remove", { key })).headers.get("location")).toBe(
      "/account?done=removed",
    );
    expect((await elsewhere.get("/account")).status).toBe(401);
    const old = { card: account.card, password: account.password };
    expect((await new StaffBrowser(system).post("/sign-in", old)).status).toBe(403);
    expect((await next.get("/account")).status).toBe(200);
  });

  it("is the last way in and stays, also when two are removed at the same moment", async () => {
    const here = await signedIn(system, "psychologist");
    const page = await (await here.post("/account/card", { "card-password": chosen })).text();
    expect(cardOnPage(page)).not.toBe("");
    const html = await (await here.get("/account")).text();
    const keys = [...html.matchAll(/name="key" value="(credential_[a-z2-7]{26})"/g)].map(
      ([, key = ""]) => key,
    );
    expect(keys).toHaveLength(2);
    const answers = await Promise.all(keys.map((key) => here.post("/account/keys/remove", { key })));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 400]);
    const left = (await rowsOf(system, "credentials")).filter((row) => keys.includes(String(row["id"])));
    expect(left).toHaveLength(1);
  });

  it("of a colleague cannot be removed", async () => {
    const here = await signedIn(system, "president");
    await here.post("/account/card", { "card-password": chosen });
    const own = new Set(
      [...(await (await here.get("/account")).text()).matchAll(/value="(credential_\w+)"/g)].map(
        ([, key]) => key,
      ),
    );
    const theirs = (await rowsOf(system, "credentials")).find((row) => !own.has(String(row["id"])));
    expect((await here.post("/account/keys/remove", { key: String(theirs?.["id"]) })).status).toBe(404);
    expect((await rowsOf(system, "credentials")).some((row) => row["id"] === theirs?.["id"])).toBe(true);
  });
});

describe("an open browser that somebody finds", () => {
  it("adds and removes no key once its member's sign-in is a quarter of an hour old", async () => {
    const here = await signedIn(system, "lawyer");
    await here.post("/account/card", { "card-password": chosen });
    const key = keyOnPage(await (await here.get("/account")).text()) ?? "";
    const before = await rowsOf(system, "credentials");
    await noLongerFresh();
    expect((await here.post("/account/card", { "card-password": chosen })).status).toBe(403);
    expect((await here.post("/account/keys/remove", { key })).status).toBe(403);
    expect((await here.post("/account/passkey", { response: "{}", prf: "" })).status).toBe(403);
    expect((await here.get("/account/passkey")).status).toBe(403);
    expect(await rowsOf(system, "credentials")).toEqual(before);
    const page = await (await here.get("/account")).text();
    expect(page).toContain('href="/sign-in"');
    expect(keyOnPage(page)).toBeUndefined();
  });
});

describe("a person of both centers", () => {
  it("goes on in the other one with another cookie, in a session that began and ends when the first did", async () => {
    const here = await signedIn(system, "president");
    const first = here.cookie("__Host-session") ?? "";
    const before = (await rowsOf(system, "sessions")).at(-1);
    expect((await here.post("/account/center", { center: "intl" })).status).toBe(303);
    expect(here.cookie("__Host-session")).not.toBe(first);
    const after = (await rowsOf(system, "sessions")).find((row) => row["center"] === "intl");
    expect([after?.["created_at"], after?.["expires_at"]]).toEqual([
      before?.["created_at"],
      before?.["expires_at"],
    ]);
    const stale = new StaffBrowser(system);
    stale.setCookie("__Host-session", first);
    expect((await stale.get("/account")).status).toBe(401);
    expect(await (await here.get("/account?lang=en")).text()).toContain("International Center");
  });

  it("is the only one who can", async () => {
    const here = await signedIn(system, "case_worker");
    for (const center of ["intl", "ma", "elsewhere", ""])
      expect((await here.post("/account/center", { center })).status).toBe(404);
    expect((await here.get("/account")).status).toBe(200);
  });
});

describe("the ledger", () => {
  it("has every change of keys and sessions, in whole chains", async () => {
    const ledger = await rowsOf(system, "ledger");
    expect(brokenChains(ledger)).toEqual([]);
    const actions = new Set(ledger.map((row) => row["action"]));
    for (const action of ["credential-added", "credential-removed", "session-begun", "session-ended"])
      expect(actions).toContain(action);
  });
});
