import { randomFillSync } from "node:crypto";
import { redeemTicket } from "@sanad/casework/desk/redeem-ticket";
import { screenshotPng } from "@sanad/dev/png";
import type { System } from "@sanad/dev/system";
import { fileURLToPath } from "node:url";
import { connect } from "@sanad/store/database";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { askEvidence, ticketIn } from "../support/evidence-host.ts";
import { fillForm, type FormParts, postForm } from "../support/form.ts";
import { signedIn, type StaffBrowser } from "../support/member.ts";
import { brokenChains, rowsOf, startTestSystem } from "../support/system.ts";

let system: System;
let worker: StaffBrowser;
let president: StaffBrowser;
beforeAll(async () => {
  const console = fileURLToPath(new URL("../support/counted-reads.ts", import.meta.url));
  system = await startTestSystem({ around: { console } });
  worker = await signedIn(system, "case_worker");
  president = await signedIn(system, "president");
}, 120_000);
afterAll(async () => {
  await system?.stop();
});

interface Filed {
  readonly caseId: string;
  /** ids of the evidence, in no order */
  readonly evidence: readonly string[];
}

async function database() {
  return system.miniflare.getD1Database("DB", "sanad-intake");
}

async function bucket() {
  return system.miniflare.getR2Bucket("EVIDENCE", "sanad-intake");
}

async function rows(sql: string, ...values: readonly unknown[]) {
  const d1 = await database();
  return (
    await d1
      .prepare(sql)
      .bind(...values)
      .all()
  ).results;
}

async function evidenceSince(before: number): Promise<Filed> {
  const found = await rows("SELECT id, case_id FROM evidence WHERE rowid > ? ORDER BY rowid", before);
  return { caseId: String(found[0]?.["case_id"]), evidence: found.map((row) => String(row["id"])) };
}

async function lastEvidence(): Promise<number> {
  return Number((await rows("SELECT coalesce(max(rowid), 0) AS last FROM evidence"))[0]?.["last"]);
}

/** A report with files, through the form. */
async function fileWith(files: NonNullable<FormParts["files"]>, first = {}): Promise<Filed> {
  const before = await lastEvidence();
  const form = await fillForm(system.urls.intake, { files, first });
  expect((await postForm(system.urls.intake, form)).status).toBe(200);
  const filed = await evidenceSince(before);
  expect(filed.evidence).toHaveLength(files.length);
  return filed;
}

/** A report with an attachment, by e-mail: what the form refuses comes this way. Its whole message is kept beside it. */
async function mailWith(content: string, type: string, name: string, text = "سلام"): Promise<Filed> {
  const before = await lastEvidence();
  const message = [
    "From: <a@example.org>",
    `Message-ID: <${crypto.randomUUID()}@example.org>`,
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain; charset=utf-8",
    "",
    text,
    "--b",
    `Content-Type: ${type}`,
    `Content-Disposition: attachment; filename="${name}"`,
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(content).toString("base64"),
    "--b--",
    "",
  ].join("\r\n");
  const from = `${crypto.randomUUID()}@example.org`;
  const query = new URLSearchParams({ from, to: "help@sanad.invalid" });
  const url = `${system.urls.intake}/cdn-cgi/handler/email?${query}`;
  expect((await fetch(url, { method: "POST", body: message })).status).toBe(200);
  return evidenceSince(before);
}

async function actions(caseId: string): Promise<readonly string[]> {
  const found = await rows("SELECT action FROM ledger WHERE scope = ? ORDER BY sequence", caseId);
  return found.map((row) => String(row["action"]));
}

function pathOf({ caseId, evidence: [id = ""] }: Filed): string {
  return `/cases/${caseId}/evidence/${id}`;
}

function fileOf(content: Uint8Array<ArrayBuffer> | string, name: string) {
  return [{ name, content: new Blob([content]) }];
}

/** Bytes that begin as an mp4 does and cannot be compressed. */
function film(size: number): Uint8Array<ArrayBuffer> {
  const bytes = randomFillSync(new Uint8Array(size));
  bytes.set([0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6f, 0x6d, 0, 0, 2, 0]);
  bytes.set([0x69, 0x73, 0x6f, 0x6d, 0x6d, 0x70, 0x34, 0x31], 16);
  return bytes;
}

