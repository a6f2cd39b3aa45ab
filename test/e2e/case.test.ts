import type { System } from "@sanad/dev/system";
import { utcOf } from "@sanad/domain/zone";
import { isolate } from "@sanad/locale/isolate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { receiptIn } from "../support/form.ts";
import { handmadeEntries } from "../support/handmade-entry.ts";
import { filedCase } from "../support/filed-case.ts";
import { accountOf, signedIn, StaffBrowser } from "../support/member.ts";
import { brokenChains, rowsOf, startTestSystem } from "../support/system.ts";

let system: System;
let worker: StaffBrowser;
let president: StaffBrowser;
beforeAll(async () => {
  system = await startTestSystem();
  worker = await signedIn(system, "case_worker");
  president = await signedIn(system, "president");
}, 60_000);
afterAll(() => system.stop());

async function pageOf(browser: StaffBrowser, path: string): Promise<string> {
  const answer = await browser.get(`${path}${path.includes("?") ? "&" : "?"}lang=en`);
  expect(answer.status).toBe(200);
  return answer.text();
}

async function caseRow(id: string) {
  const row = (await rowsOf(system, "cases")).find((one) => one["id"] === id);
  if (row === undefined) throw new Error("no such case");
  return row;
}

async function ledgerOf(id: string, action: string) {
  return (await rowsOf(system, "ledger")).filter((row) => row["scope"] === id && row["action"] === action);
}

/** What a form of the page carries, so that it is posted as a browser would. */
function seenIn(html: string): { readonly revision: string; readonly seen: string } {
  const value = (name: string) => new RegExp(`name="${name}" value="(\\d+)"`).exec(html)?.[1] ?? "";
  return { revision: value("revision"), seen: value("seen") };
}

async function memberId(role: "case_worker" | "president"): Promise<string> {
  const rows = await rowsOf(system, "memberships");
  return String(rows.find((row) => row["center"] === "ma" && row["role"] === role)?.["member"]);
}

const filed = (
  second: Record<string, string | string[]> = {},
  files: { name: string; content: Blob }[] = [],
) => filedCase(system, { second: { story: "قصة أولى", ...second }, files });

