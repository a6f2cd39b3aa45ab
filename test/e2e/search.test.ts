import type { System } from "@sanad/dev/system";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillForm, postForm } from "../support/form.ts";
import { signedIn, type StaffBrowser } from "../support/member.ts";
import { dumpOf, rowsOf, startTestSystem } from "../support/system.ts";

let system: System;
let worker: StaffBrowser;
let wanted: { readonly id: string; readonly reference: string };
beforeAll(async () => {
  system = await startTestSystem();
  worker = await signedIn(system, "case_worker");
  await file("طلب مني أحمدُ مبلغا وهددني بالفضيحة <b>غدا</b>", {
    contact_way: "sms",
    contact_address: "+212 612 345 678",
  });
  const [row] = await rowsOf(system, "cases");
  wanted = { id: String(row?.["id"]), reference: String(row?.["reference"]) };
  await file("قصة أخرى عن سعيد");
}, 60_000);
afterAll(() => system.stop());

async function file(story: string, more: Readonly<Record<string, string>> = {}): Promise<void> {
  const answer = await postForm(
    system.urls.intake,
    await fillForm(system.urls.intake, { second: { story, ...more } }),
  );
  expect(answer.status).toBe(200);
}

async function looked(
  words: string,
  fields: Readonly<Record<string, string>> = {},
  by = worker,
): Promise<string> {
  return (await by.post("/search?lang=en", { words, scope: "open", ...fields })).text();
}

async function run(statement: string, ...values: readonly (string | Uint8Array)[]): Promise<void> {
  const database = await system.miniflare.getD1Database("DB", "sanad-intake");
  await database
    .prepare(statement)
    .bind(...values)
    .run();
}

const linked = () => `/cases/${wanted.id}"`;

describe("searching", () => {
  it("by reference leads to the case, however it is typed, and nowhere for another", async () => {
    const typed = wanted.reference.toLowerCase().replaceAll("1", "l").replaceAll("0", "o");
    const spaced = encodeURIComponent(`${typed.slice(0, 4)}-${typed.slice(4)}`);
    const found = await worker.get(`/search?q=${spaced}`);
    expect([found.status, found.headers.get("location")]).toEqual([303, `/cases/${wanted.id}`]);
    const none = await worker.get("/search?q=أحمد&lang=en");
    const page = await none.text();
    expect(page).toContain("No case of this reference");
    expect(page).not.toContain("أحمد");
    const other = await signedIn(system, "case_worker", "intl");
    expect((await other.get(`/search?q=${spaced}`)).status).toBe(200);
  });

  it("by words finds them in another spelling, shows what stands around them, and harmlessly", async () => {
    const page = await looked("احمد الفضيحه");
    expect(page).toContain(linked());
    expect(page).toContain("أحمدُ");
    expect(page).toContain("&lt;b&gt;غدا");
    expect(page.split('class="act"')).toHaveLength(2);
    expect(await looked("كلمة لم يكتبها أحد")).toContain("Nothing in these cases");
  });

  it("by number finds the case in any grouping, and does not show the contact", async () => {
    const page = await looked("0612-345-678");
    expect(page).toContain(linked());
    expect(page).toContain("in the contact details");
    expect(page).not.toContain("+212 612 345 678");
  });

  it("finds nothing for whom the cases are not", async () => {
    const lawyer = await signedIn(system, "lawyer");
    const other = await signedIn(system, "case_worker", "intl");
    for (const browser of [lawyer, other]) expect(await looked("أحمد", {}, browser)).not.toContain(linked());
    expect((await (await signedIn(system, "observer")).get("/search")).status).toBe(404);
  });

  it("refuses a query that would find everything, and keeps what was typed", async () => {
    const answer = await worker.post("/search?lang=en", { words: "ا" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('value="ا"');
  });

  it("stores nothing of the query, and how many cases were looked through", async () => {
    await looked("زعفران");
    const dump = await dumpOf(system);
    expect(JSON.stringify(dump)).not.toContain("زعفران");
    const rows = (dump.tables["ledger"] ?? []).filter((row) => row["action"] === "cases-searched");
    expect(rows.at(-1)?.["subject"]).toBe("2");
  });

  it("marks a case that was tampered with and goes on with the others", async () => {
    await run("update recipients set mac = ? where case_id = ?", new Uint8Array(32), wanted.id);
    const page = await looked("سعيد");
    expect(page).toContain("did not open because something in them was changed: 1");
    expect(page).toContain("سعيد");
  });

  it("leaves out a case that is closed to the member, and training cases unless asked", async () => {
    expect(await looked("سعيد")).toContain("Looked through 2 of 2");
    const actor = (await rowsOf(system, "ledger")).find((row) => row["action"] === "cases-searched")?.[
      "actor"
    ];
    await run("insert into conflicts (case_id, member, at) values (?, ?, 1)", wanted.id, String(actor));
    expect(await looked("سعيد")).toContain("Looked through 1 of 1");
    await run("update cases set training = 1 where id != ?", wanted.id);
    expect(await looked("سعيد")).toContain("Looked through 0 of 0");
    expect(await looked("سعيد", { scope: "training" })).toContain("Looked through 1 of 1");
    await run("update cases set training = 0");
  });

  it("of many cases goes on request by request, and names what it found before", async () => {
    for (let batch = 0; batch < 4; batch += 1)
      await Promise.all(Array.from({ length: 7 }, () => file("ملف عادي")));
    await file("الأخيرة فيها ياسمين");
    const first = await looked("سعيد ");
    expect(first).toContain("Looked through 25 of 30");
    const fields = Object.fromEntries(
      [...first.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
        name,
        value,
      ]),
    );
    const second = await looked("سعيد", fields);
    expect(second).toContain("Looked through 30 of 30");
    const hits = first.split('class="act"').length - 1;
    expect(hits + second.split('class="act"').length - 1).toBe(1);
    if (hits === 1) expect(second).toContain("Found before");
  });
});
