import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as pathOf } from "node:path";
import { signForCenter } from "@sanad/casework/desk/sign-for-center";
import { rosterBytes, rosterPurpose, writeStoredRoster } from "@sanad/casework/stored-roster";
import { type Keys, makeKeys } from "@sanad/dev/keys";
import type { System } from "@sanad/dev/system";
import { hex } from "@sanad/domain/bytes";
import { defaultRoster } from "@sanad/domain/duty/default-roster";
import type { CaseId } from "@sanad/domain/id";
import { centerCells, combineRecovery, openWrap } from "@sanad/vault/open";
import { keyOf, makeIdentity, sealText } from "@sanad/vault/seal";
import { base64 } from "@sanad/domain/base64";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyCase } from "../support/copy-case.ts";
import { fillForm, postForm } from "../support/form.ts";
import { invitedIn, join } from "../support/joining.ts";
import { accountOf, signedIn, StaffBrowser } from "../support/member.ts";
import { brokenChains, fail, rowsOf, startTestSystem } from "../support/system.ts";

/** More than one page of the job. */
const CASES = 85;

let keys: Keys;
let system: System;
let president: StaffBrowser;
const stateDir = mkdtempSync(pathOf(tmpdir(), "sanad-key-"));
beforeAll(async () => {
  keys = await makeKeys();
  system = await startTestSystem({ keys, stateDir });
  president = await signedIn(system, "president");
  await fileCase();
  await copyCase(system, CASES - 1);
});
afterAll(async () => {
  await system.stop();
  rmSync(stateDir, { recursive: true });
});

async function fileCase(): Promise<void> {
  const answer = await postForm(system.urls.intake, await fillForm(system.urls.intake));
  if (answer.status !== 200) throw new Error(`a report was answered with ${answer.status}`);
}

interface Value {
  readonly recipient: string;
  readonly previous: readonly string[];
  readonly signer: string;
  readonly previousSigners: readonly string[];
}

/** What the page gives for the workers' configuration; `null` where nothing is to be done. */
async function valueOn(browser: StaffBrowser): Promise<Value | null> {
  const html = await (await browser.get("/center-key")).text();
  const [, text] = /id="value"[^>]*>\s*({[\s\S]*?})\s*<\/pre>/.exec(html) ?? [];
  return text === undefined ? null : (JSON.parse(text.replaceAll("&quot;", '"')) as Value);
}

/** Of the center's wraps, the keys that they are made for. */
async function centerWraps(): Promise<readonly string[]> {
  const db = await database();
  const query = "SELECT lower(hex(key)) AS key FROM wraps WHERE party = 'center:ma'";
  return (await db.prepare(query).all<{ key: string }>()).results.map((row) => row.key);
}

async function job() {
  const { results } = await (await database()).prepare("SELECT done, total, cursor FROM jobs").all();
  return results;
}

/** Asks for a change as the page's own form does. */
async function change(browser: StaffBrowser): Promise<() => Promise<number>> {
  const html = await (await browser.get("/center-key")).text();
  const [, from = ""] = /name="from" value="([0-9a-f]{32})"/.exec(html) ?? [];
  return async () => (await browser.post("/center-key/change", { from })).status;
}

async function workUntilDone(browser: StaffBrowser): Promise<number> {
  for (let page = 1; ; page += 1) {
    const answer = await browser.get("/center-key/work");
    if (answer.headers.get("location") === "/center-key") return page;
    if (page > 20) throw new Error("the work does not end");
  }
}

async function memberOf(role: string, center = "ma"): Promise<string> {
  const query = "SELECT member FROM memberships WHERE role = ? AND center = ?";
  return String(await (await database()).prepare(query).bind(role, center).first("member"));
}

async function recipientOf(member: string): Promise<string> {
  const query = "SELECT recipient FROM members WHERE id = ?";
  return String(await (await database()).prepare(query).bind(member).first("recipient"));
}

/** A roster that the center signed, as a president would have stored it. */
async function storeRoster(): Promise<void> {
  const roster = defaultRoster("Africa/Casablanca");
  const held = [{ identity: keys.centerIdentities.ma }];
  const signatures = await signForCenter(held, rosterPurpose, rosterBytes("ma", 1, roster));
  await (
    await database()
  )
    .prepare("INSERT INTO rosters (center, since, roster) VALUES ('ma', 1, ?)")
    .bind(writeStoredRoster(roster, signatures))
    .run();
}

