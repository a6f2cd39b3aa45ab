import type { System } from "@sanad/dev/system";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fillForm, postForm } from "../support/form.ts";
import { accountOf, signedIn, type StaffBrowser } from "../support/member.ts";
import { brokenChains, dumpOf, rowsOf, startTestSystem } from "../support/system.ts";

let system: System;
let president: StaffBrowser;
let worker: StaffBrowser;
beforeAll(async () => {
  system = await startTestSystem();
  president = await signedIn(system, "president");
  worker = await signedIn(system, "case_worker");
}, 60_000);
afterAll(() => system.stop());

/** The roster with one case worker on shift at all hours, the fields as the page gives them. */
async function rosterWith(member: string, changes: Readonly<Record<string, string>> = {}) {
  const page = await (await president.get("/duty/roster")).text();
  const since = /name="since" value="(\d+)"/.exec(page)?.[1] ?? "";
  const days = ["1", "2", "3", "4", "5", "6", "7"];
  return {
    since,
    zone: "Africa/Casablanca",
    "regular-0": "yes",
    "regular-0-days": days,
    "regular-0-from": "09:00",
    "regular-0-to": "18:00",
    "holidays-0": "yes",
    "holidays-0-name": "عيد العرش",
    "holidays-0-date": "07-30",
    "holidays-0-hours": "",
    "shifts-0": "yes",
    "shifts-0-member": member,
    "shifts-0-kind": "night",
    "shifts-0-days": days,
    "shifts-0-from": "00:00",
    "shifts-0-to": "00:00",
    "oncall-0": "yes",
    "oncall-0-member": "",
    ...changes,
  };
}

async function memberId(role: "case_worker" | "president"): Promise<string> {
  const rows = await rowsOf(system, "memberships");
  const account = accountOf(system.keys, role);
  expect(account.roles.ma).toBe(role);
  const pagers = await rowsOf(system, "members");
  const set = new Set(pagers.filter((row) => row["pager"] !== null).map((row) => row["id"]));
  const found = rows.find((row) => row["center"] === "ma" && row["role"] === role && set.has(row["member"]));
  return String(found?.["member"]);
}

describe("the page of duty", () => {
  it("stores the member's own number so that nobody can read it, and asks again for one without its country", async () => {
    const wrong = await worker.post("/duty/number", { telephone: "0612345678" });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('value="0612345678"');
    expect((await worker.post("/duty/number", { telephone: "٠٠٢١٢ 612-345678" })).status).toBe(303);
    expect(JSON.stringify(await dumpOf(system))).not.toContain("612345678");
    expect(await (await worker.get("/duty?lang=en")).text()).toContain("Your number is saved");
  });

  it("is closed to a role without duty, and the roster to whoever is not president", async () => {
    const lawyer = await signedIn(system, "lawyer");
    expect((await lawyer.get("/duty")).status).toBe(404);
    expect((await worker.get("/duty/roster")).status).toBe(404);
    expect((await worker.post("/duty/roster", await rosterWith("member_x"))).status).toBe(404);
  });

  it("takes a roster without a script, and notify calls whom it names", async () => {
    const member = await memberId("case_worker");
    expect((await president.post("/duty/roster", await rosterWith(member))).status).toBe(303);
    const page = await (await worker.get("/duty?lang=ar")).text();
    expect(page).toContain("في النوبة");
    expect(await (await president.get("/duty/roster")).text()).toContain("عيد العرش");
    const form = await fillForm(system.urls.intake, { second: { self_harm: "plan" } });
    await postForm(system.urls.intake, form);
    await vi.waitFor(() => {
      const calls = system.catcher.messages
        .filter(({ kind }) => kind === "sms")
        .map(({ to }) => [to].flat()[0]);
      expect(calls[0]).toBe("+212612345678");
    }, 15_000);
  });

  it("gives a roster back with what is wrong in it, and with every word", async () => {
    const fields = await rosterWith(await memberId("case_worker"), {
      zone: "Atlantis/Capital",
      "holidays-0-name": "يوم المدينة",
      "holidays-0-date": "2026-02-30",
      "shifts-0-member": "member_aaaaaaaaaaaaaaaaaaaaaaaaaa",
    });
    const answer = await president.post("/duty/roster", fields);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    for (const part of ["#zone", "#holidays-0-name", "#shifts-0-member", "يوم المدينة", "Atlantis/Capital"])
      expect(html).toContain(part);
    expect(await rowsOf(system, "rosters")).toHaveLength(1);
  });

  it("tells the second of two who change the roster at once, and keeps what they wrote", async () => {
    const member = await memberId("case_worker");
    const [first, second] = [
      await rosterWith(member),
      await rosterWith(member, { "holidays-0-name": "الثاني" }),
    ];
    expect((await president.post("/duty/roster", first)).status).toBe(303);
    const late = await president.post("/duty/roster", second);
    expect(late.status).toBe(409);
    expect(await late.text()).toContain("الثاني");
    expect(await rowsOf(system, "rosters")).toHaveLength(2);
  });

  it("shows the last handover first, until somebody takes over", async () => {
    expect((await worker.post("/duty/handover", { handover: "" })).status).toBe(422);
    await worker.post("/duty/handover", { handover: "الملف 4F7K ينتظر <b>اتصالا</b>" });
    const page = await (await president.get("/duty?lang=ar")).text();
    expect(page).toContain("الملف 4F7K ينتظر &lt;b&gt;اتصالا&lt;/b&gt;");
    expect(JSON.stringify(await dumpOf(system))).not.toContain("ينتظر");
    const id = /\/duty\/handover\/(handover_\w+)\/take/.exec(page)?.[1] ?? "";
    expect((await president.post(`/duty/handover/${id}/take`)).status).toBe(303);
    expect(await (await worker.get("/duty?lang=ar")).text()).not.toContain(`${id}/take`);
    const ledger = await rowsOf(system, "ledger");
    const actions = ledger.filter((row) => row["scope"] === "center:ma").map((row) => row["action"]);
    for (const action of ["pager-set", "roster-changed", "handover-written", "handover-taken"])
      expect(actions).toContain(action);
    expect(brokenChains(ledger)).toEqual([]);
  });

  it("of the other center shows nothing of it", async () => {
    const other = await signedIn(system, "case_worker", "intl");
    const page = await (await other.get("/duty?lang=ar")).text();
    expect(page).not.toContain("4F7K");
    expect(page).toContain("لا جدول مداومة للمركز بعد");
  });
});