describe("the page of a case", () => {
  it("shows the report, its coded answers, and the plan without its number", async () => {
    const { id, reference } = await filed({
      threats: ["images"],
      contact_way: "sms",
      contact_address: "+212600112233",
      contact_hours: "بعد المدرسة",
    });
    const html = await pageOf(worker, `/cases/${id}`);
    expect(html).toContain("قصة أولى");
    expect(html).toContain(`${reference.slice(0, 4)}-${reference.slice(4)}`);
    expect(html).toContain("Publishing pictures");
    expect(html).toContain("بعد المدرسة");
    expect(html).not.toContain("600112233");
  });

  it("tells the number to who asks for it, and writes that down", async () => {
    const { id } = await filed({ contact_way: "sms", contact_address: "+212600445566" });
    const answer = await worker.post(`/cases/${id}/reveal`);
    expect(await answer.text()).toContain("+212600445566");
    expect(await ledgerOf(id, "contact-revealed")).toHaveLength(1);
  });

  it("writes an opening down once, however often the page is read, and once for each member", async () => {
    const { id } = await filed();
    for (let turn = 0; turn < 3; turn += 1) await pageOf(worker, `/cases/${id}`);
    await pageOf(president, `/cases/${id}`);
    const opened = await ledgerOf(id, "case-opened");
    expect(opened.map((row) => row["subject"])).toEqual(["ma:case_worker", "ma:president"]);
  });

  it("is not there for another center, a lower role, an unknown case, or without a session", async () => {
    const { id } = await filed();
    const unknown = `case_${"a".repeat(26)}`;
    const answers = await Promise.all([
      (await signedIn(system, "case_worker", "intl")).get(`/cases/${id}?lang=en`),
      (await signedIn(system, "observer")).get(`/cases/${id}?lang=en`),
      (await signedIn(system, "lawyer")).get(`/cases/${id}?lang=en`),
      worker.get(`/cases/${unknown}?lang=en`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect((await new StaffBrowser(system).get(`/cases/${id}`)).status).toBe(401);
    expect(await ledgerOf(id, "case-opened")).toEqual([]);
  });

  it("shows scripts in words and deceiving file names as harmless text", async () => {
    const image = new Blob([
      Buffer.from(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
        "base64",
      ),
    ]);
    const { id } = await filed({ story: "<script>alert(1)</script> \u202Eقلب" }, [
      { name: "<img src=x>\u202Egnp.exe.png", content: image },
    ]);
    const html = await pageOf(worker, `/cases/${id}`);
    expect(html).toContain("&lt;script&gt;");
    expect(html).toContain("&lt;img src=x&gt;");
    expect(html).not.toMatch(/<script>alert|<img src=x|\u202E/);
  });

  it("holds the images of somebody who may be a minor back", async () => {
    const { id } = await filed({ threats: ["images"] });
    const page = await pageOf(worker, `/cases/${id}/facts`);
    const saved = await worker.post(`/cases/${id}/facts`, {
      ...seenIn(page),
      told_age: "15_17",
      told_reporter: "victim",
    });
    expect(saved.status).toBe(303);
    expect(await pageOf(worker, `/cases/${id}`)).toContain("The person is under 18");
  });
});

describe("what strangers sealed by hand", () => {
  it("is shown as it is when it has no shape that we write, and hides nothing else", async () => {
    const { id } = await filed();
    await handmadeEntries(system, id, [
      { kind: "message", body: { text: { evil: "<b>shape</b>" } }, unproven: true },
      { kind: "message", body: { channel: "sms", text: "رسالة سليمة" }, unproven: true },
    ]);
    const html = await pageOf(worker, `/cases/${id}`);
    expect(html).toContain("&lt;b&gt;shape&lt;/b&gt;");
    expect(html).toContain("رسالة سليمة");
    expect(html).toContain("قصة أولى");
  });

  it("is never shown as words of ours, nor believed as a correction or a plan", async () => {
    const { id } = await filed({ contact_way: "sms", contact_address: "+212600123123" });
    await handmadeEntries(system, id, [
      { kind: "reply", body: { text: "جواب مزور", language: "ar" }, author: "center:ma", unproven: true },
      { kind: "facts", body: { answers: { age: "45_59" } }, author: "center:ma", unproven: true },
      {
        kind: "contact",
        compartment: "person",
        author: "center:ma",
        body: { contact: { way: "sms", address: "+212699999999" }, confirmedBy: "call" },
        unproven: true,
      },
    ]);
    const html = await (await worker.post(`/cases/${id}/reveal?lang=en`)).text();
    expect(html).toContain("+212600123123");
    expect(html).not.toContain("+212699999999");
    expect(html).not.toContain("جواب مزور");
    expect(html).toContain("damaged");
  });

  it("is triaged again: what claims to be calm over words of despair is called by its urgency", async () => {
    const { id } = await filed();
    const database = await system.miniflare.getD1Database("DB", "sanad-intake");
    await database.prepare("DELETE FROM entries WHERE case_id = ?").bind(id).run();
    await database.prepare("UPDATE cases SET urgency = 'U4' WHERE id = ?").bind(id).run();
    const calm = { channel: "web", language: "ar", answers: {}, urgency: "U4" };
    await handmadeEntries(system, id, [{ kind: "report", body: { ...calm, story: "سأقتل نفسي الليلة" } }]);
    expect(await pageOf(worker, `/cases/${id}`)).toContain("point to a higher urgency: immediate");
  });

  it("of a megabyte is cut on the page, and read whole by itself", async () => {
    const { id } = await filed();
    const text = `${"أ".repeat(400_000)} الخاتمة`;
    const [entry] = await handmadeEntries(system, id, [
      { kind: "message", body: { channel: "email", text }, unproven: true },
    ]);
    const html = await pageOf(worker, `/cases/${id}`);
    expect(html).not.toContain("الخاتمة");
    expect(html).toContain(`/cases/${id}/entries/${entry}`);
    expect(await pageOf(worker, `/cases/${id}/entries/${entry}`)).toContain("الخاتمة");
  });

  it("moved from another case is damaged, and its words are nowhere", async () => {
    const [one, other] = [await filed(), await filed()];
    const [entry] = await handmadeEntries(system, other.id, [
      { kind: "note", compartment: "desk:ma", body: { text: "كلام ملف آخر" }, author: "center:ma" },
    ]);
    const database = await system.miniflare.getD1Database("DB", "sanad-intake");
    await database.prepare("UPDATE entries SET case_id = ? WHERE id = ?").bind(one.id, entry).run();
    const html = await pageOf(worker, `/cases/${one.id}`);
    expect(html).toContain("This entry does not open");
    expect(html).not.toContain("كلام ملف آخر");
  });

  it("comes in parts and in pages: parts are joined, older entries are a link away", async () => {
    const { id } = await filed();
    const begin = Date.now();
    const part = (number: number) => ({ ref: "7", number, total: 2 });
    const notes = Array.from({ length: 30 }, (_, index) => ({
      kind: "note" as const,
      compartment: "desk:ma" as const,
      author: "center:ma" as const,
      at: begin + 10 + index,
      body: { text: `note number ${index}.` },
    }));
    await handmadeEntries(system, id, [
      {
        kind: "message",
        body: { channel: "sms", text: "أولها ", part: part(1) },
        unproven: true,
        at: begin + 1,
      },
      {
        kind: "message",
        body: { channel: "sms", text: "وآخرها", part: part(2) },
        unproven: true,
        at: begin + 2,
      },
      ...notes,
    ]);
    const newest = await pageOf(worker, `/cases/${id}`);
    expect(newest).toContain("note number 29.");
    expect(newest).not.toContain("أولها");
    const older = /href="(\/cases\/[^"]*\?before=[^"]*)"/.exec(newest)?.[1] ?? "";
    const before = await pageOf(worker, older);
    expect(before).toContain("أولها وآخرها");
    expect(before).not.toContain("note number 29.");
  });
});

describe("a wish of the person under the receipt", () => {
  const wish = (contact: object) =>
    [{ kind: "contact", compartment: "person", body: { contact, proposed: true } }] as const;

  it("to be left in peace holds at once; a wider one waits until a member has made sure", async () => {
    const { id } = await filed({ contact_way: "sms", contact_address: "+212600321321" });
    await handmadeEntries(system, id, wish({ way: "sms", address: "+212655555555" }));
    const revealed = await (await worker.post(`/cases/${id}/reveal?lang=en`)).text();
    expect(revealed).toContain("+212600321321");
    expect(revealed).not.toContain("+212655555555");
    expect(revealed).toContain("waits to be confirmed");
    await handmadeEntries(system, id, wish({ way: "none" }));
    expect(await pageOf(worker, `/cases/${id}`)).toContain("Asked not to be contacted");
  });

  it("is confirmed, or refused and the plan kept, by a member", async () => {
    const { id } = await filed({ contact_way: "sms", contact_address: "+212600321321" });
    const settle = async (how: string) => {
      const seen = seenIn(await pageOf(worker, `/cases/${id}/contact`));
      const answer = await worker.post(`/cases/${id}/contact`, {
        ...seen,
        settle: how,
        confirmed_by: "code_word",
      });
      expect(answer.status).toBe(303);
      return (await worker.post(`/cases/${id}/reveal?lang=en`)).text();
    };
    await handmadeEntries(system, id, wish({ way: "sms", address: "+212655555555" }));
    const kept = await settle("keep");
    expect(kept).toContain("+212600321321");
    expect(kept).not.toContain("waits to be confirmed");
    await handmadeEntries(system, id, wish({ way: "sms", address: "+212655555556" }));
    expect(await settle("take")).toContain("+212655555556");
  });
});

describe("what came by another way", () => {
  const submissionIn = (html: string) => /name="s" value="([^"]+)"/.exec(html)?.[1] ?? "";
  const voice = new Blob([
    Buffer.concat([Buffer.from("OggS"), Buffer.alloc(24), Buffer.from("\x01vorbis"), Buffer.alloc(200)]),
  ]);

  it("becomes a case of its own, once, with a receipt to read out that opens it", async () => {
    const s = submissionIn(await pageOf(worker, "/cases/new"));
    const fields = {
      s,
      channel: "phone",
      answer_in: "ar",
      story: "اتصلت وقالت إنها مهددة",
      told_danger: "yes",
      told_reporter: "victim",
      told_country: "FR",
      way: "call",
      address: "+33612345678",
    };
    expect((await worker.post("/cases/new", { ...fields, address: "" })).status).toBe(422);
    const first = await worker.post("/cases/new", fields);
    const receipt = receiptIn(await first.text());
    expect(receipt).toMatch(/^\d{24}$/);
    expect(receiptIn(await (await worker.post("/cases/new", fields)).text())).toBe(receipt);
    const [row, ...more] = (await rowsOf(system, "cases")).filter((one) => one["channel"] === "phone");
    expect(more).toEqual([]);
    // whoever has the person before them leads, whatever the country
    expect(row).toMatchObject({ lead: "ma", urgency: "U0", country: "FR" });
    const id = String(row?.["id"]);
    expect((await ledgerOf(id, "case-filed"))[0]?.["actor"]).toBe(await memberId("case_worker"));
    const html = await pageOf(worker, `/cases/${id}`);
    expect(html).toContain("اتصلت وقالت إنها مهددة");
    expect(html).not.toContain("unverified sender");
    expect(
      (await rowsOf(system, "wraps")).some(
        (one) => one["case_id"] === id && String(one["party"]).startsWith("receipt:"),
      ),
    ).toBe(true);
  });

  it("is added to a case with its files; a recording of our own stays closed until a lawyer approves", async () => {
    const { id } = await filed();
    const s = submissionIn(await pageOf(worker, `/cases/${id}/entered`));
    const fields = {
      s,
      whose: "theirs",
      channel: "whatsapp",
      answer_in: "ar",
      story: "رسالة ملصقة",
      own: "yes",
    };
    const named = new File([voice], "note.ogg");
    const refused = await worker.post(`/cases/${id}/entered`, { ...fields, files: named });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("رسالة ملصقة");
    const whole = { ...fields, purpose: "توثيق المكالمة", participants: "المساعدة والمتصلة", files: named };
    expect((await worker.post(`/cases/${id}/entered`, whole)).status).toBe(303);
    const html = await pageOf(worker, `/cases/${id}`);
    expect(html).toContain("رسالة ملصقة");
    expect(html).toContain("closed until a lawyer approves");
    expect(await ledgerOf(id, "message-entered")).toHaveLength(1);
    expect(await ledgerOf(id, "evidence-added")).toHaveLength(1);
    const evidence = (await rowsOf(system, "evidence")).filter((row) => row["case_id"] === id);
    expect(evidence).toHaveLength(1);
  });

  it("is an answer of ours that was given by hand: then it is the person's turn", async () => {
    const { id } = await filed();
    const s = submissionIn(await pageOf(worker, `/cases/${id}/entered`));
    const fields = { s, whose: "ours", channel: "phone", answer_in: "ar", story: "قلنا لها ألا تدفع" };
    expect((await worker.post(`/cases/${id}/entered`, fields)).status).toBe(303);
    expect((await caseRow(id))["waiting"]).toBe("person");
    expect(await pageOf(worker, `/cases/${id}`)).toContain("قلنا لها ألا تدفع");
    expect(await ledgerOf(id, "reply-written")).toHaveLength(1);
  });
});

describe("working on a case", () => {
  it("changes status, urgency, deadline and assignee, each with its row in the ledger", async () => {
    const { id } = await filed();
    const me = await memberId("case_worker");
    const steps = [
      ["assign", { assignee: me }, "case-assigned", me],
      ["status", { status: "triaged" }, "status-changed", "triaged"],
      ["urgency", { urgency: "U1" }, "urgency-changed", "U1"],
      ["deadline", { deadline: "2030-05-01T10:30" }, "deadline-changed", null],
    ] as const;
    for (const [path, fields, action, subject] of steps) {
      const seen = seenIn(await pageOf(worker, `/cases/${id}`));
      expect((await worker.post(`/cases/${id}/${path}`, { ...seen, ...fields })).status).toBe(303);
      expect((await ledgerOf(id, action)).map((row) => row["subject"])).toEqual([subject]);
    }
    expect(await caseRow(id)).toMatchObject({
      assignee: me,
      status: "triaged",
      urgency: "U1",
      // the row keeps the hour alone
      deadline: utcOf({ year: 2030, month: 5, day: 1, hour: 10, minute: 0 }, "Africa/Casablanca"),
      revision: 4,
    });
    expect(brokenChains(await rowsOf(system, "ledger"))).toEqual([]);
  });

  it("asks why when the urgency is lowered, in ten characters at least, and keeps the reason in the desk", async () => {
    const { id } = await filed();
    const seen = seenIn(await pageOf(worker, `/cases/${id}`));
    for (const reason of ["", "قصير"]) {
      const answer = await worker.post(`/cases/${id}/urgency?lang=en`, {
        ...seen,
        urgency: "U4",
        urgency_reason: reason,
      });
      expect(answer.status).toBe(422);
      const html = await answer.text();
      expect(html).toContain("at least ten characters");
      expect(html).toContain(reason);
    }
    const why = "تكلمنا معها وهي في أمان";
    const done = await worker.post(`/cases/${id}/urgency`, { ...seen, urgency: "U4", urgency_reason: why });
    expect(done.status).toBe(303);
    expect((await caseRow(id))["urgency"]).toBe("U4");
    expect(await pageOf(president, `/cases/${id}`)).toContain(why);
    expect(JSON.stringify(await rowsOf(system, "entries"))).not.toContain(why);
  });

  it("closes and reopens with a reason alone; reopened, it is triaged", async () => {
    const { id } = await filed();
    let seen = seenIn(await pageOf(worker, `/cases/${id}`));
    expect((await worker.post(`/cases/${id}/status`, { ...seen, status: "closed" })).status).toBe(422);
    const closed = await worker.post(`/cases/${id}/status`, {
      ...seen,
      status: "closed",
      status_reason: "انتهى",
    });
    expect(closed.status).toBe(303);
    expect(await caseRow(id)).toMatchObject({ status: "closed", open: 0 });
    seen = seenIn(await pageOf(worker, `/cases/${id}`));
    expect((await worker.post(`/cases/${id}/status`, { ...seen, status: "triaged" })).status).toBe(422);
    await worker.post(`/cases/${id}/status`, { ...seen, status: "triaged", status_reason: "عاد التهديد" });
    expect(await caseRow(id)).toMatchObject({ status: "triaged", open: 1 });
  });

  it("gives who saves too late their words back, and says what the other changed", async () => {
    const { id } = await filed();
    const mine = seenIn(await pageOf(worker, `/cases/${id}`));
    const theirs = seenIn(await pageOf(president, `/cases/${id}`));
    expect((await president.post(`/cases/${id}/status`, { ...theirs, status: "legal_review" })).status).toBe(
      303,
    );
    const words = "سبب كتبته ولا أريد أن يضيع";
    const late = await worker.post(`/cases/${id}/urgency?lang=en`, {
      ...mine,
      urgency: "U4",
      urgency_reason: words,
    });
    expect(late.status).toBe(409);
    const html = await late.text();
    expect(html).toContain(words);
    expect(html).toContain(`${isolate(accountOf(system.keys, "president").name)} changed the status`);
    expect((await caseRow(id))["urgency"]).not.toBe("U4");
    // the page that came back carries the row as it is now, so the second try is heard
    const again = await worker.post(`/cases/${id}/urgency`, {
      ...seenIn(html),
      urgency: "U4",
      urgency_reason: words,
    });
    expect(again.status).toBe(303);
    expect(await caseRow(id)).toMatchObject({ urgency: "U4", status: "legal_review" });
  });

  it("stores one of two who save in the same moment, and never half of either", async () => {
    const { id } = await filed();
    const seen = seenIn(await pageOf(worker, `/cases/${id}`));
    const answers = await Promise.all([
      worker.post(`/cases/${id}/status`, { ...seen, status: "legal_review" }),
      president.post(`/cases/${id}/status`, { ...seen, status: "hearing" }),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 409]));
    expect(await ledgerOf(id, "status-changed")).toHaveLength(1);
    expect((await caseRow(id))["revision"]).toBe(1);
  });

  it("keeps a note and tasks with the center, and ends a task once", async () => {
    const { id } = await filed();
    const note = "انطباعي عن المكالمة";
    expect((await worker.post(`/cases/${id}/notes`, { note })).status).toBe(303);
    expect((await worker.post(`/cases/${id}/notes`, { note: "  " })).status).toBe(422);
    const task = { task: "الاتصال بالوكالة", task_due: "2030-01-01T09:00", task_for: "" };
    expect((await worker.post(`/cases/${id}/tasks`, task)).status).toBe(303);
    const html = await pageOf(president, `/cases/${id}`);
    expect(html).toContain(note);
    expect(html).toContain(task.task);
    const [row] = (await rowsOf(system, "tasks")).filter((one) => one["case_id"] === id);
    const done = `/cases/${id}/tasks/${String(row?.["id"])}/done`;
    expect((await president.post(done)).status).toBe(303);
    expect((await president.post(done)).status).toBe(404);
    expect(await ledgerOf(id, "task-done")).toHaveLength(1);
    expect(await ledgerOf(id, "note-written")).toHaveLength(1);
  });

  it("takes corrected answers over the form's and raises what they make urgent", async () => {
    const { id } = await filed({ threats: ["images"] });
    const page = await pageOf(worker, `/cases/${id}/facts`);
    const saved = await worker.post(`/cases/${id}/facts`, {
      ...seenIn(page),
      told_reporter: "victim",
      told_danger: "yes",
      told_threats: ["violence"],
      more_materialConsent: "made_without",
      more_traffickingSigns: ["debt", "papers_taken"],
    });
    expect(saved.status).toBe(303);
    expect((await caseRow(id))["urgency"]).toBe("U0");
    const again = await pageOf(worker, `/cases/${id}/facts`);
    expect(again).toMatch(/name="told_threats" value="violence" checked/);
    expect(again).not.toMatch(/name="told_threats" value="images" checked/);
    expect(again).toMatch(/value="papers_taken" checked/);
    const wrong = await worker.post(`/cases/${id}/facts`, { ...seenIn(again), told_danger: "perhaps" });
    expect(wrong.status).toBe(422);
  });

  it("changes the contact plan only with how it was made sure of", async () => {
    const { id } = await filed({ contact_way: "sms", contact_address: "+212600778899" });
    const page = await pageOf(worker, `/cases/${id}/contact`);
    expect(page).toContain("+212600778899");
    const plan = {
      ...seenIn(page),
      way: "call",
      address: "+212611000000",
      hours: "السبت",
      code_word: "زيتون",
    };
    expect((await worker.post(`/cases/${id}/contact`, plan)).status).toBe(422);
    const saved = await worker.post(`/cases/${id}/contact`, { ...plan, confirmed_by: "call" });
    expect(saved.status).toBe(303);
    const html = await (await worker.post(`/cases/${id}/reveal?lang=en`)).text();
    expect(html).toContain("+212611000000");
    expect(html).toContain("زيتون");
    expect(html).not.toContain("+212600778899");
    expect(await ledgerOf(id, "contact-changed")).toHaveLength(1);
  });
});

