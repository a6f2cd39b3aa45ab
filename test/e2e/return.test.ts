import type { System } from "@sanad/dev/system";
import type { ReplyBody } from "@sanad/domain/entry";
import { returnContact, returnDoor, returnPage, returnTroubles } from "@sanad/locale/pages/return";
import { makeKeyCard } from "@sanad/vault/seal";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fillForm, type FormParts, postForm, receiptIn } from "../support/form.ts";
import { brokenChains, fail, rowsOf, startTestSystem } from "../support/system.ts";
import { plant, Visitor } from "../support/visitor.ts";

let system: System;
beforeAll(async () => {
  system = await startTestSystem();
}, 120_000);
afterAll(() => system.stop());
beforeEach(() => fail(system));

type CaseId = `case_${string}`;
const story = "كتبت هذا أمس ليلا ولم أنم";
const answer: ReplyBody = { text: "قرأنا ما كتبته ونحن معك", language: "ar" };

async function file(parts: FormParts = { second: { story } }): Promise<{ receipt: string; caseId: CaseId }> {
  const before = new Set((await rowsOf(system, "cases")).map((row) => row["id"]));
  const receipt = receiptIn(
    await (await postForm(system.urls.intake, await fillForm(system.urls.intake, parts))).text(),
  );
  const row = (await rowsOf(system, "cases")).find(({ id }) => !before.has(id ?? null));
  return { receipt: receipt ?? "", caseId: String(row?.["id"]) as CaseId };
}

async function execute(sql: string, ...values: (string | number)[]): Promise<void> {
  const database = await system.miniflare.getD1Database("DB", "sanad-intake");
  await database
    .prepare(sql)
    .bind(...values)
    .run();
}

async function ledgerOf(caseId: CaseId): Promise<readonly string[]> {
  const rows = await rowsOf(system, "ledger");
  expect(brokenChains(rows)).toEqual([]);
  return rows.filter((row) => row["scope"] === caseId).map((row) => String(row["action"]));
}

async function caseRow(caseId: CaseId) {
  return (await rowsOf(system, "cases")).find((row) => row["id"] === caseId) ?? {};
}

function onceIn(html: string): string {
  return /name="once" value="([^"]+)"/.exec(html)?.[1] ?? "";
}

