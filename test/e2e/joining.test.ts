import type { System } from "@sanad/dev/system";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cardIn, invitedIn, join } from "../support/joining.ts";
import { accountOf, signedIn, StaffBrowser } from "../support/member.ts";
import { brokenChains, rowsOf, startTestSystem } from "../support/system.ts";

let system: System;
let president: StaffBrowser;
beforeAll(async () => {
  system = await startTestSystem();
  president = await signedIn(system, "president");
});
afterAll(async () => {
  await system.stop();
});

async function invite(name: string, role: string, by = president) {
  return invitedIn(await (await by.post("/members/invite", { name, role })).text());
}

async function database() {
  return system.miniflare.getD1Database("DB", "sanad-intake");
}

function lastMember(html: string, name: string): string {
  const [, id] = new RegExp(`${name}[\\s\\S]*?/members/(member_[a-z2-7]{26})`).exec(html) ?? [];
  if (id === undefined) throw new Error(`${name} is not on that page`);
  return id;
}

async function memberNamed(name: string, by = president): Promise<string> {
  return lastMember(await (await by.get("/members")).text(), name);
}

describe("an invitation", () => {
  it("lets somebody in by link and code, who then signs in by their own card and password", async () => {
    const { account, browser } = await join(system, await invite("Lina", "case_worker"));
    expect((await browser.get("/account/code")).status).toBe(200);
    const again = await new StaffBrowser(system).signIn({ ...account, name: "", roles: {} });
    expect(again.cookie("__Host-session")).toMatch(/^[\w-]{43}$/);
    const [row] = (await rowsOf(system, "invitations")).slice(-1);
    expect([row?.["sealed"], row?.["used_at"]]).toEqual([[], expect.any(Number)]);
    expect(brokenChains(await rowsOf(system, "ledger"))).toEqual([]);
  });

  it("is used once: link and code open nothing afterwards, nor for a second who comes at the same moment", async () => {
    const invited = await invite("Once", "lawyer");
    const first = new StaffBrowser(system);
    const card = cardIn(await (await first.post(invited.path, { code: invited.code })).text());
    const groups = card.split(" ");
    const finish = () =>
      new StaffBrowser(system).post(`${invited.path}/finish`, {
        code: invited.code,
        "group-3": groups[2] ?? "",
        "group-6": groups[5] ?? "",
        password: "a phrase of many words",
        again: "a phrase of many words",
      });
    const both = await Promise.all([finish(), finish()]);
    expect(new Set(both.map((answer) => answer.status))).toEqual(new Set([200, 403]));
    expect((await finish()).status).toBe(403);
    expect((await first.post(invited.path, { code: invited.code })).status).toBe(403);
  });

  it("answers the same for a wrong code, a used or withdrawn one, and a link that nobody was given", async () => {
    const used = await invite("Used", "observer");
    await join(system, used);
    const { path, code } = await invite("Withdrawn", "observer");
    const html = await (await president.get("/members")).text();
    const [, id = ""] = /name="invitation" value="(invitation_[a-z2-7]{26})"/.exec(html) ?? [];
    expect((await president.post("/members/withdraw", { invitation: id })).status).toBe(303);
    const open = await invite("Open", "observer");
    const stranger = new StaffBrowser(system);
    const tries = [
      await stranger.post(used.path, { code: used.code }),
      await stranger.post(path, { code }),
      await stranger.post(open.path, { code }),
      await stranger.post(`/join/${"A".repeat(43)}`, { code }),
      await stranger.post("/join/nothing", { code }),
    ];
    expect(tries.map((answer) => answer.status)).toEqual([403, 403, 403, 403, 403]);
    const pages = await Promise.all(
      tries.map(async (answer) => (await answer.text()).replace(/\/join\/[\w-]+/g, "")),
    );
    expect(new Set(pages).size).toBe(1);
  });

  it("slows down whoever guesses its code, and opens afterwards all the same", async () => {
    const { path, code } = await invite("Slow", "observer");
    const wrong = (await invite("Other", "observer")).code;
    const statuses: number[] = [];
    for (let guess = 0; guess < 5; guess += 1)
      statuses.push((await new StaffBrowser(system).post(path, { code: wrong })).status);
    expect(statuses).toContain(429);
    await (await database()).prepare("UPDATE attempts SET next_at = 0").run();
    expect((await new StaffBrowser(system).post(path, { code })).status).toBe(200);
  });

  it("finds a slip in the code before anything is derived, and is over after seven days", async () => {
    const { path, code } = await invite("Late", "observer");
    const slipped = `${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`;
    expect((await new StaffBrowser(system).post(path, { code: slipped })).status).toBe(422);
    await (await database()).prepare("UPDATE invitations SET expires_at = 1 WHERE used_at IS NULL").run();
    expect((await new StaffBrowser(system).post(path, { code })).status).toBe(403);
  });

  it("asks for the card again, and for a password that will do", async () => {
    const { path, code } = await invite("Careful", "observer");
    const browser = new StaffBrowser(system);
    const card = cardIn(await (await browser.post(path, { code })).text());
    const answer = await browser.post(`${path}/finish`, {
      code,
      "group-3": "0000",
      "group-6": card.slice(-4),
      password: "short",
      again: "short",
    });
    expect(answer.status).toBe(422);
    expect(cardIn(await answer.text())).toBe(card);
    expect(browser.cookie("__Host-session")).toBeUndefined();
  });

  it("opens nothing in a dump: neither half of it is stored", async () => {
    const { path, code } = await invite("Dump", "observer");
    const dump = JSON.stringify(await rowsOf(system, "invitations"));
    expect(dump).not.toContain(path.slice("/join/".length));
    expect(dump).not.toContain(code.replaceAll(" ", ""));
  });
});

