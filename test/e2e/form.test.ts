import { hiddenFields } from "@sanad/dev/demo-form";
import { connect } from "node:net";
import { request } from "node:http";
import { openCase } from "@sanad/dev/open-case";
import { screenshotPng } from "@sanad/dev/png";
import type { System } from "@sanad/dev/system";
import { fileProblemText } from "@sanad/locale/files";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { fillForm, postForm, receiptIn } from "../support/form.ts";
import { brokenChains, dumpOf, fail, readObject, rowsOf, startTestSystem } from "../support/system.ts";

let system: System;
let intake: string;
beforeAll(async () => {
  system = await startTestSystem();
  intake = system.urls.intake;
}, 60_000);
afterAll(() => system.stop());
beforeEach(() => fail(system));

const story = "حكاية طويلة لا أريد كتابتها مرتين";
const png = new Blob([screenshotPng()], { type: "image/png" });

/** The case that was filed last, opened with the lead center's identity. */
async function openLatest() {
  const dump = await dumpOf(system);
  const [row] = (dump.tables["cases"] ?? []).toSorted(
    (a, b) => Number(b["filed_at"]) - Number(a["filed_at"]),
  );
  async function* read(key: string) {
    yield await readObject(system, key);
  }
  return openCase(dump, (key) => Promise.resolve(read(key)), String(row?.["id"]), {
    party: "center:ma",
    identity: system.keys.centerIdentities.ma,
    recipientKey: Buffer.from(system.keys.recipientKey, "base64"),
  });
}

async function casesAndObjects(): Promise<[number, number]> {
  const dump = await dumpOf(system);
  return [dump.tables["cases"]?.length ?? 0, dump.objects.length];
}

