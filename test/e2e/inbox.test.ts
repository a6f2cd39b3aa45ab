import type { System } from "@sanad/dev/system";
import { showReference } from "@sanad/domain/reference";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fillForm, postForm } from "../support/form.ts";
import { fileHandmade } from "../support/handmade.ts";
import { accountOf, signedIn, StaffBrowser } from "../support/member.ts";
import { brokenChains, rowsOf, startTestSystem } from "../support/system.ts";

/** Milliseconds that a busy machine may take for what happens after an answer. */
const PATIENCE = 15_000;

let system: System;
let worker: StaffBrowser;
beforeAll(async () => {
  system = await startTestSystem();
  worker = await signedIn(system, "case_worker");
});
afterAll(() => system.stop());

async function execute(sql: string, ...values: readonly (string | number | null)[]): Promise<void> {
  const database = await system.miniflare.getD1Database("DB", "sanad-intake");
  await database
    .prepare(sql)
    .bind(...values)
    .run();
}

async function caseRow(id: string) {
  const found = (await rowsOf(system, "cases")).find((row) => row["id"] === id);
  if (found === undefined) throw new Error("no such case");
  return found;
}

/** Files a report by the form. */
async function file(parts: Parameters<typeof fillForm>[1]) {
  const known = new Set((await rowsOf(system, "cases")).map((row) => row["id"]));
  const answer = await postForm(system.urls.intake, await fillForm(system.urls.intake, parts));
  expect(answer.status).toBe(200);
  const row = (await rowsOf(system, "cases")).find((one) => !known.has(one["id"]));
  return { id: String(row?.["id"]), reference: String(row?.["reference"]) };
}

async function list(browser: StaffBrowser, address = "/cases"): Promise<string> {
  const answer = await browser.get(address);
  expect(answer.status).toBe(200);
  return answer.text();
}

/** The row of a case in a list, as text; `null` where it is not in it. */
function rowIn(html: string, reference: string): string | null {
  const [, row] = new RegExp(`<li id="row-${reference}"(.*?)</li>`, "s").exec(html) ?? [];
  return row === undefined
    ? null
    : row
        .replace(/<[^>]+>/g, " ")
        .replace(/[\u2066-\u2069]/g, "")
        .replace(/\s+/g, " ");
}

function sumOf(actions: string, id: string): Promise<number> {
  return rowsOf(system, "ledger").then(
    (rows) => rows.filter((row) => row["scope"] === id && row["action"] === actions).length,
  );
}