describe("a person of both centers", () => {
  it("is one member, taken in by their code, and so never two approvers", async () => {
    const worker = await signedIn(system, "case_worker", "intl");
    const html = await (await worker.get("/account/code")).text();
    const [, code = ""] = /id="code">\s*([A-Z2-7 ]+)/.exec(html) ?? [];
    const fields = { "adopt-code": code.toLowerCase(), "adopt-name": "Both", "adopt-role": "lawyer" };
    expect((await president.post("/members/adopt", fields)).status).toBe(303);
    expect((await president.post("/members/adopt", fields)).status).toBe(422);
    const id = await memberNamed("Both");
    const rows = (await rowsOf(system, "memberships")).filter((row) => row["member"] === id);
    expect(new Set(rows.map((row) => row["center"]))).toEqual(new Set(["intl", "ma"]));
    expect((await rowsOf(system, "members")).filter((row) => row["id"] === id)).toHaveLength(1);
    await signedIn(system, "case_worker", "intl");
    const account = accountOf(system.keys, "case_worker", "intl");
    await new StaffBrowser(system).signIn(account, "ma");
    const sessions = (await rowsOf(system, "sessions")).filter((row) => row["member"] === id);
    expect(new Set(sessions.map((row) => row["center"]))).toEqual(new Set(["intl", "ma"]));
    const shared = (await rowsOf(system, "memberships")).filter((row) => row["role"] === "president");
    expect(new Set(shared.map((row) => row["member"])).size).toBe(1);
  });

  it("is not taken in when a row tells another key than the one that the other center signed", async () => {
    const db = await database();
    await join(system, await invite("Elsewhere", "lawyer", await signedIn(system, "president", "intl")));
    const rows = await rowsOf(system, "memberships");
    const member = String(rows.at(-1)?.["member"]);
    await db.prepare("UPDATE members SET recipient = recipient || 'q' WHERE id = ?").bind(member).run();
    const fields = { "adopt-code": member.slice(7), "adopt-name": "Swapped", "adopt-role": "president" };
    expect((await president.post("/members/adopt", fields)).status).toBe(422);
  });
});

