import type { System } from "@sanad/dev/system";
import { hex } from "@sanad/domain/bytes";
import { keyOf, sealWrap } from "@sanad/vault/seal";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillForm, postForm } from "../support/form.ts";
import { invitedIn, join } from "../support/joining.ts";
import { signedIn, type StaffBrowser } from "../support/member.ts";
import { brokenChains, dumpOf, rowsOf, startTestSystem } from "../support/system.ts";
import { centerHolds } from "../support/visitor.ts";

let system: System;
let president: StaffBrowser;
beforeAll(async () => {
  system = await startTestSystem();
  president = await signedIn(system, "president");
});
afterAll(() => system.stop());

async function execute(sql: string, ...values: readonly unknown[]): Promise<void> {
  const database = await system.miniflare.getD1Database("DB", "sanad-intake");
  await database
    .prepare(sql)
    .bind(...values)
    .run();
}

async function fileCase(story = "قصة"): Promise<`case_${string}`> {
  const known = new Set((await rowsOf(system, "cases")).map((row) => row["id"]));
  const answer = await postForm(
    system.urls.intake,
    await fillForm(system.urls.intake, { second: { story } }),
  );
  expect(answer.status).toBe(200);
  const row = (await rowsOf(system, "cases")).find((one) => !known.has(one["id"]));
  return String(row?.["id"]) as `case_${string}`;
}

/** Somebody new who has joined. */
async function newMember(name: string, role: string) {
  const answer = await president.post("/members/invite", { name, role });
  const known = new Set((await rowsOf(system, "credentials")).map((row) => row["member"]));
  const joined = await join(system, invitedIn(await answer.text()));
  const id = (await rowsOf(system, "credentials")).find((row) => !known.has(row["member"]))?.["member"];
  return { ...joined, id: String(id) };
}

describe("who leaves", () => {
  it("works on no open case any more, keeps what is ended, and is written down in each", async () => {
    const { id } = await newMember("Leaver", "case_worker");
    const [open, ended, of] = [await fileCase(), await fileCase(), await fileCase()];
    await execute("update cases set assignee = ? where id in (?, ?)", id, open, ended);
    await execute("update cases set status = 'closed' where id = ?", ended);
    const task =
      "insert into tasks (id, case_id, center, entry_id, assignee, due_at, done_at) values (?, ?, 'ma', 'entry_x', ?, 1, ?)";
    await execute(task, "task_open", open, id, null);
    await execute(task, "task_done", open, id, 2);
    expect((await president.post(`/members/${id}/leave`)).status).toBe(200);
    const { tables } = await dumpOf(system);
    const assignees = Object.fromEntries((tables["cases"] ?? []).map((row) => [row["id"], row["assignee"]]));
    expect(assignees).toMatchObject({ [open]: null, [ended]: id, [of]: null });
    expect((tables["tasks"] ?? []).map((row) => [row["id"], row["assignee"]])).toEqual(
      expect.arrayContaining([
        ["task_open", null],
        ["task_done", id],
      ]),
    );
    const ledger = tables["ledger"] ?? [];
    const unassigned = ledger.filter((row) => row["action"] === "case-assigned");
    expect(unassigned.map((row) => [row["scope"], row["subject"]])).toEqual([[open, null]]);
    expect(brokenChains(ledger)).toEqual([]);
  });

  it("is called no more: their telephone goes with the last membership, not before", async () => {
    const { id } = await newMember("Called", "case_worker");
    await execute("update members set pager = x'01' where id = ?", id);
    const pager = async () => (await rowsOf(system, "members")).find((row) => row["id"] === id)?.["pager"];
    await execute(
      "insert into memberships (center, member, role, name, signatures, since) values ('intl', ?, 'observer', x'00', '{}', 1)",
      id,
    );
    expect((await president.post(`/members/${id}/leave`)).status).toBe(200);
    expect(await pager()).not.toBeNull();
    await execute("update memberships set until = null where member = ? and center = 'ma'", id);
    await execute("update memberships set until = 1 where member = ? and center = 'intl'", id);
    expect((await president.post(`/members/${id}/leave`)).status).toBe(200);
    expect(await pager()).toBeNull();
  });
});

describe("who is given a new way in", () => {
  it("opens the cases that were opened to them, and no more of each than their role reads", async () => {
    const { id } = await newMember("Renewed", "lawyer");
    const given = await fileCase("قصة أعطيت");
    const { identities } = await centerHolds(system, given);
    const before = (await rowsOf(system, "members")).find((row) => row["id"] === id);
    const recipient = String(before?.["recipient"]);
    const { file = "", exhibits = "" } = identities;
    const sealed = await sealWrap(recipient, { case: given, epoch: 1, identities: { file, exhibits } });
    await execute(
      "insert into wraps (case_id, epoch, party, key, sealed) values (?, 1, ?, ?, ?)",
      given,
      `member:${id}`,
      await keyOf(recipient),
      sealed,
    );
    const renewed = invitedIn(await (await president.post(`/members/${id}/renew`)).text());
    const { browser } = await join(system, renewed);
    const wrap = async () => {
      const row = (await rowsOf(system, "wraps")).find((one) => one["party"] === `member:${id}`);
      return hex(Uint8Array.from(row?.["key"] as number[]));
    };
    const after = (await rowsOf(system, "members")).find((row) => row["id"] === id);
    const key = hex(await keyOf(String(after?.["recipient"])));
    expect(await wrap()).not.toBe(key);
    expect((await browser.get(`/cases/${given}`)).status).not.toBe(200);
    for (let page = 0; (await president.get("/center-key/work")).headers.get("location") !== "/center-key";) {
      page += 1;
      if (page > 5) throw new Error("the work does not end");
    }
    expect(await wrap()).toBe(key);
    const shown = await browser.get(`/cases/${given}`);
    expect([shown.status, (await shown.text()).includes("قصة أعطيت")]).toEqual([200, true]);
    const job = (await rowsOf(system, "jobs")).find((row) => row["kind"] === "member-rewrap");
    expect(job).toMatchObject({ member: id, done: 1, total: 1 });
    expect(job?.["finished_at"]).not.toBeNull();
  });
});
