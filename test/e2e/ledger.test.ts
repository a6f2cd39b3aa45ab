import type { System } from "@sanad/dev/system";
import { languages } from "@sanad/domain/vocabulary";
import { ledgerSentences } from "@sanad/locale/console/ledger";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillForm, postForm } from "../support/form.ts";
import { signedIn, type StaffBrowser } from "../support/member.ts";
import { rowsOf, startTestSystem } from "../support/system.ts";

let system: System;
let president: StaffBrowser;
let caseId: string;
beforeAll(async () => {
  system = await startTestSystem();
  president = await signedIn(system, "president");
  await postForm(system.urls.intake, await fillForm(system.urls.intake));
  caseId = String((await rowsOf(system, "cases"))[0]?.["id"]);
}, 60_000);
afterAll(() => system.stop());

async function change(statement: string, ...values: readonly string[]): Promise<void> {
  const database = await system.miniflare.getD1Database("DB", "sanad-intake");
  await database
    .prepare(statement)
    .bind(...values)
    .run();
}

describe("the history of a case", () => {
  it("says in words what happened to it, in each language", async () => {
    const page = (lang: string) => president.get(`/cases/${caseId}/history?lang=${lang}`);
    const filed = ledgerSentences["case-filed"];
    for (const language of languages) expect(await (await page(language)).text()).toContain(filed[language]);
  });

  it("is not there for the other center, for a role without a wrap, or for an id that is none", async () => {
    const other = await signedIn(system, "case_worker", "intl");
    const lawyer = await signedIn(system, "lawyer");
    const answers = [
      await other.get(`/cases/${caseId}/history?lang=ar`),
      await lawyer.get(`/cases/${caseId}/history?lang=ar`),
      await lawyer.get("/cases/none/history?lang=ar"),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    const [first, ...others] = await Promise.all(answers.map((answer) => answer.text()));
    for (const text of others) expect(text).toBe(first);
  });

  it("tells at which row the chain was changed", async () => {
    const check = async () => (await president.get(`/cases/${caseId}/history?check=yes&lang=en`)).text();
    expect(await check()).toContain("The chain is whole");
    await change("update ledger set actor = 'intake' where scope = ? and sequence = 2", caseId);
    expect(await check()).toContain("The chain is broken at row 2");
  });
});

describe("the ledger of a center", () => {
  it("shows the president who did what, by member", async () => {
    const worker = await signedIn(system, "case_worker");
    await worker.post("/duty/handover", { handover: "ملاحظة" });
    const page = await (await president.get("/ledger?lang=en")).text();
    expect(page).toContain("wrote a handover");
    const [member] = (await rowsOf(system, "handovers")).map((row) => String(row["member"]));
    expect(await (await president.get(`/ledger?lang=en&member=${member}`)).text()).toContain(
      "wrote a handover",
    );
    const [own] = (await rowsOf(system, "ledger"))
      .map((row) => String(row["actor"]))
      .filter((id) => id !== member && id.startsWith("member_"));
    expect(await (await president.get(`/ledger?lang=en&member=${own}`)).text()).not.toContain(
      "wrote a handover",
    );
    expect((await worker.get("/ledger")).status).toBe(404);
  });

  it("goes on page by page, each act once", async () => {
    const [member] = (await rowsOf(system, "handovers")).map((row) => String(row["member"]));
    const database = await system.miniflare.getD1Database("DB", "sanad-intake");
    const insert = database.prepare(
      "insert into ledger (scope, sequence, at, actor, action, subject, hash) values ('center:ma', ?, 1000, ?, 'note-written', null, ?)",
    );
    await database.batch(
      Array.from({ length: 120 }, (_, index) => insert.bind(10_000 + index, member, new Uint8Array(32))),
    );
    let next: string | undefined = `/ledger?lang=en&member=${member}`;
    let shown = 0;
    for (let pages = 0; next !== undefined && pages < 10; pages += 1) {
      const html: string = await (await president.get(next)).text();
      shown += html.split("wrote a note").length - 1;
      next = /<nav class="pages"[^>]*><a href="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
    }
    expect(shown).toBe(120);
  });

  it("shows nothing of the other center and of a case that is closed to the president", async () => {
    const [member] = (await rowsOf(system, "handovers")).map((row) => String(row["member"]));
    await change(
      "insert into ledger (scope, sequence, at, actor, action, subject, hash) values (?, 900, 9e12, ?, 'case-opened', null, x'00')",
      caseId,
      String(member),
    );
    expect(await (await president.get("/ledger?lang=en")).text()).toContain("opened the case");
    const boss = (await rowsOf(system, "memberships")).find(
      (row) => row["role"] === "president" && row["center"] === "ma",
    );
    await change(
      "insert into conflicts (case_id, member, at) values (?, ?, 1)",
      caseId,
      String(boss?.["member"]),
    );
    expect(await (await president.get("/ledger?lang=en")).text()).not.toContain("opened the case");
    expect(
      await (await (await signedIn(system, "president", "intl")).get("/ledger?lang=en")).text(),
    ).not.toContain("wrote a handover");
  });
});

describe("a checkpoint", () => {
  it("is shown with its hash, and says whether the ledger still agrees with it", async () => {
    await change("update ledger set at = at - 2 * 86400000 where rowid = 1");
    await system.runCron();
    const [made] = await rowsOf(system, "checkpoints");
    const check = async () =>
      (await president.get(`/ledger?lang=en&checkpoint=${String(made?.["at"])}`)).text();
    expect(await check()).toContain(Buffer.from(made?.["hash"] as number[]).toString("hex"));
    expect(await check()).toContain("The ledger does not agree with this fingerprint");
  });
});