describe("a member", () => {
  it("whose role is changed signs in anew, with what that role holds", async () => {
    const { browser, account } = await join(system, await invite("Mover", "case_worker"));
    const id = await memberNamed("Mover");
    const wrapOf = async () =>
      (await rowsOf(system, "center_wraps")).find((row) => row["member"] === id)?.["sealed"];
    const before = await wrapOf();
    const answer = await president.post(`/members/${id}/role`, { role: "lawyer" });
    expect([answer.status, (await answer.text()).includes("/center-key")]).toEqual([200, true]);
    expect(await wrapOf()).not.toEqual(before);
    expect((await browser.get("/account/code")).status).toBe(401);
    await browser.signIn({ ...account, name: "", roles: {} });
    expect((await browser.get("/account/code")).status).toBe(200);
    expect((await browser.get("/members")).status).toBe(404);
  });

  it("who lost everything is given a new way in, as the same person; the old one is over", async () => {
    const first = await join(system, await invite("Loser", "psychologist"));
    const id = await memberNamed("Loser");
    const renewed = invitedIn(await (await president.post(`/members/${id}/renew`)).text());
    expect((await first.browser.get("/account/code")).status).toBe(401);
    await expect(new StaffBrowser(system).signIn({ ...first.account, name: "", roles: {} })).rejects.toThrow(
      "403",
    );
    const second = await join(system, renewed);
    expect((await second.browser.get("/account/code")).status).toBe(200);
    expect(await memberNamed("Loser")).toBe(id);
  });

  it("of both centers is given a new way in only by somebody who presides both", async () => {
    const other = await join(system, await invite("Second president", "president"));
    const shared = (await rowsOf(system, "memberships")).find(
      (row) => row["role"] === "president" && row["center"] === "intl",
    );
    const answer = await other.browser.post(`/members/${String(shared?.["member"])}/renew`);
    expect(answer.status).toBe(409);
    expect((await president.get("/members")).status).toBe(200);
  });

  it("who leaves is out at once, with every way in", async () => {
    const { browser, account } = await join(system, await invite("Leaver", "case_worker"));
    const id = await memberNamed("Leaver");
    expect((await president.post(`/members/${id}/leave`)).status).toBe(200);
    expect((await browser.get("/account/code")).status).toBe(401);
    await expect(new StaffBrowser(system).signIn({ ...account, name: "", roles: {} })).rejects.toThrow("403");
    for (const table of ["credentials", "sessions", "center_wraps"])
      expect((await rowsOf(system, table)).filter((row) => row["member"] === id)).toEqual([]);
    expect((await president.post(`/members/${id}/leave`)).status).toBe(404);
  });

  it("who presides alone can neither leave nor step down", async () => {
    const intl = await signedIn(system, "president", "intl");
    const shared = (await rowsOf(system, "memberships")).find(
      (row) => row["role"] === "president" && row["center"] === "intl",
    );
    const path = `/members/${String(shared?.["member"])}`;
    expect((await intl.post(`${path}/leave`)).status).toBe(409);
    expect((await intl.post(`${path}/role`, { role: "observer" })).status).toBe(409);
    expect((await intl.get("/members")).status).toBe(200);
  });

  it("whom somebody wrote in as president without the center's signature does not get in", async () => {
    const { account } = await join(system, await invite("Forger", "observer"));
    const id = await memberNamed("Forger");
    const db = await database();
    await db.prepare("UPDATE memberships SET role = 'president' WHERE member = ?").bind(id).run();
    await expect(new StaffBrowser(system).signIn({ ...account, name: "", roles: {} })).rejects.toThrow("403");
  });

  it("of another center, or unknown, is nobody", async () => {
    const worker = (await rowsOf(system, "memberships")).find(
      (row) => row["center"] === "ma" && row["role"] === "psychologist",
    );
    const intl = await signedIn(system, "president", "intl");
    for (const path of [`/members/${String(worker?.["member"])}`, "/members/member_x", "/members/nobody"])
      expect((await intl.get(path)).status).toBe(404);
  });
});