describe("a row of the inbox", () => {
  it("says who is in danger, the threat, the demand and the age in the reader's language, then the first words", async () => {
    const { reference } = await file({
      first: { age: "15_17" },
      second: { story: "كيهددني بصوري", threats: ["images"], demands: ["money"], deadline: "tomorrow" },
    });
    const arabic = rowIn(await list(worker, "/cases?lang=ar"), reference);
    expect(arabic).toContain("التهديد: نشر صور · المطلوب: مال · من 15 إلى 17 سنة · «كيهددني بصوري»");
    expect(arabic).toMatch(/U1.*عاجل.*بعد 23 ساعة|U1.*عاجل.*بعد 24 ساعة/);
    expect(arabic).toContain("دون 18 سنة");
    const french = rowIn(await list(worker, "/cases?lang=fr"), reference);
    expect(french).toContain("menace : publier des photos · exige : de l’argent · 15 à 17 ans");
    await list(worker, "/cases?lang=ar");
  });

  it("keeps its summary sealed, opens it without the case, and makes it anew when the case has a newer entry", async () => {
    const { id, reference } = await file({ second: { story: "القصة الأولى" } });
    expect(rowIn(await list(worker), reference)).toContain("القصة الأولى");
    const summary = async () => (await rowsOf(system, "summaries")).find((row) => row["case_id"] === id);
    const kept = await vi.waitFor(async () => {
      const row = await summary();
      expect(row).toBeDefined();
      return row;
    }, PATIENCE);
    expect(Buffer.from(kept?.["sealed"] as number[]).includes("القصة")).toBe(false);
    const wraps = (await rowsOf(system, "wraps")).filter((row) => row["case_id"] === id);
    await execute("update wraps set sealed = x'00' where case_id = ?", id);
    expect(rowIn(await list(worker), reference)).toContain("القصة الأولى");
    await execute("delete from summaries where case_id = ?", id);
    expect(rowIn(await list(worker), reference)).toContain("لا ملخص بعد");
    const database = await system.miniflare.getD1Database("DB", "sanad-intake");
    for (const wrap of wraps)
      await database
        .prepare("update wraps set sealed = ? where case_id = ? and party = ?")
        .bind(new Uint8Array(wrap["sealed"] as number[]), id, wrap["party"])
        .run();
    await list(worker);
    const before = await vi.waitFor(async () => {
      const row = await summary();
      expect(row).toBeDefined();
      return row;
    }, PATIENCE);
    await database
      .prepare(
        "insert into entries select 'entry_bbbbbbbbbbbbbbbbbbbbbbbbbb', case_id, compartment, epoch, at + 1, sealed, mac, auth from entries where case_id = ? and compartment = 'file'",
      )
      .bind(id)
      .run();
    expect(rowIn(await list(worker), reference)).toContain("القصة الأولى");
    await vi.waitFor(
      async () => expect((await summary())?.["sealed"]).not.toEqual(before?.["sealed"]),
      PATIENCE,
    );
  });

  it("shows a stranger's words as words", async () => {
    const { reference } = await file({ second: { story: "<script>alert(1)</script> \u202Egnp.exe" } });
    const html = await list(worker);
    expect(html).toContain("&lt;script&gt;alert(1)");
    expect(html).not.toContain("<script>alert");
    expect(rowIn(html, reference)).not.toContain("\u202E");
  });

  it("names who has it and who is answering it now", async () => {
    const { id, reference } = await file({});
    const colleague = (await rowsOf(system, "memberships")).find((row) => row["role"] === "president");
    await execute(
      "update cases set assignee = ?, answering = ?, answering_until = ? where id = ?",
      String(colleague?.["member"]),
      String(colleague?.["member"]),
      Date.now() + 600_000,
      id,
    );
    expect(rowIn(await list(worker), reference)).toContain("رئيسة المركزين بصدد الجواب");
    await execute("update cases set answering_until = 1 where id = ?", id);
    const later = rowIn(await list(worker), reference);
    expect(later).not.toContain("بصدد الجواب");
    expect(later).toContain("رئيسة المركزين");
  });
});