describe("a form that is not ready", () => {
  it("comes back with what was typed and a sentence for each field, and nothing is kept", async () => {
    const before = await casesAndObjects();
    const form = await fillForm(intake, {
      second: {
        story: "",
        account: "حساب الشخص",
        contact_way: "sms",
        country: "XX",
        deadline_at: "1999-01-01T10:00",
      },
    });
    const answer = await postForm(intake, form);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain("حساب الشخص");
    for (const field of ["story", "contact_address", "country", "deadline_at"])
      expect(html).toContain(`error-${field}`);
    expect(await casesAndObjects()).toEqual(before);
  });

  it("of step one comes back without the agreement", async () => {
    const answer = await fetch(`${intake}/report/details`, {
      method: "POST",
      body: new URLSearchParams({ reporter: "victim" }),
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("error-agree");
  });

  it.each([
    ["a program", new Blob([Buffer.from("4d5a9000030000000400", "hex")]), "صورة.png"],
    [
      "an SVG",
      new Blob([`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`]),
      "رسم.svg",
    ],
  ])("with %s names the file, keeps the words and stores nothing", async (_, content, name) => {
    const before = await casesAndObjects();
    const answer = await postForm(
      intake,
      await fillForm(intake, {
        second: { story },
        files: [
          { name: "ok.png", content: png },
          { name, content },
        ],
      }),
    );
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(name);
    expect(html).toContain(story);
    expect(await casesAndObjects()).toEqual(before);
  });

  it("with too much names the file and the limit in the reader's language", async () => {
    const before = await casesAndObjects();
    const huge = new Blob([await png.arrayBuffer(), new Uint8Array(91_000_000)]);
    const answer = await postForm(
      intake,
      await fillForm(intake, { second: { story }, files: [{ name: "film.png", content: huge }] }, "fr"),
      "fr",
    );
    const html = await answer.text();
    expect(answer.status).toBe(413);
    expect(html).toContain(fileProblemText({ kind: "too_large", name: "film.png", limit: 90_000_000 }, "fr"));
    expect(html).toContain(story);
    expect(await casesAndObjects()).toEqual(before);
  });

  it("with too many files names the limit, gives the words back and keeps none", async () => {
    const before = await casesAndObjects();
    const files = Array.from({ length: 21 }, (_, index) => ({ name: `${index}.png`, content: png }));
    const answer = await postForm(intake, await fillForm(intake, { second: { story }, files }));
    const html = await answer.text();
    expect(answer.status).toBe(413);
    expect(html).toContain(fileProblemText({ kind: "too_many", name: "20.png", limit: 20 }, "ar"));
    expect(html).toContain(story);
    expect(await casesAndObjects()).toEqual(before);
  });

  it("of a minor takes no picture, says why, and takes the words without it", async () => {
    const [cases, objects] = await casesAndObjects();
    const parts = { first: { age: "15_17" }, second: { story } };
    const form = await fillForm(intake, { ...parts, files: [{ name: "صورة.png", content: png }] });
    const answer = await postForm(intake, form);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(fileProblemText({ kind: "minor", name: "صورة.png" }, "ar"));
    expect(html).toContain(story);
    expect(await casesAndObjects()).toEqual([cases, objects]);
    form.delete("files");
    expect(receiptIn(await (await postForm(intake, form)).text())).toMatch(/^\d{24}$/);
    expect(await casesAndObjects()).toEqual([cases + 1, objects]);
  });

  it("that is cut off in its second file leaves no case, and takes back the first", async () => {
    const [cases, objects] = await casesAndObjects();
    // Larger than the pieces that a body is read in, so that the first file is not in the piece that never comes whole.
    const large = new Blob([png, new Uint8Array(200_000)]);
    const form = new Request(intake, {
      method: "POST",
      body: await fillForm(intake, {
        second: { story },
        files: [
          { name: "a.png", content: png },
          { name: "b.png", content: large },
        ],
      }),
    });
    const body = Buffer.from(await form.arrayBuffer());
    const socket = connect(Number(new URL(intake).port), "127.0.0.1");
    socket.write(
      `POST /report HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${form.headers.get("content-type")}\r\nContent-Length: ${body.length}\r\n\r\n`,
    );
    socket.write(body.subarray(0, body.length - 900));
    // The first file is kept by now, so the server waits in the middle of the second.
    await vi.waitFor(async () => expect(await casesAndObjects()).toEqual([cases, objects + 1]), 10_000);
    socket.destroy();
    await vi.waitFor(async () => expect(await casesAndObjects()).toEqual([cases, objects]), 10_000);
  });
});

describe("a form with 20 files", () => {
  it("is one case with all of them", async () => {
    const [cases, objects] = await casesAndObjects();
    const names = Array.from({ length: 20 }, (_, index) => `${index}.png`);
    const files = names.map((name) => ({ name, content: png }));
    const form = await fillForm(intake, { second: { story }, files });
    expect(receiptIn(await (await postForm(intake, form)).text())).toMatch(/^\d{24}$/);
    expect(await casesAndObjects()).toEqual([cases + 1, objects + 20]);
    const { exhibits } = await openLatest();
    expect(exhibits.map(({ name, verified }) => [name, verified])).toEqual(names.map((name) => [name, true]));
    expect(brokenChains(await rowsOf(system, "ledger"))).toEqual([]);
  });
});

describe("a form that arrives twice", () => {
  it("shows the same receipt and is one case with its evidence once", async () => {
    const [cases, objects] = await casesAndObjects();
    const form = await fillForm(intake, { second: { story }, files: [{ name: "a.png", content: png }] });
    const [first, second] = [
      await (await postForm(intake, form)).text(),
      await (await postForm(intake, form)).text(),
    ];
    expect(receiptIn(first)).toMatch(/^\d{24}$/);
    expect(receiptIn(second)).toBe(receiptIn(first));
    expect(/data-reference[^>]*>([^<]+)/.exec(second)?.[1]).toBe(
      /data-reference[^>]*>([^<]+)/.exec(first)?.[1],
    );
    expect(await casesAndObjects()).toEqual([cases + 1, objects + 1]);
  });

  it("with other words the second time adds them to the case, and loses neither", async () => {
    const [cases, objects] = await casesAndObjects();
    const form = await fillForm(intake, { second: { story } });
    const first = receiptIn(await (await postForm(intake, form)).text());
    form.set("story", "نسيت أن أقول شيئا مهما");
    form.append("files", png, "b.png");
    expect(receiptIn(await (await postForm(intake, form)).text())).toBe(first);
    expect(receiptIn(await (await postForm(intake, form)).text())).toBe(first);
    expect(await casesAndObjects()).toEqual([cases + 1, objects + 1]);
    const opened = await openLatest();
    expect(JSON.stringify(opened.entries.map((entry) => entry.body))).toContain("نسيت أن أقول شيئا مهما");
    expect(opened.exhibits.map(({ name, verified }) => [name, verified])).toEqual([["b.png", true]]);
  });

  it("with answers that are more urgent raises the case and calls the duty roster", async () => {
    const form = await fillForm(intake, { second: { story } });
    await postForm(intake, form);
    const [before] = (await rowsOf(system, "cases")).toSorted(
      (a, b) => Number(b["filed_at"]) - Number(a["filed_at"]),
    );
    form.set("self_harm", "plan");
    await postForm(intake, form);
    const after = (await rowsOf(system, "cases")).find((row) => row["id"] === before?.["id"]);
    expect([before?.["urgency"], after?.["urgency"]]).toEqual(["U3", "U0"]);
    const told = (await rowsOf(system, "outbox")).filter((row) => row["case_id"] === before?.["id"]);
    expect(told.filter((row) => row["kind"] === "page")).not.toEqual([]);
    const ledger = (await rowsOf(system, "ledger")).filter((row) => row["scope"] === before?.["id"]);
    expect(ledger.map((row) => row["action"])).toContain("urgency-raised");
  });

  it("at the same moment is one case", async () => {
    const [cases] = await casesAndObjects();
    const form = await fillForm(intake, { second: { story } });
    const pages = await Promise.all(
      Array.from({ length: 8 }, async () => (await postForm(intake, form)).text()),
    );
    expect(new Set(pages.map(receiptIn)).size).toBe(1);
    expect((await casesAndObjects())[0]).toBe(cases + 1);
  });

  it("after a lost answer keeps the evidence of the first time", async () => {
    const [cases, objects] = await casesAndObjects();
    const form = await fillForm(intake, { second: { story }, files: [{ name: "a.png", content: png }] });
    await fail(system, { batch: "lost" });
    const lost = await postForm(intake, form);
    expect(lost.status).toBe(503);
    expect(await lost.text()).toContain(story);
    await fail(system);
    expect(receiptIn(await (await postForm(intake, form)).text())).toMatch(/^\d{24}$/);
    expect(await casesAndObjects()).toEqual([cases + 1, objects + 1]);
    const stored = new Set((await dumpOf(system)).objects.map(({ key }) => key));
    for (const row of await rowsOf(system, "evidence"))
      expect(stored).toContain(`evidence/${String(row["id"])}`);
  });
});

describe("a form that another site sends", () => {
  const foreign = "A".repeat(43);
  const answers = {
    reporter: "victim",
    danger: "no",
    age: "25_34",
    agree: "yes",
    consent_version: "",
    s: foreign,
  };

  async function details(site: string | null): Promise<Response> {
    const start = await (await fetch(`${intake}/report`)).text();
    const body = new URLSearchParams({ ...answers, ...Object.fromEntries(hiddenFields(start)), s: foreign });
    const headers = new Headers(site === null ? {} : { "Sec-Fetch-Site": site });
    return fetch(`${intake}/report/details`, { method: "POST", body, headers });
  }

  it.each(["cross-site", "same-site"])("is refused when the browser says %s", async (site) => {
    expect((await details(site)).status).toBe(403);
    const headers = { "Sec-Fetch-Site": site };
    const [cases] = await casesAndObjects();
    const body = await fillForm(intake, { second: { story } });
    expect((await fetch(`${intake}/report`, { method: "POST", body, headers })).status).toBe(403);
    expect((await casesAndObjects())[0]).toBe(cases);
  });

  it("cannot choose the submission, and with it the receipt, where the browser does not say", async () => {
    const page = await details(null);
    expect(page.status).toBe(200);
    expect(hiddenFields(await page.text()).get("s")).not.toBe(foreign);
  });

  it("cannot choose it either by making us fail", async () => {
    const mine = await fillForm(intake, { second: { story } });
    await postForm(intake, mine);
    const known = mine.get("s");
    if (typeof known !== "string") throw new Error("the page carried no submission");
    const theirs = await fillForm(intake, { second: { story: "شيء آخر" } });
    const forged = new FormData();
    forged.append("files", png, "first.png");
    for (const [name, value] of theirs) if (name !== "s") forged.append(name, value);
    forged.append("s", known);
    const answer = await postForm(intake, forged);
    expect(answer.status).toBe(503);
    const again = hiddenFields(await answer.text()).get("s");
    expect(again).toMatch(/^[\w-]{43}$/);
    expect(again).not.toBe(known);
  });

  it("is not mistaken for our own page, which keeps its submission when its language is changed", async () => {
    expect(hiddenFields(await (await details("same-origin")).text()).get("s")).toBe(foreign);
  });
});

describe("a film of 20 MB", () => {
  it("is sealed in parts on its way, and opens to the same bytes", async () => {
    const film = new Uint8Array(20_000_000).map((_, index) => index * 7 + (index >> 12));
    film.set(Buffer.from("0000001866747970336770340000000033677034", "hex"));
    const form = await fillForm(intake, {
      second: { story },
      files: [{ name: "VID.3gp", content: new Blob([film]) }],
    });
    expect(receiptIn(await (await postForm(intake, form)).text())).toMatch(/^\d{24}$/);
    const [exhibit] = (await openLatest()).exhibits;
    expect(exhibit).toMatchObject({
      name: "VID.3gp",
      kind: "video/3gpp",
      length: film.length,
      verified: true,
    });
  });
});

describe("a failure of ours", () => {
  it.each([["batch"], ["put"]])("of %s gives the words back, honestly, and files nothing", async (call) => {
    const [cases] = await casesAndObjects();
    const form = await fillForm(intake, { second: { story }, files: [{ name: "a.png", content: png }] });
    await fail(system, { [call]: "fail" });
    const answer = await postForm(intake, form);
    const html = await answer.text();
    expect(answer.status).toBe(503);
    expect(html).toContain(story);
    expect(receiptIn(html)).toBeNull();
    await fail(system);
    expect((await casesAndObjects())[0]).toBe(cases);
    expect(receiptIn(await (await postForm(intake, form)).text())).toMatch(/^\d{24}$/);
  });

  it("of the queue loses nothing: the centers are told by the next cron", async () => {
    const form = await fillForm(intake, { second: { story } });
    await fail(system, { send: "fail" });
    expect(receiptIn(await (await postForm(intake, form)).text())).toMatch(/^\d{24}$/);
    await fail(system);
    const pending = (await rowsOf(system, "outbox")).filter(
      (row) => row["status"] === "pending" && row["kind"] === "notice",
    );
    expect(pending.length).toBeGreaterThanOrEqual(2);
    await system.runCron();
    const left = await rowsOf(system, "outbox");
    const still = new Set(left.filter((row) => row["status"] === "pending").map((row) => row["id"]));
    expect(pending.filter((row) => still.has(row["id"] ?? null))).toEqual([]);
  });
});

describe("64 reports at once", () => {
  it("are all there, none twice, each with its notices and an unbroken ledger", async () => {
    const before = new Set((await rowsOf(system, "cases")).map((row) => row["id"]));
    const forms = await Promise.all(
      Array.from({ length: 64 }, (_, index) => fillForm(intake, { second: { story: `${story} ${index}` } })),
    );
    const receipts = await Promise.all(
      forms.map(async (form) => receiptIn(await (await postForm(intake, form)).text())),
    );
    expect(receipts.filter((receipt) => receipt === null)).toEqual([]);
    expect(new Set(receipts).size).toBe(64);
    const fresh = (await rowsOf(system, "cases"))
      .filter((row) => !before.has(row["id"] ?? null))
      .map((row) => row["id"]);
    expect(fresh).toHaveLength(64);
    const notices = (await rowsOf(system, "outbox")).filter(
      (row) => row["kind"] === "notice" && fresh.includes(row["case_id"] ?? null),
    );
    expect(notices).toHaveLength(128);
    expect(brokenChains(await rowsOf(system, "ledger"))).toEqual([]);
  }, 120_000);
});

describe("every page", () => {
  it.each(["/", "/report", "/first-hour", "/prevention", "/contact", "/genuine", "/nothing-here"])(
    "%s sets no cookie, is not kept, and loads nothing from elsewhere",
    async (path) => {
      const answer = await fetch(intake + path);
      const { headers } = answer;
      expect(headers.get("set-cookie")).toBeNull();
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-/);
      const html = await answer.text();
      expect(html).toContain('dir="rtl"');
      expect(html).not.toMatch(/<script|<img|<iframe|\bsrc=|@import|url\(/);
    },
  );

  it("is not served with development keys to the world", async () => {
    const status = await new Promise((resolve) => {
      request(intake, { headers: { Host: "sanad.example.org" } }, (answer) =>
        resolve(answer.resume().statusCode),
      ).end();
    });
    expect(status).toBe(503);
  });
});