describe("a conflict of interest", () => {
  it("closes the case to that member at once, and only somebody else opens it to them again", async () => {
    const { id } = await filed();
    const me = await memberId("case_worker");
    const seen = seenIn(await pageOf(worker, `/cases/${id}`));
    await worker.post(`/cases/${id}/assign`, { ...seen, assignee: me });
    expect((await worker.post(`/cases/${id}/conflict`)).status).toBe(200);
    expect((await worker.get(`/cases/${id}`)).status).toBe(404);
    expect((await worker.post(`/cases/${id}/notes`, { note: "لا" })).status).toBe(404);
    expect((await worker.post(`/cases/${id}/conflict/${me}/lift`)).status).toBe(404);
    expect((await caseRow(id))["assignee"]).toBeNull();
    expect((await president.post(`/cases/${id}/conflict/${me}/lift`)).status).toBe(303);
    expect((await worker.get(`/cases/${id}`)).status).toBe(200);
    expect(await ledgerOf(id, "conflict-lifted")).toHaveLength(1);
  });

  it("of the president is not lifted by the president", async () => {
    const { id } = await filed();
    const me = await memberId("president");
    await president.post(`/cases/${id}/conflict`);
    expect((await president.post(`/cases/${id}/conflict/${me}/lift`)).status).toBe(404);
    expect(await ledgerOf(id, "conflict-lifted")).toEqual([]);
  });
});