async function database() {
  return system.miniflare.getD1Database("DB", "sanad-intake");
}

describe("a center's key", () => {
  it("is not given to a swapped recipient: the change is refused and nothing is stored", async () => {
    const db = await database();
    const member = await memberOf("case_worker");
    const mine = await recipientOf(member);
    const { recipient } = await makeIdentity();
    await db.prepare("UPDATE members SET recipient = ? WHERE id = ?").bind(recipient, member).run();
    const query = "SELECT count(*) AS count FROM center_wraps";
    const before = await db.prepare(query).first();
    expect(await (await change(president))()).toBeGreaterThanOrEqual(400);
    expect(await db.prepare(query).first()).toEqual(before);
    expect(await job()).toEqual([]);
    await db.prepare("UPDATE members SET recipient = ? WHERE id = ?").bind(mine, member).run();
  });

  it("is not taken from a row: one that the center does not vouch for is left out", async () => {
    const { identity, recipient } = await makeIdentity();
    const key = await keyOf(recipient);
    const { directory } = await centerCells(identity);
    const held = { v: 1, key: hex(key), since: Date.now() * 2, identity, directory: base64(directory) };
    const member = await memberOf("president");
    const mine = await recipientOf(member);
    const sealed = await sealText(mine, JSON.stringify(held));
    const db = await database();
    await db
      .prepare("INSERT INTO center_wraps (center, key, member, sealed) VALUES ('ma', ?, ?, ?)")
      .bind(key, member, sealed)
      .run();
    expect(await valueOn(president)).toBeNull();
    expect(await valueOn(await signedIn(system, "president"))).toBeNull();
    await db.prepare("DELETE FROM center_wraps WHERE key = ?").bind(key).run();
  });

  it("is changed by one of two presidents who change it at the same moment, and by neither twice", async () => {
    const invited = invitedIn(
      await (await president.post("/members/invite", { name: "Second", role: "president" })).text(),
    );
    const second = await join(system, invited);
    const worker = await signedIn(system, "case_worker");
    await storeRoster();
    const before = await centerWraps();
    const asked = [await change(president), await change(second.browser)];
    const both = await Promise.all(asked.map((ask) => ask()));
    expect(new Set(both)).toEqual(new Set([303, 409]));
    expect(await job()).toHaveLength(1);
    // nobody who stays is signed out, and a session goes on with the new key
    expect((await worker.get("/account/code")).status).toBe(200);
    expect(await centerWraps()).toEqual(before);
    // the roster is the same, and counts before and after the deployment
    const [earlier, signed] = (await rowsOf(system, "rosters")).map(
      (row) => JSON.parse(String(row["roster"])) as { roster: unknown; signatures: object },
    );
    expect(signed?.roster).toEqual(earlier?.roster);
    expect(Object.keys(signed?.signatures ?? {})).toHaveLength(2);
    expect(Object.keys(signed?.signatures ?? {})).toEqual(
      expect.arrayContaining(Object.keys(earlier?.signatures ?? {})),
    );
  });

  it("is changed case by case, from wherever the work was cut off, and by two at once each case once", async () => {
    const [old = ""] = await centerWraps();
    await fail(system, { batch: "fail" }, "console");
    expect((await president.get("/center-key/work")).status).toBe(503);
    expect((await job())[0]).toMatchObject({ done: 0, cursor: null });
    await fail(system, { batch: "lost" }, "console");
    expect((await president.get("/center-key/work")).status).toBe(503);
    await fail(system, {}, "console");
    expect((await job())[0]?.["done"]).toBe(80);
    const page = await president.get("/center-key/work");
    expect(page.status).toBe(303);
    const other = await signedIn(system, "president");
    await Promise.all([workUntilDone(president), workUntilDone(other)]);
    expect((await job())[0]).toMatchObject({ done: CASES, total: CASES });
    expect(await centerWraps()).not.toContain(old);
    const ledger = await rowsOf(system, "ledger");
    expect(ledger.filter((row) => row["action"] === "case-rewrapped")).toHaveLength(CASES);
    expect(brokenChains(ledger)).toEqual([]);
  });

  it("opens every case afterwards, out of two of the new sheets, and the earlier one opens none", async () => {
    const sheets = await (await president.post("/center-key/sheets")).text();
    const shares = [...sheets.matchAll(/<div class="share"[^>]*>([\s\S]*?)<\/div>/g)].map(([, cells = ""]) =>
      cells.replace(/<[^>]+>/g, ""),
    );
    const value = await valueOn(president);
    const [one = "", , three = ""] = shares;
    const found = await combineRecovery([one, three], { center: "ma", recipient: value?.recipient ?? "" });
    if (!found.ok) throw new Error(found.reason);
    const recipients = (await rowsOf(system, "recipients")).map((row) => ({
      caseId: row["case_id"] as CaseId,
      compartment: row["compartment"] as "file",
      epoch: Number(row["epoch"]),
      recipient: String(row["recipient"]),
      mac: new Uint8Array(),
    }));
    const wraps = (await rowsOf(system, "wraps")).filter((row) => row["party"] === "center:ma");
    expect(wraps).toHaveLength(CASES);
    for (const row of wraps) {
      const place = { case: row["case_id"] as CaseId, epoch: Number(row["epoch"]) };
      const sealed = Uint8Array.from(row["sealed"] as number[]);
      const opened = await openWrap(found.value, place, sealed, recipients);
      expect(Object.keys(opened.identities).toSorted()).toEqual(["desk:ma", "exhibits", "file", "person"]);
      await expect(openWrap(keys.centerIdentities.ma, place, sealed, recipients)).rejects.toThrow();
    }
    const ledger = await rowsOf(system, "ledger");
    expect(ledger.filter((row) => row["action"] === "recovery-printed")).toHaveLength(1);
  });

  it("is the deployment's after the new value is configured; what came meanwhile is wrapped then", async () => {
    const value = await valueOn(president);
    expect(value?.previous).toEqual([keys.centerRecipients.ma]);
    expect(value?.previousSigners).toEqual([keys.centerSigners.ma]);
    await fileCase();
    const text = JSON.stringify(value);
    await system.stop();
    system = await startTestSystem({
      keys,
      stateDir,
      variables: () => ({ intake: { CENTER_MA: text }, console: { CENTER_MA: text } }),
    });
    // a session from before the deployment goes on, and so does whoever signs in anew
    const before = new StaffBrowser(system);
    before.setCookie("__Host-session", president.cookie("__Host-session") ?? "");
    expect(await valueOn(before)).toBeNull();
    president = await signedIn(system, "president");
    expect(await valueOn(president)).toBeNull();
    for (const role of ["case_worker", "lawyer"] as const) await signedIn(system, role);
    const key = hex(await keyOf(value?.recipient ?? ""));
    expect((await centerWraps()).filter((one) => one !== key)).toHaveLength(1);
    expect((await president.post("/center-key/more", { which: "open" })).status).toBe(303);
    await workUntilDone(president);
    await fileCase();
    expect(new Set(await centerWraps())).toEqual(new Set([key]));
  });

  it("counts no more for who left: a membership signed by the earlier key alone does not get in", async () => {
    const account = accountOf(keys, "observer");
    const member = await memberOf("observer");
    const db = await database();
    const { signatures = "{}" } = ((
      await db.prepare("SELECT signatures FROM memberships WHERE member = ?").bind(member).all()
    ).results[0] ?? {}) as { signatures?: string };
    const signed = JSON.parse(signatures) as Record<string, string>;
    const names = Object.keys(signed);
    expect(names).toHaveLength(2);
    const outcomes: string[] = [];
    for (const name of names) {
      const only = { [name]: signed[name] };
      await db
        .prepare("UPDATE memberships SET signatures = ? WHERE member = ?")
        .bind(JSON.stringify(only), member)
        .run();
      outcomes.push(
        await new StaffBrowser(system).signIn(account).then(
          () => "in",
          () => "out",
        ),
      );
    }
    expect(outcomes.toSorted()).toEqual(["in", "out"]);
  });
});
