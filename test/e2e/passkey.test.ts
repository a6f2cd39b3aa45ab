import { Buffer } from "node:buffer";
import type { System } from "@sanad/dev/system";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Authenticator, type Deviation } from "../support/authenticator.ts";
import { signedIn, StaffBrowser } from "../support/member.ts";
import { rowsOf, startTestSystem } from "../support/system.ts";

let system: System;
/** one that a lawyer has added */
let own: Authenticator;
beforeAll(async () => {
  system = await startTestSystem();
  own = new Authenticator(system.urls.console);
  const lawyer = await signedIn(system, "lawyer");
  const added = await lawyer.post("/account/passkey", {
    ...own.create(await optionsOf(lawyer, "/account/passkey")),
  });
  expect(added.headers.get("location")).toBe("/account?done=added");
});
afterAll(async () => {
  await system.stop();
});

type Options = Parameters<Authenticator["get"]>[0];

async function optionsOf(browser: StaffBrowser, path: string): Promise<Options> {
  return (await (await browser.get(path)).json()) as Options;
}

async function signIn(deviation: Deviation = {}): Promise<Response> {
  const stranger = new StaffBrowser(system);
  const options = await optionsOf(stranger, "/sign-in/passkey");
  return stranger.post("/sign-in/passkey", { ...own.get(options, deviation) });
}

describe("signing in by passkey", () => {
  it("lets its member in, and nobody's name is asked for", async () => {
    const stranger = new StaffBrowser(system);
    const options = await optionsOf(stranger, "/sign-in/passkey");
    expect(options).not.toHaveProperty("allowCredentials");
    expect((await stranger.post("/sign-in/passkey", { ...own.get(options) })).status).toBe(303);
    expect(await (await stranger.get("/account?lang=en")).text()).toContain("lawyer");
  });

  it("takes each answer once, also when it comes twice at the same moment", async () => {
    const stranger = new StaffBrowser(system);
    const fields = { ...own.get(await optionsOf(stranger, "/sign-in/passkey")) };
    const sent = await Promise.all(
      [1, 2].map(() => new StaffBrowser(system).post("/sign-in/passkey", fields)),
    );
    expect(sent.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 403]);
    const sessions = await rowsOf(system, "sessions");
    expect((await stranger.post("/sign-in/passkey", fields)).status).toBe(403);
    expect(await rowsOf(system, "sessions")).toEqual(sessions);
  });

  it.each([
    ["another site", { origin: "https://console.example" }],
    ["the same host on another port", { origin: "http://localhost:1" }],
    ["another relying party", { rpId: "console.example" }],
    ["a user who proved nothing to the device", { verified: false }],
    ["a copy of the device, whose counter lags", { counter: 1 }],
    ["a challenge that nobody gave", { challenge: Buffer.from("x".repeat(80)).toString("base64url") }],
  ] as const)("refuses %s", async (_, deviation) => {
    expect((await signIn(deviation)).status).toBe(403);
  });

  it("refuses a challenge that was given for adding a passkey", async () => {
    const lawyer = await signedIn(system, "lawyer");
    const { challenge } = await optionsOf(lawyer, "/account/passkey");
    expect((await signIn({ challenge })).status).toBe(403);
  });

  it("opens nothing with another secret than the device derived, though the assertion verifies", async () => {
    const stranger = new StaffBrowser(system);
    const { response } = own.get(await optionsOf(stranger, "/sign-in/passkey"));
    const prf = Buffer.alloc(32, 7).toString("base64url");
    expect((await stranger.post("/sign-in/passkey", { response, prf })).status).toBe(403);
  });

  it("answers an unknown passkey, a wrong secret and rubbish with the same page", async () => {
    const stranger = new StaffBrowser(system);
    const unknown = new Authenticator(system.urls.console);
    const options = await optionsOf(stranger, "/sign-in/passkey");
    const { response, prf } = own.get(options);
    const answers = await Promise.all(
      [
        { ...unknown.get(options) },
        { response, prf: Buffer.alloc(32).toString("base64url") },
        { response, prf: "short" },
        { response: "{", prf },
        { response: JSON.stringify({ ...JSON.parse(response), response: {} }), prf },
        {},
      ].map((fields) => stranger.post("/sign-in/passkey", fields)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  });
});

describe("adding a passkey", () => {
  it("is for the session that asked: its challenge adds nothing to another", async () => {
    const [mine, theirs] = [await signedIn(system, "case_worker"), await signedIn(system, "observer")];
    const fields = new Authenticator(system.urls.console).create(await optionsOf(mine, "/account/passkey"));
    const before = await rowsOf(system, "credentials");
    expect((await theirs.post("/account/passkey", { ...fields })).status).toBe(400);
    expect(await rowsOf(system, "credentials")).toEqual(before);
  });

  it.each([
    ["another site", { origin: "https://console.example" }],
    ["another relying party", { rpId: "console.example" }],
    ["a user who proved nothing to the device", { verified: false }],
  ] as const)("refuses %s", async (_, deviation) => {
    const browser = await signedIn(system, "case_worker");
    const made = new Authenticator(system.urls.console);
    const fields = made.create(await optionsOf(browser, "/account/passkey"), deviation);
    expect((await browser.post("/account/passkey", { ...fields })).status).toBe(400);
  });

  it("takes no challenge and no passkey twice", async () => {
    const browser = await signedIn(system, "psychologist");
    const made = new Authenticator(system.urls.console);
    const options = await optionsOf(browser, "/account/passkey");
    expect((await browser.post("/account/passkey", { ...made.create(options) })).status).toBe(303);
    const other = new Authenticator(system.urls.console);
    expect((await browser.post("/account/passkey", { ...other.create(options) })).status).toBe(400);
    const next = await optionsOf(browser, "/account/passkey");
    expect((await browser.post("/account/passkey", { ...made.create(next) })).status).toBe(400);
  });

  it("keeps nothing by which a stolen database signs in", async () => {
    const rows = (await rowsOf(system, "credentials")).filter((row) => row["kind"] === "passkey");
    expect(rows.length).toBeGreaterThan(0);
    const { prf } = own.get({ challenge: "", extensions: { prf: { eval: { first: "" } } } });
    expect(JSON.stringify(rows)).not.toContain(prf);
    for (const row of rows) {
      const sealed = Buffer.from(row["sealed"] as number[]).toString("latin1");
      expect(sealed).not.toContain("AGE-SECRET-KEY");
      expect(sealed.startsWith("age-encryption.org/v1\n")).toBe(true);
    }
  });
});