describe("links", () => {
  it("join two cases of the same person by reference, show in both, and are undone without a loss", async () => {
    const [one, other] = [await filed(), await filed()];
    const typed = `${other.reference.slice(0, 4)}-${other.reference.slice(4).toLowerCase()}`;
    expect((await worker.post(`/cases/${one.id}/links`, { link: "nonsense" })).status).toBe(422);
    expect((await worker.post(`/cases/${one.id}/links`, { link: typed })).status).toBe(303);
    expect((await worker.post(`/cases/${one.id}/links`, { link: typed })).status).toBe(422);
    expect(await pageOf(worker, `/cases/${one.id}`)).toContain(`/cases/${other.id}`);
    expect(await pageOf(worker, `/cases/${other.id}`)).toContain(`/cases/${one.id}`);
    const [link] = await rowsOf(system, "links");
    const entries = (await rowsOf(system, "entries")).length;
    expect((await worker.post(`/cases/${other.id}/links/${String(link?.["id"])}/undo`)).status).toBe(303);
    expect(await pageOf(worker, `/cases/${one.id}`)).not.toContain(`/cases/${other.id}`);
    expect(await rowsOf(system, "entries")).toHaveLength(entries);
    for (const { id } of [one, other]) expect(await ledgerOf(id, "case-unlinked")).toHaveLength(1);
  });

  it("do not tell whether a case exists that the member may not open", async () => {
    const [one, closed] = [await filed(), await filed()];
    await worker.post(`/cases/${closed.id}/conflict`);
    expect((await worker.post(`/cases/${one.id}/links`, { link: closed.reference })).status).toBe(422);
  });
});