const png = screenshotPng();

describe("a piece of evidence", () => {
  let filed: Filed;
  beforeAll(async () => {
    filed = await fileWith(fileOf(png, "photo\u202Egpj.exe.png"));
  });

  it("has a page with what is recorded of it and nothing of its content, and is not shown by looking at that", async () => {
    const page = await (await worker.get(pathOf(filed))).text();
    expect(page).toContain("image/png");
    expect(page).toMatch(/[0-9a-f]{64}/);
    expect(page).not.toContain("\u202E");
    expect(page).not.toMatch(/<img|\/e\//);
    expect(await actions(filed.caseId)).not.toContain("evidence-opened");
  });

  it("is shown by a form that writes it down and counts it, from a host of its own", async () => {
    const answer = await worker.post(`${pathOf(filed)}/show`);
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-security-policy")).toContain(`img-src data: ${system.urls.evidence}`);
    const ticket = ticketIn(page);
    expect(ticket.startsWith(system.urls.evidence)).toBe(true);
    const shown = await askEvidence(system, ticket);
    expect(shown).toMatchObject({ status: 200, complete: true, body: png });
    expect(shown.headers).toMatchObject({
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
      "content-length": String(png.length),
    });
    expect(shown.headers["content-security-policy"]).toMatch(/^default-src 'none'; sandbox/);
    expect(shown.headers["content-disposition"]).toMatch(
      /^inline; filename="[\x20-\x7E]+"; filename\*=UTF-8''photogpj/,
    );
    expect(shown.headers["set-cookie"]).toBeUndefined();
    expect(await actions(filed.caseId)).toContain("evidence-opened");
    expect(await rows("SELECT center, shown FROM exposures")).toEqual([{ center: "ma", shown: 1 }]);
  });

  it("is compared with its checksum when it is read whole, and its page says so", async () => {
    await vi.waitFor(async () => expect(await actions(filed.caseId)).toContain("evidence-verified"));
    expect(await (await worker.get(`${pathOf(filed)}?lang=en`)).text()).toContain("read whole on");
  });

  it("is downloaded as an attachment that no browser renders", async () => {
    const ticket = ticketIn(await (await worker.post(`${pathOf(filed)}/download`)).text());
    const had = await askEvidence(system, ticket, { headers: { range: "bytes=0-9" } });
    expect(had).toMatchObject({ status: 200, body: png });
    expect(had.headers["content-type"]).toBe("application/octet-stream");
    expect(had.headers["content-disposition"]).toMatch(/^attachment;/);
    expect(await actions(filed.caseId)).toContain("evidence-downloaded");
  });

  it("is told of to the president, and to the member alone of themselves", async () => {
    expect(await (await president.get("/exposures?lang=en")).text()).toContain("<td>2</td>");
    expect((await worker.get("/exposures")).status).toBe(404);
    expect(await (await worker.get(`${pathOf(filed)}?lang=en`)).text()).toContain("Opened this week: 2");
  });

  it("is not there for another center, a lawyer without the case, or under another case's address", async () => {
    const other = await fileWith(fileOf(png, "b.png"));
    const swapped = `/cases/${other.caseId}/evidence/${filed.evidence[0]}`;
    const intl = await signedIn(system, "case_worker", "intl");
    const lawyer = await signedIn(system, "lawyer");
    const gone = await (await worker.get(`/cases/${filed.caseId}/evidence/evidence_x?lang=ar`)).text();
    for (const [browser, path] of [
      [worker, swapped],
      [intl, pathOf(filed)],
      [lawyer, pathOf(filed)],
    ] as const) {
      const answer = await browser.get(`${path}?lang=ar`);
      expect([answer.status, await answer.text()]).toEqual([404, gone]);
      expect((await browser.post(`${path}/show`)).status).toBe(404);
    }
    const observer = await signedIn(system, "observer");
    const psychologist = await signedIn(system, "psychologist");
    for (const browser of [observer, psychologist])
      expect((await browser.post(`${pathOf(filed)}/show`)).status).toBe(404);
  });
});

describe("a ticket", () => {
  let filed: Filed;
  let ticket: string;
  beforeAll(async () => {
    filed = await fileWith(fileOf(png, "a.png"));
    ticket = ticketIn(await (await worker.post(`${pathOf(filed)}/show`)).text());
  });

  it("is the only thing that the host knows, and only there", async () => {
    const { pathname } = new URL(ticket);
    const wrong = `${pathname.slice(0, -1)}${pathname.endsWith("A") ? "E" : "A"}`;
    const nothing = await askEvidence(system, wrong);
    expect(nothing).toMatchObject({ status: 404, body: new Uint8Array() });
    for (const path of ["/", "/e/", "/e/x", "/sign-in", "/cases", `${pathname}/x`])
      expect(await askEvidence(system, path)).toMatchObject({ status: 404, body: new Uint8Array() });
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"])
      expect(await askEvidence(system, ticket, { method })).toMatchObject({ status: 404 });
    expect((await worker.get(pathname)).status).toBe(404);
    expect((await askEvidence(system, ticket)).status).toBe(200);
  });

  it("ends after its minutes, and cannot be made to last by whoever writes to the database", async () => {
    const d1 = await database();
    const [row] = (await d1.prepare("SELECT expires_at FROM tickets ORDER BY rowid DESC LIMIT 1").all())
      .results;
    const late = Date.now() + 3_600_000;
    await d1.prepare("UPDATE tickets SET expires_at = ?").bind(1).run();
    expect((await askEvidence(system, ticket)).status).toBe(404);
    await d1.prepare("UPDATE tickets SET expires_at = ?").bind(late).run();
    expect((await askEvidence(system, ticket)).status).toBe(200);
    expect(Number(row?.["expires_at"])).toBeLessThan(Date.now() + 600_001);
    const place = { db: connect(d1), bucket: await bucket() } as unknown as Parameters<
      typeof redeemTicket
    >[0];
    const value = new URL(ticket).pathname.slice("/e/".length);
    expect(await redeemTicket(place, value, Date.now())).not.toBeNull();
    expect(await redeemTicket(place, value, Date.now() + 600_001)).toBeNull();
  });

  it("gives one piece alone: turned to another it opens nothing", async () => {
    const other = await fileWith(fileOf(png, "b.png"));
    const d1 = await database();
    const turn = (id = "") => d1.prepare("UPDATE tickets SET evidence_id = ?").bind(id).run();
    await turn(other.evidence[0]);
    expect(await askEvidence(system, ticket)).toMatchObject({ status: 404, body: new Uint8Array() });
    await turn(filed.evidence[0]);
    expect((await askEvidence(system, ticket)).status).toBe(200);
  });

  it("dies with the membership of whoever asked for it", async () => {
    const d1 = await database();
    const set = (until: number | null) => d1.prepare("UPDATE memberships SET until = ?").bind(until).run();
    await set(1);
    const answer = await askEvidence(system, ticket);
    await set(null);
    expect(answer.status).toBe(404);
    expect((await askEvidence(system, ticket)).status).toBe(200);
  });
});

describe("a film", () => {
  const original = film(3_000_000);
  let filed: Filed;
  let ticket: string;
  beforeAll(async () => {
    filed = await fileWith(fileOf(original, "film.mp4"));
    ticket = ticketIn(await (await worker.post(`${pathOf(filed)}/show`)).text());
  });

  it("is sent in the parts that a player asks for", async () => {
    const part = await askEvidence(system, ticket, { headers: { range: "bytes=1000000-1000099" } });
    expect(part).toMatchObject({ status: 206, body: original.subarray(1_000_000, 1_000_100) });
    expect(part.headers).toMatchObject({
      "content-range": "bytes 1000000-1000099/3000000",
      "content-length": "100",
      "content-type": "video/mp4",
      "accept-ranges": "bytes",
    });
    const end = await askEvidence(system, ticket, { headers: { range: "bytes=-7" } });
    expect(end).toMatchObject({ status: 206, body: original.subarray(-7) });
    const all = await askEvidence(system, ticket, { headers: { range: "bytes=0-" } });
    expect([all.status, Buffer.compare(all.body, original)]).toEqual([206, 0]);
    const behind = await askEvidence(system, ticket, { headers: { range: "bytes=3000000-" } });
    expect(behind).toMatchObject({ status: 416, body: new Uint8Array() });
    expect(behind.headers["content-range"]).toBe("bytes */3000000");
  });

  it("costs one read of R2 a request, of the range alone, and none where only the head is asked for", async () => {
    const reads = async () => (await fetch(`${system.urls.console}/test/reads`)).json();
    const CHUNK = 64 * 1024 + 16;
    await reads();
    await askEvidence(system, ticket, { method: "HEAD" });
    expect(await reads()).toEqual([]);
    await askEvidence(system, ticket, { headers: { range: "bytes=2000000-2000999" } });
    expect(await reads()).toEqual([CHUNK]);
    await askEvidence(system, ticket, { headers: { range: "bytes=65535-65536" } });
    expect(await reads()).toEqual([2 * CHUNK]);
  });

  it("is sent from its beginning to whoever holds another version", async () => {
    const first = await askEvidence(system, ticket, { method: "HEAD" });
    expect(first).toMatchObject({ status: 200, body: new Uint8Array() });
    expect(first.headers["content-length"]).toBe("3000000");
    const tag = String(first.headers.etag);
    const range = "bytes=5-9";
    expect((await askEvidence(system, ticket, { headers: { range, "if-range": tag } })).status).toBe(206);
    expect((await askEvidence(system, ticket, { headers: { range, "if-range": '"x"' } })).status).toBe(200);
    expect((await askEvidence(system, ticket, { headers: { range, "if-range": `W/${tag}` } })).status).toBe(
      200,
    );
  });
});

describe("hostile content", () => {
  it.each([
    [
      "a program that calls itself a picture",
      "<!doctype html><script>alert(1)</script>",
      "image/png",
      "a.html",
    ],
    ["an SVG", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "image/svg+xml", "a.svg"],
  ])("of %s is a download", async (_, content, type, name) => {
    const filed = await mailWith(content, type, name);
    expect(filed.evidence.length).toBeGreaterThan(1);
    for (const id of filed.evidence) {
      const path = pathOf({ ...filed, evidence: [id] });
      expect((await worker.post(`${path}/show`)).status).toBe(422);
      const had = await askEvidence(system, ticketIn(await (await worker.post(`${path}/download`)).text()));
      expect(had.headers).toMatchObject({
        "content-type": "application/octet-stream",
        "x-content-type-options": "nosniff",
      });
      expect(had.headers["content-disposition"]).toMatch(/^attachment;.*\.(bin|eml)$/);
    }
  });

  it("of two kinds at once is only ever what its first bytes say, and runs nothing", async () => {
    const polyglot = new Uint8Array([...png, ...new TextEncoder().encode("<script>alert(1)</script>")]);
    const filed = await fileWith(fileOf(polyglot, '"><script>alert(1)</script>.png'));
    const page = await (await worker.post(`${pathOf(filed)}/show`)).text();
    expect(page).not.toContain("<script>alert");
    const shown = await askEvidence(system, ticketIn(page));
    expect(shown.headers["content-type"]).toBe("image/png");
    expect(shown.headers["content-security-policy"]).toContain("sandbox");
  });

  it("of thousands of millions of pixels in a few bytes is not given to a browser to unpack", async () => {
    const bomb = new Uint8Array(png);
    new DataView(bomb.buffer).setUint32(16, 100_000);
    new DataView(bomb.buffer).setUint32(20, 100_000);
    const filed = await fileWith(fileOf(bomb, "bomb.png"));
    const answer = await worker.post(`${pathOf(filed)}/show`);
    expect([answer.status, /\/e\//.test(await answer.text())]).toEqual([422, false]);
    expect((await worker.post(`${pathOf(filed)}/download`)).status).toBe(200);
  });
});

describe("an object that is not what came", () => {
  const key = ({ evidence: [id = ""] }: Filed) => `evidence/${id}`;

  it("is marked as damaged and nothing of it is shown: missing, cut, another case's", async () => {
    const other = await fileWith(fileOf(png, "b.png"));
    const r2 = await bucket();
    const theirs = (await (await r2.get(key(other)))?.arrayBuffer()) ?? new ArrayBuffer();
    for (const spoil of [
      (filed: Filed) => r2.delete(key(filed)),
      (filed: Filed) => r2.put(key(filed), new Uint8Array(10)),
      (filed: Filed) => r2.put(key(filed), theirs),
    ]) {
      const filed = await fileWith(fileOf(png, "a.png"));
      await spoil(filed);
      const answer = await worker.post(`${pathOf(filed)}/show`);
      expect([answer.status, /\/e\//.test(await answer.text())]).toEqual([422, false]);
      expect(await actions(filed.caseId)).toContain("evidence-damaged");
      expect(await actions(filed.caseId)).not.toContain("evidence-opened");
    }
  });

  it("breaks off before its end when it was changed while somebody looked, and is marked", async () => {
    const original = film(500_000);
    const filed = await fileWith(fileOf(original, "film.mp4"));
    const ticket = ticketIn(await (await worker.post(`${pathOf(filed)}/download`)).text());
    const r2 = await bucket();
    const object = new Uint8Array((await (await r2.get(key(filed)))?.arrayBuffer()) ?? new ArrayBuffer());
    object[400_000] = (object[400_000] ?? 0) ^ 1;
    await r2.put(key(filed), object);
    const had = await askEvidence(system, ticket);
    expect([had.complete, had.body.length < original.length]).toEqual([false, true]);
    await vi.waitFor(async () => expect(await actions(filed.caseId)).toContain("evidence-damaged"));
    expect((await worker.post(`${pathOf(filed)}/show`)).status).toBe(422);
  });
});

describe("evidence of a child's case", () => {
  const reason = "النيابة العامة طلبت نسخة منه";
  let filed: Filed;
  let page: string;
  beforeAll(async () => {
    filed = await mailWith("x", "image/png", "a.png", "عمري 15 سنة وهو يهددني بصوري");
    page = await (await worker.get(`${pathOf(filed)}?lang=en`)).text();
  });

  async function approval(kind: string): Promise<string> {
    const found = await rows("SELECT id FROM approvals WHERE kind = ? ORDER BY asked_at DESC", kind);
    return `/cases/${filed.caseId}/approvals/${String(found[0]?.["id"])}`;
  }

  it("is closed from the first sight, for good, and neither shown nor given", async () => {
    expect(page).toContain("An item in quarantine");
    expect(await actions(filed.caseId)).toContain("evidence-quarantined");
    for (const browser of [worker, president])
      for (const use of ["show", "download"])
        expect((await browser.post(`${pathOf(filed)}/${use}`)).status).toBe(404);
    expect(
      (await rows("SELECT count(*) AS n FROM tickets WHERE evidence_id = ?", filed.evidence[0]))[0],
    ).toEqual({ n: 0 });
  });

  it("opens to nobody by one person's word, whoever they are", async () => {
    const short = await worker.post(`${pathOf(filed)}/ask`, {
      kind: "minor-evidence",
      "reason-minor-evidence": "لازم",
    });
    expect([short.status, (await short.text()).includes("لازم")]).toEqual([422, true]);
    const ask = { kind: "minor-evidence", "reason-minor-evidence": reason };
    expect((await president.post(`${pathOf(filed)}/ask`, ask)).status).toBe(303);
    expect((await president.post(await approval("minor-evidence"), { decision: "given" })).status).toBe(403);
    // The president belongs to both centers: under the other one's name they are the same person.
    const elsewhere = await signedIn(system, "president", "intl");
    expect(
      (await elsewhere.post(await approval("minor-evidence"), { decision: "given" })).status,
    ).toBeGreaterThan(400);
    expect((await president.post(`${pathOf(filed)}/show`)).status).toBe(404);
    expect(await actions(filed.caseId)).not.toContain("approval-given");
  });

  it("opens for an hour to whoever asked, once another person has read why and agreed", async () => {
    expect(await (await worker.get(pathOf(filed))).text()).toContain(reason);
    expect((await worker.post(await approval("minor-evidence"), { decision: "given" })).status).toBe(303);
    expect((await worker.post(await approval("minor-evidence"), { decision: "refused" })).status).toBe(403);
    const given = await president.post(`${pathOf(filed)}/download`);
    const ticket = ticketIn(await given.text());
    expect((await askEvidence(system, ticket)).status).toBe(200);
    expect((await worker.post(`${pathOf(filed)}/download`)).status).toBe(404);
    const d1 = await database();
    await d1.prepare("UPDATE approvals SET expires_at = 1").run();
    expect((await president.post(`${pathOf(filed)}/download`)).status).toBe(404);
    expect((await actions(filed.caseId)).filter((one) => one.startsWith("approval"))).toEqual([
      "approval-asked",
      "approval-given",
    ]);
  });

  it("is deleted after it was reported and answered, by two people, and its record stays", async () => {
    const ask = { kind: "evidence-deletion", "reason-evidence-deletion": "أذنت النيابة العامة بالحذف" };
    expect((await worker.post(`${pathOf(filed)}/ask`, ask)).status).toBe(404);
    for (const step of ["reported", "answered"])
      await worker.post(`${pathOf(filed)}/steps`, { step, [`words-${step}`]: "محضر 12/2026" });
    expect((await worker.post(`${pathOf(filed)}/ask`, ask)).status).toBe(303);
    expect((await worker.post(`${pathOf(filed)}/delete`)).status).toBe(403);
    expect((await president.post(await approval("evidence-deletion"), { decision: "given" })).status).toBe(
      303,
    );
    const r2 = await bucket();
    expect(await r2.head(`evidence/${filed.evidence[0]}`)).not.toBeNull();
    expect((await worker.post(`${pathOf(filed)}/delete`)).status).toBe(303);
    expect(await r2.head(`evidence/${filed.evidence[0]}`)).toBeNull();
    const gone = await (await worker.get(`${pathOf(filed)}?lang=en`)).text();
    expect(gone).toContain("Deleted by two people");
    expect(gone).toMatch(/[0-9a-f]{64}/);
    expect(await actions(filed.caseId)).toContain("evidence-deleted");
  });

  it("stays closed once it was closed, whatever the answers say", async () => {
    const grown = await fileWith(fileOf(png, "a.png"));
    expect((await worker.post(`${pathOf(grown)}/show`)).status).toBe(200);
    const d1 = await database();
    await d1.prepare("UPDATE evidence SET quarantined_at = 1 WHERE id = ?").bind(grown.evidence[0]).run();
    expect((await worker.post(`${pathOf(grown)}/show`)).status).toBe(404);
  });

  it("is not opened by breaking the entry that tells the age", async () => {
    const broken = await fileWith(fileOf(png, "a.png"));
    const d1 = await database();
    await d1
      .prepare("UPDATE entries SET mac = zeroblob(32) WHERE case_id = ? AND compartment = 'file'")
      .bind(broken.caseId)
      .run();
    expect((await worker.post(`${pathOf(broken)}/show`)).status).toBe(404);
    expect(await actions(broken.caseId)).toContain("evidence-quarantined");
  });

  it("is closed too where the page of the case is what is looked at first", async () => {
    const doubtful = await fileWith(fileOf(png, "a.png"));
    const offered = `${pathOf(doubtful)}/show`;
    expect(await (await worker.get(`/cases/${doubtful.caseId}`)).text()).toContain(offered);
    const d1 = await database();
    await d1
      .prepare("UPDATE entries SET mac = zeroblob(32) WHERE case_id = ? AND compartment = 'file'")
      .bind(doubtful.caseId)
      .run();
    expect(await (await worker.get(`/cases/${doubtful.caseId}`)).text()).not.toContain(offered);
    expect(await actions(doubtful.caseId)).toContain("evidence-quarantined");
  });
});

describe("the ledger", () => {
  it("holds together over all of this", async () => {
    expect(brokenChains(await rowsOf(system, "ledger"))).toEqual([]);
  });
});