describe("the receipt", () => {
  it("opens the case in any digit script and grouping, with a cookie of this host alone", async () => {
    const { receipt, caseId } = await file();
    const arabic = receipt.replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)] ?? "");
    const visitor = new Visitor(system);
    const page = await visitor.post("/return?lang=ar", { receipt: ` ${arabic.replace(/(.{4})/g, "$1 - ")}` });
    expect(page.status).toBe(303);
    expect(page.headers.get("location")).toBe("/return/case?lang=ar");
    expect(page.headers.get("set-cookie")).toMatch(
      /^__Host-visit=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(page.headers.get("cache-control")).toBe("no-store");
    const shown = await visitor.get("/return/case?lang=ar");
    expect(shown.headers.get("cache-control")).toBe("no-store");
    expect(await shown.text()).toContain(story);
    expect(await ledgerOf(caseId)).toContain("reporter-returned");
  });

  it("with a slip is told so before anything is looked up", async () => {
    const { receipt } = await file();
    const slip = `${receipt.slice(0, -1)}${(Number(receipt.at(-1)) + 1) % 10}`;
    const answered = await new Visitor(system).post("/return?lang=ar", { receipt: slip });
    expect(answered.status).toBe(422);
    const html = await answered.text();
    expect(html).toContain(returnTroubles.slip.ar);
    expect(html).not.toContain(slip);
    expect(await rowsOf(system, "attempts")).toEqual([]);
  });

  it("that nobody was given is slowed after three tries, without a lock for others", async () => {
    const { receipt } = await file();
    const unknown = await makeKeyCard();
    const stranger = new Visitor(system);
    const statuses: number[] = [];
    for (let tries = 0; tries < 4; tries += 1)
      statuses.push((await stranger.post("/return", { receipt: unknown })).status);
    expect(statuses).toEqual([403, 403, 403, 403]);
    expect((await stranger.post("/return", { receipt: unknown })).status).toBe(429);
    expect(stranger.cookies.size).toBe(0);
    if (unknown.slice(0, 4) !== receipt.slice(0, 4))
      expect((await new Visitor(system).post("/return", { receipt })).status).toBe(303);
    // The wait is over by itself.
    await execute("UPDATE attempts SET next_at = 0");
    expect((await stranger.post("/return", { receipt: unknown })).status).toBe(403);
  });

  it("is not taken from a page of another site, nor from one that nothing shows to be ours", async () => {
    const { receipt } = await file();
    for (const site of ["cross-site", "same-site"]) {
      const foreign = new Visitor(system, site);
      expect((await foreign.post("/return", { receipt })).status).toBe(403);
      expect(foreign.cookies.size).toBe(0);
    }
    const old = new Visitor(system, null);
    expect((await old.post("/return", { receipt, door: "guessed" })).status).toBe(403);
    expect(old.cookies.has("__Host-visit")).toBe(false);
    const door = /name="door" value="([^"]+)"/.exec(await old.page("/return"))?.[1] ?? "";
    expect((await old.post("/return", { receipt, door })).status).toBe(303);
  });

  it("that was replaced opens nothing, and ends the visits that it began", async () => {
    const { receipt, caseId } = await file();
    const visitor = new Visitor(system);
    expect(await visitor.enter(receipt)).toContain(story);
    await execute("DELETE FROM wraps WHERE case_id = ? AND party LIKE 'receipt:%'", caseId);
    expect((await visitor.get("/return/case")).status).toBe(401);
    expect((await visitor.post("/return", { receipt })).status).toBe(403);
  });
});

