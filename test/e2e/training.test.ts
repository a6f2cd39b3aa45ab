import { hiddenFields } from "@sanad/dev/demo-form";
import type { DumpedRow } from "@sanad/dev/dump";
import type { System } from "@sanad/dev/system";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillForm, postForm, receiptIn } from "../support/form.ts";
import { signedIn, type StaffBrowser } from "../support/member.ts";
import { Visitor } from "../support/visitor.ts";
import { brokenChains, dumpOf, rowsOf, startTestSystem } from "../support/system.ts";

let system: System;
let worker: StaffBrowser;
beforeAll(async () => {
  system = await startTestSystem();
  const answer = await postForm(system.urls.intake, await fillForm(system.urls.intake));
  if (answer.status !== 200) throw new Error(`a report was answered with ${answer.status}`);
  worker = await signedIn(system, "case_worker");
});
afterAll(() => system.stop());

async function text(path: string): Promise<string> {
  const answer = await worker.get(path);
  if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}`);
  return answer.text();
}

async function training() {
  return (await rowsOf(system, "cases")).filter((row) => row["training"] === 1);
}

/** How many rows each table has; of those that belong to a case, only what is of real ones. */
async function counted(): Promise<Readonly<Record<string, number>>> {
  const { tables } = await dumpOf(system);
  const invented = new Set(
    tables["cases"]?.flatMap((row) => (row["training"] === 1 ? [row["id"]] : [])) ?? [],
  );
  const isReal = (row: DumpedRow) =>
    ["id", "case_id", "first", "second"].every((column) => !invented.has(row[column]));
  return Object.fromEntries(
    Object.entries(tables)
      .filter(([name]) => !["ledger", "sessions"].includes(name))
      .map(([name, rows]) => [name, rows.filter(isReal).length]),
  );
}

describe("training cases", () => {
  it("are made by a button of their list, five, sealed, marked, and nobody is told of them", async () => {
    const told = (await rowsOf(system, "outbox")).length;
    expect(await text("/cases?list=training")).toContain('action="/training/make"');
    expect((await worker.post("/training/make")).status).toBe(303);
    const made = await training();
    expect(made).toHaveLength(5);
    expect(new Set(made.map((row) => row["urgency"]))).toContain("U0");
    expect(made.map((row) => row["lead"])).toEqual(Array.from(made, () => "ma"));
    expect(await rowsOf(system, "outbox")).toHaveLength(told);
    const list = await text("/cases?list=training");
    for (const row of made) expect(list).toContain(String(row["reference"]));
    expect(list).toContain("[تدريب]");
    expect(JSON.stringify(await rowsOf(system, "entries"))).not.toContain("خطوب");
  });

  it("stand in no list of real cases and raise no alarm there", async () => {
    const made = await training();
    for (const address of [
      "/cases",
      "/cases?list=unassigned",
      "/cases?list=waiting",
      "/cases?list=status&of=new",
      "/cases?list=country&of=FR",
      "/duty",
      "/search",
    ]) {
      const page = await text(address);
      for (const row of made) expect(page).not.toContain(String(row["reference"]));
    }
    expect(await (await worker.get("/inbox/news?seen=")).json()).toMatchObject({ count: 1 });
  });

  it("open like real ones and say what they are; a link to a real one is refused", async () => {
    const [first, second] = await training();
    for (const row of await training()) {
      const page = await text(`/cases/${String(row["id"])}`);
      expect(page).toContain('class="banner training"');
      expect(page).toContain("[تدريب]");
    }
    const real = (await rowsOf(system, "cases")).find((row) => row["training"] === 0);
    const link = async (to: unknown) =>
      (await worker.post(`/cases/${String(first?.["id"])}/links`, { link: String(to) })).status;
    expect(await link(real?.["reference"])).toBe(422);
    expect(await rowsOf(system, "links")).toEqual([]);
    expect(await link(second?.["reference"])).toBe(303);
  });

  it("are answered and written to, also with a new receipt, and nothing is told or sent", async () => {
    const told = (await rowsOf(system, "outbox")).length;
    const row = (await training()).find((one) => one["channel"] === "sms");
    const path = `/cases/${String(row?.["id"])}`;
    const { token = "", seen = "" } = Object.fromEntries(hiddenFields(await text(`${path}/reply`)));
    const answer = { token, seen, text: "لا تدفع شيئا", language: "ar", do: "send" };
    expect((await worker.post(`${path}/reply`, { ...answer, out: "sms" })).status).toBe(422);
    expect((await worker.post(`${path}/reply`, answer)).status).toBe(303);
    expect(await text(path)).toContain("لا تدفع شيئا");

    const [, s = ""] = /name="s" value="([^"]+)"/.exec(await text(`${path}/entered`)) ?? [];
    const entered = { s, whose: "theirs", channel: "phone", answer_in: "ar", story: "غادي نقتل راسي اليوم" };
    const files = new File([Buffer.from("كلام")], "note.txt", { type: "text/plain" });
    expect((await worker.post(`${path}/entered`, { ...entered, files })).status).toBe(303);
    expect((await training()).find((one) => one["id"] === row?.["id"])).toMatchObject({ urgency: "U0" });

    const { secret = "" } = Object.fromEntries(hiddenFields(await text(`${path}/receipt`)));
    const shown = await worker.post(`${path}/receipt`, { secret, sure: "call" });
    const visitor = new Visitor(system);
    expect(await visitor.enter(receiptIn(await shown.text()) ?? "")).toContain("لا تدفع شيئا");
    expect((await visitor.post("/return/stop")).status).toBe(303);
    await system.runCron();
    expect(await rowsOf(system, "outbox")).toHaveLength(told);
  });

  it("are only so many at a time", async () => {
    for (let times = 0; times < 7; times += 1) await worker.post("/training/make");
    expect(await training()).toHaveLength(40);
    const answer = await worker.post("/training/make");
    expect(await training()).toHaveLength(40);
    expect(await text(answer.headers.get("location") ?? "")).toContain("امسحوها أولا");
  });

  it("are wiped with all that was written in them, and no real case with them", async () => {
    const before = await counted();
    expect(await text("/training/wipe")).toContain('action="/training/wipe"');
    expect((await worker.post("/training/wipe")).status).toBe(303);
    const { tables, objects } = await dumpOf(system);
    for (const [name, count] of Object.entries(before))
      expect([name, tables[name]?.length]).toEqual([name, count]);
    expect(objects.filter(({ key }) => key.startsWith("evidence/"))).toEqual([]);
    const ledger = await rowsOf(system, "ledger");
    expect(ledger.filter((row) => row["action"] === "training-made")).toHaveLength(8);
    expect(ledger.filter((row) => row["action"] === "training-wiped")).toHaveLength(1);
    expect(brokenChains(ledger)).toEqual([]);
  });
});