describe("the lists", () => {
  it("hold each case where it belongs, invented ones in theirs alone, and another center's in none", async () => {
    const { id, reference } = await file({});
    const training = await fileHandmade(system, { story: "تدريب", answers: {}, training: true });
    const shown = async (address: string, of = reference) => rowIn(await list(worker, address), of) !== null;
    for (const [address, holds] of [
      ["/cases", true],
      ["/cases?list=unassigned", true],
      ["/cases?list=waiting", true],
      ["/cases?list=status&of=new", true],
      ["/cases?list=channel&of=web", true],
      ["/cases?list=country&of=MA", true],
      ["/cases?list=mine", false],
      ["/cases?list=ended", false],
      ["/cases?list=shared", false],
      ["/cases?list=channel&of=sms", false],
      ["/cases?list=country&of=FR", false],
      ["/cases?list=training", false],
    ] as const) {
      expect([address, await shown(address)]).toEqual([address, holds]);
      expect(await shown(address, training.reference)).toBe(address.endsWith("training"));
    }
    await execute("update cases set status = 'closed' where id = ?", id);
    expect([await shown("/cases"), await shown("/cases?list=ended")]).toEqual([false, true]);
    const other = await signedIn(system, "case_worker", "intl");
    expect(rowIn(await list(other), reference)).toBeNull();
  });

  it("hold a case that the person shares with the other center in a list of its own there", async () => {
    const { reference } = await file({ first: { other_center: "yes" } });
    const other = await signedIn(system, "case_worker", "intl");
    expect(rowIn(await list(other, "/cases?list=shared"), reference)).toContain("قصة");
    expect(rowIn(await list(other), reference)).toBeNull();
    expect(rowIn(await list(worker, "/cases?list=shared"), reference)).toBeNull();
  });

  it("do not show a case to a member who knows somebody in it", async () => {
    const { id, reference } = await file({});
    const browser = new StaffBrowser(system);
    const account = system.keys.accounts.members.filter(({ roles }) => roles.ma === "case_worker")[1];
    if (account === undefined) throw new Error("one case worker alone");
    await browser.signIn(account);
    expect(rowIn(await list(browser), reference)).not.toBeNull();
    const begun = (await rowsOf(system, "ledger")).filter((row) => row["action"] === "session-begun");
    const member = String(
      begun.toSorted((a, b) => Number(a["sequence"]) - Number(b["sequence"])).at(-1)?.["actor"],
    );
    await execute("insert into conflicts (case_id, member, at) values (?, ?, 1)", id, member);
    expect(rowIn(await list(browser), reference)).toBeNull();
    expect((await browser.post(`/cases/${id}/acknowledge`)).status).toBe(404);
    expect(rowIn(await list(worker), reference)).not.toBeNull();
  });

  it("are not there for a role without them, which gets what was opened to it, and a list that is none is nothing", async () => {
    const lawyer = await signedIn(system, "lawyer");
    expect((await lawyer.get("/cases")).status).toBe(404);
    expect((await lawyer.get("/inbox/news")).status).toBe(404);
    expect((await lawyer.get("/")).headers.get("location")).toBe("/cases?list=mine");
    expect((await lawyer.get("/cases?list=mine")).status).toBe(200);
    expect((await worker.get("/cases?list=nothing")).status).toBe(404);
    expect((await worker.get("/cases?list=status&of=drop")).status).toBe(404);
    expect((await worker.get("/cases?after=U0'--")).status).toBe(200);
  });
});

describe("a report that was sealed elsewhere", () => {
  it("and claims U4 over words of despair is raised when it is first read, written down, and duty is called", async () => {
    const { id, reference } = await fileHandmade(system, {
      story: "ما بقيتش بغيت نعيش، غادي نقتل راسي اليوم",
      answers: { help: ["advice_only"], danger: "surely", account: 5 },
    });
    const row = rowIn(await list(worker), reference);
    expect(row).toContain("U0");
    expect(await caseRow(id)).toMatchObject({ urgency: "U0", acknowledged_at: null });
    const ledger = (await rowsOf(system, "ledger")).filter((one) => one["scope"] === id);
    expect(ledger.map((one) => one["action"]).slice(0, 3)).toEqual([
      "case-filed",
      "urgency-raised",
      "outbox-queued",
    ]);
    expect(String(ledger[1]?.["actor"])).toMatch(/^member_/);
    await vi.waitFor(
      () =>
        expect(
          system.catcher.messages.some(
            ({ kind, text }) => kind === "sms" && text.includes(showReference(reference)),
          ),
        ).toBe(true),
      PATIENCE,
    );
    await list(worker);
    expect(await sumOf("urgency-raised", id)).toBe(1);
    expect(brokenChains(await rowsOf(system, "ledger"))).toEqual([]);
  });

  it("stays as a member has judged it", async () => {
    const { id } = await fileHandmade(system, { story: "غادي نقتل راسي اليوم", answers: {} });
    const member = String((await rowsOf(system, "members"))[0]?.["id"]);
    await execute(
      "insert into ledger (scope, sequence, at, actor, action, subject, hash) values (?, 2, 1, ?, 'urgency-changed', 'U4', x'00')",
      id,
      member,
    );
    await list(worker);
    expect(await caseRow(id)).toMatchObject({ urgency: "U4" });
    await execute("delete from ledger where scope = ? and sequence = 2", id);
  });

  it("that is invented for training calls nobody", async () => {
    const { id } = await fileHandmade(system, { story: "غادي نقتل راسي اليوم", answers: {}, training: true });
    await list(worker, "/cases?list=training");
    expect(await caseRow(id)).toMatchObject({ urgency: "U4" });
    expect((await rowsOf(system, "outbox")).filter((row) => row["case_id"] === id)).toEqual([]);
  });
});