describe("a visit", () => {
  it("shows the newest answers first, marks what is new once, and writes down that it was shown", async () => {
    const { receipt, caseId } = await file();
    await plant(system, caseId, { kind: "reply", author: "center:ma", body: { ...answer, text: "الأول" } });
    await plant(system, caseId, { kind: "reply", author: "center:ma", body: answer, at: Date.now() + 1 });
    const visitor = new Visitor(system);
    const html = await visitor.enter(receipt);
    expect(html.indexOf(answer.text)).toBeLessThan(html.indexOf("الأول"));
    expect(html.indexOf("الأول")).toBeLessThan(html.indexOf(story));
    expect(html.match(new RegExp(returnPage.fresh.ar, "g"))).toHaveLength(2);
    expect(await visitor.page()).not.toContain(`<b>${returnPage.fresh.ar}`);
    expect((await ledgerOf(caseId)).filter((action) => action === "reply-shown")).toHaveLength(2);
  });

  it("never shows as an answer what was written straight into the database", async () => {
    const [{ receipt, caseId }, other] = [await file(), await file()];
    const forged = (text: string): ReplyBody => ({ text, language: "ar" });
    const planted = { kind: "reply", author: "center:ma" } as const;
    await plant(system, caseId, { ...planted, body: forged("دون برهان"), withoutAuth: true });
    await plant(system, caseId, { ...planted, body: forged("دون ختم"), withoutMac: true });
    await plant(system, caseId, { ...planted, author: "reporter", body: forged("باسم المبلغ") });
    const moved = await plant(system, other.caseId, { ...planted, body: forged("من ملف آخر") });
    await execute("UPDATE entries SET case_id = ? WHERE id = ?", caseId, moved);
    const stolen = await plant(system, caseId, {
      ...planted,
      body: forged("ببرهان غيره"),
      withoutAuth: true,
    });
    const proven = await plant(system, other.caseId, { ...planted, body: forged("برهان") });
    await execute(
      "UPDATE entries SET auth = (SELECT auth FROM entries WHERE id = ?) WHERE id = ?",
      proven,
      stolen,
    );
    const later = await plant(system, caseId, { ...planted, body: forged("من زمن آخر") });
    await execute("UPDATE entries SET epoch = 2 WHERE id = ?", later);
    const dated = await plant(system, caseId, { ...planted, body: forged("بتاريخ آخر") });
    await execute("UPDATE entries SET at = at + 1 WHERE id = ?", dated);
    const noted = { ...planted, kind: "message" } as const;
    const words = { channel: "web", text: "رسالة باسم المركز" } as const;
    await plant(system, caseId, { ...noted, body: words, withoutAuth: true });
    await plant(system, caseId, { ...planted, body: answer });
    const html = await new Visitor(system).enter(receipt);
    expect(html.match(/data-answer/g)).toHaveLength(1);
    expect(html).toContain(answer.text);
    for (const text of ["دون برهان", "دون ختم", "باسم المبلغ", "من ملف آخر", "ببرهان غيره", "من زمن آخر"])
      expect(html).not.toContain(text);
    for (const text of ["بتاريخ آخر", words.text]) expect(html).not.toContain(text);
    expect(html).toContain(story);
  });

  it("takes what the person writes, proven as theirs, once, and raises and tells as every further message does", async () => {
    const { receipt, caseId } = await file();
    await execute("UPDATE cases SET waiting = 'person' WHERE id = ?", caseId);
    const before = await caseRow(caseId);
    const visitor = new Visitor(system);
    const once = onceIn(await visitor.enter(receipt));
    const text = "قال إنه سينشر الصور بعد ساعتين وهو أمام البيت الآن";
    for (let sent = 0; sent < 2; sent += 1)
      expect((await visitor.post("/return/message", { text, once })).status).toBe(303);
    const html = await visitor.page("/return/case?done=sent");
    expect(html).toContain(text);
    expect(html).toContain(returnPage.sent.ar);
    expect(html.match(/data-own/g)).toHaveLength(2);
    const after = await caseRow(caseId);
    expect(after["waiting"]).toBe("us");
    expect(String(after["urgency"]) < String(before["urgency"])).toBe(true);
    const actions = await ledgerOf(caseId);
    expect(actions.filter((action) => action === "message-received")).toHaveLength(1);
    expect(actions).toContain("urgency-raised");
    const outbox = (await rowsOf(system, "outbox")).filter((row) => row["case_id"] === caseId);
    expect(outbox.map((row) => row["kind"])).toContain("page");
    const written = (await rowsOf(system, "entries")).filter((row) => row["case_id"] === caseId).at(-1);
    expect(written?.["auth"]).not.toBeNull();
  });

  it("gives the words back when they are missing something, when it is over, and when we fail", async () => {
    const { receipt } = await file();
    const visitor = new Visitor(system);
    await visitor.enter(receipt);
    const empty = await visitor.post("/return/message?lang=ar", { text: "  ", once: "a" });
    expect([empty.status, (await empty.text()).includes(returnPage.empty.ar)]).toEqual([422, true]);
    await fail(system, { batch: "fail" });
    const failed = await visitor.post("/return/message?lang=ar", { text: "كلام لا يضيع", once: "b" });
    expect([failed.status, (await failed.text()).includes("كلام لا يضيع")]).toEqual([503, true]);
    await fail(system);
    await execute("UPDATE visits SET expires_at = 1");
    const over = await visitor.post("/return/message?lang=ar", { text: "كلام لا يضيع", once: "c" });
    const html = await over.text();
    expect(over.status).toBe(401);
    for (const text of ["كلام لا يضيع", returnDoor.overWords.ar]) expect(html).toContain(text);
  });

  it("may go on in two browsers at once, and ending one leaves the other", async () => {
    const { receipt } = await file();
    const [one, two] = [new Visitor(system), new Visitor(system)];
    for (const visitor of [one, two]) expect(await visitor.enter(receipt)).toContain(story);
    expect((await one.post("/return/end")).status).toBe(200);
    expect(await two.page()).toContain(story);
  });

  it("ends for good by one button that clears the browser and leads away", async () => {
    const { receipt } = await file();
    const visitor = new Visitor(system);
    expect(await visitor.enter(receipt)).toContain('action="/return/end?lang=ar"');
    const kept = visitor.cookies.get("__Host-visit") ?? "";
    const ended = await visitor.post("/return/end?lang=ar");
    expect(ended.headers.get("clear-site-data")).toBe('"cache", "storage"');
    expect(ended.headers.get("refresh")).toMatch(/^0; url=https:\/\/www\.google\.com\//);
    expect(visitor.cookies.has("__Host-visit")).toBe(false);
    visitor.cookies.set("__Host-visit", kept);
    const replayed = await visitor.get("/return/case?lang=ar");
    expect(replayed.status).toBe(401);
    expect(await replayed.text()).toContain(returnDoor.over.ar);
  });

  it("takes no post of another site, even with the cookie", async () => {
    const { receipt, caseId } = await file();
    const visitor = new Visitor(system);
    await visitor.enter(receipt);
    for (const site of ["cross-site", "same-site"]) {
      const foreign = new Visitor(system, site);
      for (const [name, value] of visitor.cookies) foreign.cookies.set(name, value);
      for (const path of ["message", "contact", "stop", "end"]) {
        const fields = { text: "كلام", way: "sms", address: "0600000000" };
        expect((await foreign.post(`/return/${path}`, fields)).status).toBe(403);
      }
    }
    expect(await visitor.page()).toContain(story);
    expect((await rowsOf(system, "entries")).filter((row) => row["case_id"] === caseId)).toHaveLength(2);
  });

  it("tells of the receipt's other uses, of the roles that opened the case and of where it stands", async () => {
    const { receipt, caseId } = await file();
    await new Visitor(system).enter(receipt);
    await execute(
      "INSERT INTO ledger (scope, sequence, at, actor, action, subject, hash) SELECT scope, sequence + 1, at, 'member_a', 'case-opened', 'ma:case_worker', hash FROM ledger WHERE scope = ? ORDER BY sequence DESC LIMIT 1",
      caseId,
    );
    await execute("UPDATE cases SET status = 'triaged' WHERE id = ?", caseId);
    const html = await new Visitor(system).enter(receipt);
    for (const text of ["تتبع الملفات: شخص واحد", returnPage.working.ar]) expect(html).toContain(text);
    expect(html).toContain(returnPage.lastUse.ar.split("{")[0]);
    expect(html).not.toContain("member_a");
    await execute("UPDATE cases SET status = 'closed' WHERE id = ?", caseId);
    expect(await new Visitor(system).enter(receipt)).toContain(returnPage.closed.ar);
    await execute("DELETE FROM ledger WHERE scope = ?", caseId);
  });

  it("shows a long conversation page by page", async () => {
    const { receipt, caseId } = await file();
    for (let number = 0; number < 31; number += 1) {
      const body = { ...answer, text: `جواب ${String(number).padStart(2, "0")}` };
      await plant(system, caseId, { kind: "reply", author: "center:ma", body, at: Date.now() + number });
    }
    const visitor = new Visitor(system);
    const html = await visitor.enter(receipt);
    expect(html).toContain("جواب 30");
    expect(html).not.toContain("جواب 00");
    const [, older = ""] = /href="([^"]*before=[^"]+)"/.exec(html) ?? [];
    const second = await visitor.page(older.replaceAll("&amp;", "&"));
    for (const text of ["جواب 00", story]) expect(second).toContain(text);
    expect(second).not.toContain("جواب 30");
  }, 120_000);
});

describe("an extorter with receipt and telephone", () => {
  const reachable = { second: { story, contact_way: "sms", contact_address: "+212600112233" } };

  it("sees neither evidence nor the number, and finds nothing to delete", async () => {
    const content = new Blob(["نص سري في ملف"], { type: "text/plain" });
    const { receipt, caseId } = await file({ ...reachable, files: [{ name: "اسم الملف.txt", content }] });
    const visitor = new Visitor(system);
    const html = await visitor.enter(receipt);
    for (const text of ["اسم الملف", "0600112233", "112233", "evidence_"]) expect(html).not.toContain(text);
    expect(html).toContain("… 33");
    const before = (await rowsOf(system, "evidence")).filter((row) => row["case_id"] === caseId);
    for (const path of ["evidence", "delete", "case", "withdraw"])
      expect((await visitor.post(`/return/${path}`)).status).toBe(404);
    expect((await rowsOf(system, "evidence")).filter((row) => row["case_id"] === caseId)).toEqual(before);
    expect(before).toHaveLength(1);
  });

  it("can only ask to be reached elsewhere: the plan stays as it is until a member has made sure", async () => {
    const { receipt, caseId } = await file(reachable);
    const visitor = new Visitor(system);
    await visitor.enter(receipt);
    const wish = { way: "whatsapp", address: "+212699887766", hours: "" };
    expect((await visitor.post("/return/contact?lang=ar", wish)).status).toBe(303);
    const html = await visitor.page("/return/case?done=asked");
    for (const text of ["… 33", returnContact.askedNow.ar]) expect(html).toContain(text);
    for (const text of ["… 66", "887766"]) expect(html).not.toContain(text);
    expect(await ledgerOf(caseId)).toContain("contact-proposed");
    expect((await rowsOf(system, "outbox")).filter((row) => row["kind"] === "message")).toEqual([]);
    // A member made sure.
    const agreed = { contact: { way: "whatsapp", address: "+212699887766" }, confirmedBy: "call" } as const;
    const contact = { kind: "contact", compartment: "person", body: agreed } as const;
    await plant(system, caseId, { ...contact, author: "center:ma", withoutAuth: true });
    expect(await visitor.page()).toContain("… 33");
    await plant(system, caseId, { ...contact, author: "center:ma" });
    expect(await visitor.page()).toContain("… 66");
  });

  it("asks with what is missing said, and what was typed kept", async () => {
    const { receipt } = await file(reachable);
    const visitor = new Visitor(system);
    await visitor.enter(receipt);
    const answered = await visitor.post("/return/contact?lang=ar", {
      way: "email",
      address: "",
      hours: "ليلا",
    });
    const html = await answered.text();
    expect(answered.status).toBe(422);
    for (const text of [returnContact.needsAddress.ar, "ليلا"]) expect(html).toContain(text);
    expect((await visitor.post("/return/contact", { way: "none", address: "x" })).status).toBe(422);
  });

  it("is believed at once in one thing, not to be contacted: what is queued never leaves", async () => {
    const { receipt, caseId } = await file(reachable);
    const queued = "outbox_aaaaaaaaaaaaaaaaaaaaaaaaaa";
    await execute(
      "INSERT INTO outbox (id, kind, case_id, payload, status, attempts, next_at, created_at) VALUES (?, 'message', ?, ?, 'pending', 0, 9999999999999, 0)",
      queued,
      caseId,
      `outgoing/${queued}`,
    );
    const revision = Number((await caseRow(caseId))["revision"]);
    const visitor = new Visitor(system);
    await visitor.enter(receipt);
    expect((await visitor.post("/return/stop?lang=ar")).status).toBe(303);
    const html = await visitor.page();
    expect(html).toContain(returnContact.stopped.ar);
    expect(html).not.toContain("… 33");
    const row = (await rowsOf(system, "outbox")).find(({ id }) => id === queued);
    expect(row?.["status"]).toBe("cancelled");
    const after = await caseRow(caseId);
    expect([after["revision"], after["waiting"]]).toEqual([revision + 1, "us"]);
    const actions = await ledgerOf(caseId);
    for (const action of ["contact-stopped", "outbox-cancelled"]) expect(actions).toContain(action);
    // Only a member's word lifts it, a wish of whoever holds the receipt does not.
    await visitor.post("/return/contact", { way: "sms", address: "+212600000001" });
    expect(await visitor.page()).toContain(returnContact.stopped.ar);
  });
});
