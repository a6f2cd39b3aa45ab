/** Walks over every route of the console. One that forgets `permit` is found here, the day it is added. */
import type { System } from "@sanad/dev/system";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { app } from "../../workers/console/src/app.tsx";
import { fillForm, postForm } from "../support/form.ts";
import { signedIn, StaffBrowser } from "../support/member.ts";
import { dumpOf, startTestSystem } from "../support/system.ts";

/** What anybody may ask for: the ways in. */
const open = new Set([
  "GET /sign-in",
  "POST /sign-in",
  "GET /sign-in/passkey",
  "POST /sign-in/passkey",
  "GET /join/:token",
  "POST /join/:token",
  "POST /join/:token/finish",
]);
/** What everybody who has signed in may ask for: their own affairs, and the door that leads each role to its place. */
const own = /^(?:GET|POST) \/(?:account(?:\/.*)?|sign-out)?$/;

interface Route {
  readonly method: string;
  readonly path: string;
}

const routes: readonly Route[] = [
  ...new Map(
    app.routes
      .filter(({ method }) => method !== "ALL")
      .map(({ method, path }) => [`${method} ${path}`, { method, path }]),
  ).values(),
];
const closed = routes.filter((route) => !open.has(nameOf(route)));
const theirs = closed.filter((route) => !own.test(nameOf(route)));
const about = closed.filter(({ path }) => path.includes(":"));

let system: System;
/** of the center ma alone */
let caseId: string;
beforeAll(async () => {
  system = await startTestSystem();
  await postForm(system.urls.intake, await fillForm(system.urls.intake));
  caseId = String((await dumpOf(system)).tables["cases"]?.[0]?.["id"]);
});
afterAll(async () => {
  await system.stop();
});

function nameOf({ method, path }: Route): string {
  return `${method} ${path}`;
}

async function ask(browser: StaffBrowser, { method, path }: Route): Promise<string> {
  const there = path.replace(/:(\w+)(\{(?:[^{}]|\{[^{}]*\})*\})?\??/g, (_, name: string) =>
    name === "id" || name === "case" ? caseId : `${name}_${"a".repeat(26)}`,
  );
  const answer = method === "POST" ? await browser.post(there) : await browser.get(there);
  const kept = [...answer.headers].flatMap(([name, value]) => (name === "date" ? [] : [`${name}: ${value}`]));
  return JSON.stringify([answer.status, kept.toSorted(), await answer.text()]);
}

/** What each of them is answered, and that nothing was written. */
async function answers(browser: StaffBrowser, asked: readonly Route[]): Promise<Map<string, string>> {
  const before = await written();
  const found = new Map<string, string>();
  for (const route of asked) found.set(nameOf(route), await ask(browser, route));
  expect(await written()).toBe(before);
  return found;
}

async function written(): Promise<string> {
  const { tables } = await dumpOf(system);
  // A session's last use is no change that anybody must be told of.
  const sessions = tables["sessions"]?.map((row) => ({ ...row, seen_at: null }));
  return JSON.stringify({ ...tables, sessions });
}

function others(found: ReadonlyMap<string, string>, expected: string): string[] {
  return [...found].filter(([, answer]) => answer !== expected).map(([name]) => name);
}

describe("the console's routes", () => {
  it("are known here by their name where anybody may ask", () => {
    expect(closed.length).toBeGreaterThan(8);
    expect(
      routes
        .map(nameOf)
        .filter((name) => open.has(name))
        .toSorted(),
    ).toEqual([...open].toSorted());
  });

  it("answer without a session, with one that is over, and with a made-up one by the same page", async () => {
    const expired = await signedIn(system, "president");
    const database = await system.miniflare.getD1Database("DB", "sanad-intake");
    await database.prepare("update sessions set expires_at = 1").run();
    const strangers = [new StaffBrowser(system), expired, new StaffBrowser(system), new StaffBrowser(system)];
    strangers[2]?.setCookie("__Host-session", "x".repeat(43));
    strangers[3]?.setCookie("__Host-session", "not a cookie of ours");
    const asked = await ask(new StaffBrowser(system), { method: "POST", path: "/sign-out" });
    expect(JSON.parse(asked)[0]).toBe(401);
    for (const stranger of strangers) expect(others(await answers(stranger, closed), asked)).toEqual([]);
  });

  it("answer a role that may not, and a person whose role may nothing there, as a page that does not exist", async () => {
    const observer = await signedIn(system, "observer");
    const nothing = await ask(observer, { method: "GET", path: "/nothing/of/the/kind" });
    expect(JSON.parse(nothing)[0]).toBe(404);
    expect(others(await answers(observer, theirs), nothing)).toEqual([]);
  });

  it("answer about a case of the other center, and about one that was not given, in the same way", async () => {
    const outsiders = [
      await signedIn(system, "case_worker", "intl"),
      await signedIn(system, "president", "intl"),
      await signedIn(system, "lawyer"),
      await signedIn(system, "psychologist"),
    ];
    for (const outsider of outsiders) {
      const nothing = await ask(outsider, { method: "GET", path: "/nothing/of/the/kind" });
      expect(others(await answers(outsider, about), nothing)).toEqual([]);
    }
  });
});