describe("taking notice", () => {
  it("from the list stops the calls to duty, is written down once, and leads back to the same row", async () => {
    // A call that rang a moment ago would make this one wait for the others of a flood.
    await execute("update outbox set sent_at = 0 where kind = 'page'");
    const { id, reference } = await file({ first: { danger: "yes" } });
    const calls = () =>
      system.catcher.messages.filter(
        ({ kind, text }) =>
          kind === "sms" && text.startsWith("U0") && text.includes(showReference(reference)),
      ).length;
    await vi.waitFor(() => expect(calls()).toBe(1), PATIENCE);
    expect(await list(worker, "/cases?list=mine")).toMatch(/لم يطّلع علي/);
    const answer = await worker.post(`/cases/${id}/acknowledge`, { back: "list=unassigned" });
    expect([answer.status, answer.headers.get("location")]).toEqual([
      303,
      `/cases?list=unassigned#row-${reference}`,
    ]);
    await worker.post(`/cases/${id}/acknowledge`);
    expect(await sumOf("case-acknowledged", id)).toBe(1);
    await execute("update outbox set next_at = 0 where status = 'pending' and kind = 'page'");
    await system.runCron();
    await system.runCron();
    expect(calls()).toBe(1);
    const pages = (await rowsOf(system, "outbox")).filter(
      (row) => row["case_id"] === id && row["kind"] === "page",
    );
    expect(pages.map((row) => row["status"])).toEqual(["sent", "cancelled"]);
  });

  it("and taking a case from the list: the second of two finds it taken", async () => {
    const { id, reference } = await file({});
    const president = await signedIn(system, "president");
    expect((await worker.post(`/cases/${id}/take`, { back: "list=open" })).status).toBe(303);
    const late = await president.post(`/cases/${id}/take`, { back: "list=open&after=//evil.example" });
    expect(late.headers.get("location")).toBe(`/cases?list=open&said=taken#row-${reference}`);
    expect(await list(president, "/cases?list=open&said=taken")).toContain("سبقكم أحد الزملاء");
    expect(rowIn(await list(worker, "/cases?list=mine"), reference)).not.toBeNull();
    expect(await sumOf("case-assigned", id)).toBe(1);
  });

  it("of a case of the other center is possible by whoever was called, and opens nothing of it", async () => {
    const { id, reference } = await file({ first: { danger: "yes" } });
    const other = await signedIn(system, "case_worker", "intl");
    expect((await other.get(`/reference/${reference}`)).status).toBe(404);
    expect((await other.post(`/reference/${reference}/acknowledge`)).status).toBe(404);
    await execute(
      "insert into outbox (id, kind, case_id, center, status, attempts, next_at, created_at) values (?, 'page', ?, 'intl', 'sent', 1, 1, 1)",
      "outbox_cccccccccccccccccccccccccc",
      id,
    );
    expect((await other.get(`/reference/${reference}`)).status).toBe(200);
    expect((await other.post(`/reference/${reference}/acknowledge`)).status).toBe(303);
    expect((await caseRow(id))["acknowledged_at"]).not.toBeNull();
    expect((await other.post(`/cases/${id}/acknowledge`)).status).toBe(404);
  });

  it("of one call for several cases takes notice of all of them, and of none that rang apart", async () => {
    const first = await file({ first: { danger: "yes" } });
    const second = await file({ first: { danger: "yes" } });
    const apart = await file({ first: { danger: "yes" } });
    const root = "outbox_rrrrrrrrrrrrrrrrrrrrrrrrrr";
    const call = (name: string, caseId: string | null, center: string, into: string | null, facts = "{}") =>
      execute(
        "insert into outbox (id, kind, case_id, center, status, attempts, next_at, created_at, gathered_into, facts) values (?, 'page', ?, ?, ?, 1, 1, 1, ?, ?)",
        `outbox_${name.repeat(26)}`,
        caseId,
        center,
        into === null ? "sent" : "gathered",
        into,
        facts,
      );
    await call("f", first.id, "ma", root);
    await call("s", second.id, "ma", root);
    await call("r", null, "ma", null, '{"count":2}');
    const other = await signedIn(system, "case_worker", "intl");
    expect((await other.get(`/reference/${second.reference}`)).status).toBe(404);
    await call("t", null, "intl", null, JSON.stringify({ count: 2, root }));
    expect((await other.get(`/reference/${apart.reference}`)).status).toBe(404);
    expect((await other.get(`/reference/${second.reference}`)).status).toBe(200);
    expect((await other.post(`/reference/${second.reference}/acknowledge`)).status).toBe(303);
    for (const { id } of [first, second]) {
      expect((await caseRow(id))["acknowledged_at"]).not.toBeNull();
      expect(await sumOf("case-acknowledged", id)).toBe(1);
    }
    expect((await caseRow(apart.id))["acknowledged_at"]).toBeNull();
    expect(brokenChains(await rowsOf(system, "ledger"))).toEqual([]);
  });
});

describe("news", () => {
  it("tell of a new case and of a further entry, and of nothing that was shown", async () => {
    const html = await list(worker);
    const [, address = ""] = /data-news="([^"]+)"/.exec(html) ?? [];
    const ask = async () => (await worker.get(address.replaceAll("&amp;", "&"))).json();
    expect(await ask()).toMatchObject({ count: 0, urgency: null });
    const { id } = await file({ first: { danger: "yes" } });
    expect(await ask()).toMatchObject({ count: 1, urgency: "U0" });
    const again = /data-news="([^"]+)"/.exec(await list(worker))?.[1]?.replaceAll("&amp;", "&") ?? "";
    await execute(
      "insert into entries select 'entry_dddddddddddddddddddddddddd', case_id, compartment, epoch, at + 1, sealed, mac, auth from entries where case_id = ? and compartment = 'file'",
      id,
    );
    expect(await (await worker.get(again)).json()).toMatchObject({ count: 1, urgency: "U0" });
  });

  it("keep no session alive: only what a person does counts", async () => {
    const browser = await signedIn(system, "president");
    const quiet = Date.now() - 5 * 60_000;
    await execute("update sessions set seen_at = ?", quiet);
    await browser.get("/inbox/news?watch");
    await browser.get("/cases?watch");
    const seen = async () =>
      (await rowsOf(system, "sessions")).filter((row) => Number(row["seen_at"]) > quiet);
    expect(await seen()).toHaveLength(0);
    await browser.get("/cases");
    expect(await seen()).toHaveLength(1);
  });
});

describe("the link of a notice", () => {
  it("leads to the case after signing in, and asks once more for itself when it comes from another site", async () => {
    const { id, reference } = await file({});
    const mail = await vi.waitFor(() => {
      const found = system.catcher.messages.find(
        ({ subject, to }) =>
          subject?.includes(showReference(reference)) === true && to.includes("notices-ma@center.example"),
      );
      if (found === undefined) throw new Error("no notice yet");
      return found;
    }, PATIENCE);
    const [link = ""] = /http:\/\/localhost:\d+\/reference\/\w+/.exec(mail.text) ?? [];
    const path = new URL(link).pathname;
    const browser = new StaffBrowser(system);
    const elsewhere = await browser.get(path, { "sec-fetch-site": "cross-site" });
    expect(await elsewhere.text()).toContain(`content="0;url=${path}"`);
    expect((await browser.get(path)).status).toBe(401);
    const account = accountOf(system.keys, "case_worker");
    const entered = await browser.post("/sign-in", { card: account.card, password: account.password });
    const home = await browser.get(entered.headers.get("location") ?? "");
    expect(home.headers.get("location")).toBe(`/reference/${reference}`);
    const there = await browser.get(`/reference/${reference}`);
    expect(there.headers.get("location")).toBe(`/cases/${id}`);
    expect((await browser.get("/")).headers.get("location")).toBe("/cases");
  });

  it("says nothing of a case that is not there", async () => {
    expect((await worker.get("/reference/000000000")).status).toBe(404);
    expect((await worker.get("/reference/..%2Fcases")).status).toBe(404);
  });
});
