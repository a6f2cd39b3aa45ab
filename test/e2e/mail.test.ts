import { createHash, randomBytes } from "node:crypto";
import { openCase, type OpenedCase } from "@sanad/dev/open-case";
import type { System } from "@sanad/dev/system";
import { showReference } from "@sanad/domain/reference";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { countRefusals, dumpOf, fail, readObject, rowsOf, startTestSystem } from "../support/system.ts";

let system: System;
beforeAll(async () => {
  system = await startTestSystem();
}, 60_000);
afterAll(() => system.stop());

const help = "help@sanad.invalid";
let sent = 0;

interface Written {
  readonly from?: string;
  readonly to?: string;
  readonly id?: string;
  readonly headers?: readonly string[];
  readonly body?: string;
}

/** Sends a plain message. @returns its id */
async function write({
  from = "a@mail.example",
  to = help,
  id,
  headers = [],
  body,
}: Written): Promise<string> {
  const own = id ?? `<m${(sent += 1)}@mail.example>`;
  const fields = [`From: <${from}>`, `To: <${to}>`, `Message-ID: ${own}`, ...headers];
  const message = [...fields, "Content-Type: text/plain; charset=utf-8", "", body ?? `نص ${sent}`].join(
    "\r\n",
  );
  expect((await deliver(from, to, message)).status).toBe(200);
  return own;
}

function deliver(from: string, to: string, body: string): Promise<Response> {
  const query = new URLSearchParams({ from, to });
  return fetch(`${system.urls.intake}/cdn-cgi/handler/email?${query}`, { method: "POST", body });
}

async function count(table: string): Promise<number> {
  return (await rowsOf(system, table)).length;
}

/** How many cases and entries are new after this. */
async function added(act: () => Promise<unknown>): Promise<readonly [number, number]> {
  const before = [await count("cases"), await count("entries")] as const;
  await act();
  return [(await count("cases")) - before[0], (await count("entries")) - before[1]];
}

/** The case that came last, as its lead center reads it. */
async function openLast(): Promise<OpenedCase> {
  const dump = await dumpOf(system);
  const last = (dump.tables["cases"] ?? []).toSorted(
    (a, b) => Number(b["filed_at"]) - Number(a["filed_at"]),
  )[0];
  const lead = last?.["lead"] === "ma" ? "ma" : "intl";
  return openCase(dump, async (key) => pieces(await readObject(system, key)), String(last?.["id"]), {
    party: `center:${lead}`,
    identity: system.keys.centerIdentities[lead],
    recipientKey: Buffer.from(system.keys.recipientKey, "base64"),
  });
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function answerTo(address: string) {
  return vi.waitFor(() => {
    const found = system.catcher.messages.find(({ to }) => [to].flat().includes(address));
    if (found === undefined) throw new Error("no answer yet");
    return found;
  }, 15_000);
}

/** What both centers were sent of a report, the lead's first. */
async function noticesOf(reference: string): Promise<string[]> {
  return vi.waitFor(() => {
    const texts = system.catcher.messages
      .map(({ text }) => text)
      .filter((text) => text.includes(showReference(reference)));
    expect(texts).toHaveLength(2);
    return texts.toSorted((a, b) => Number(a.includes("المركز الآخر")) - Number(b.includes("المركز الآخر")));
  }, 15_000);
}

describe("a further e-mail goes on in the same case", () => {
  it("when it answers the person's own first mail", async () => {
    const first = await write({ from: "own@mail.example" });
    const answer = { from: "Own@mail.example", headers: [`In-Reply-To: ${first}`] };
    expect(await added(() => write(answer))).toEqual([0, 2]);
  });

  it("when what it answers is deep in a long conversation", async () => {
    const from = "long@mail.example";
    const first = await write({ from });
    const others = Array.from({ length: 40 }, (_, index) => `<other-${index}@mail.example>`);
    const near = [...others, first, ...others.slice(0, 18)].join("\r\n ");
    expect(await added(() => write({ from, headers: [`References: ${near}`] }))).toEqual([0, 2]);
    const far = [first, ...others].join("\r\n ");
    expect(await added(() => write({ from, headers: [`References: ${far}`] }))).toEqual([1, 2]);
  });

  it("when it answers one that itself went on there", async () => {
    const from = "chain@mail.example";
    const second = await write({ from, headers: [`In-Reply-To: ${await write({ from })}`] });
    expect(await added(() => write({ from, headers: [`References: ${second}`] }))).toEqual([0, 2]);
  });

  it("when it answers our answer by a program that drops what follows the plus", async () => {
    const from = "plus@mail.example";
    await write({ from });
    const answer = await answerTo(from);
    const references = answer.headers?.["References"] ?? "";
    expect(references).toMatch(/^<reply\+[a-z2-7]{26}@sanad\.invalid>$/);
    expect(answer.headers).not.toHaveProperty("In-Reply-To");
    const headers = [
      "In-Reply-To: <unknown@provider.example>",
      `References: ${references} <unknown@provider.example>`,
    ];
    const bare = { from: "else@mail.example", to: "reply@sanad.invalid", headers };
    expect(await added(() => write(bare))).toEqual([0, 2]);
  });

  it("when it is the same message with another text", async () => {
    const again = { from: "twice@mail.example", id: "<twice@mail.example>" };
    await write({ ...again, body: "نص" });
    expect(await added(() => write({ ...again, body: "نص آخر" }))).toEqual([0, 2]);
  });

  it("and is not answered again within a day, nor leaves a token that nobody was given", async () => {
    const from = "quiet@mail.example";
    const first = await write({ from });
    await answerTo(from);
    const threads = await count("threads");
    await write({ from, headers: [`In-Reply-To: ${first}`] });
    expect(await count("threads")).toBe(threads + 1);
    expect(system.catcher.messages.filter(({ to }) => [to].flat().includes(from))).toHaveLength(1);
  });
});

describe("a further e-mail is a case of its own", () => {
  it("when another person answers a message that was sent to us too", async () => {
    const lure = await write({ from: "extorter@mail.example" });
    const answers = ["one@mail.example", "two@mail.example"].map(
      (from) => () => write({ from, headers: [`In-Reply-To: ${lure}`] }),
    );
    for (const answer of answers) expect(await added(answer)).toEqual([1, 2]);
  });

  it("when it comes to a token that was made up, though another mail to that token found its case otherwise", async () => {
    const to = `reply+${"b".repeat(26)}@sanad.invalid`;
    const from = "finder@mail.example";
    const headers = [`In-Reply-To: ${await write({ from })}`];
    expect(await added(() => write({ from, to, headers }))).toEqual([0, 2]);
    expect(await added(() => write({ from: "third@mail.example", to }))).toEqual([1, 2]);
  });

  it("when the thread was turned to another case in the database", async () => {
    const victim = await write({ from: "turned@mail.example", body: "نص" });
    await write({ from: "intruder@mail.example" });
    const db = await system.miniflare.getD1Database("DB", "sanad-intake");
    const latest = "(SELECT id FROM cases ORDER BY filed_at DESC, rowid DESC LIMIT 1)";
    await db.prepare(`UPDATE threads SET case_id = ${latest} WHERE channel = 'email'`).run();
    const further = { from: "turned@mail.example", headers: [`In-Reply-To: ${victim}`] };
    expect(await added(() => write(further))).toEqual([1, 2]);
  });
});

describe("an e-mail that a program cannot read as a whole", () => {
  const bomb = `Content-Type: multipart/mixed; boundary=b\r\n\r\n${"--b\r\n\r\nx\r\n".repeat(1500)}--b--\r\n`;
  const sealed =
    'Content-Type: multipart/encrypted; boundary=b\r\n\r\n--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b\r\nContent-Type: application/octet-stream; name="encrypted.asc"\r\n\r\nx\r\n--b--\r\n';
  it.each([
    ["of a thousand parts", "bomb", bomb],
    ["that is encrypted", "pgp", sealed],
    ["without the parts that it announces", "parts", "Content-Type: multipart/mixed\r\n\r\nنص\r\n"],
  ])(
    "%s is kept as it came, and both centers are told that somebody must look at it",
    async (_, name, rest) => {
      const message = `From: <${name}@mail.example>\r\nMessage-ID: <${name}>\r\nSubject: s\r\n${rest}`;
      const notices = async () => (await rowsOf(system, "outbox")).filter((row) => row["kind"] === "notice");
      const before = new Set((await notices()).map((row) => row["id"]));
      expect((await deliver(`${name}@mail.example`, help, message)).status).toBe(200);
      const rows = (await notices()).filter((row) => !before.has(row["id"] ?? null));
      const facts = rows.map((row) => JSON.parse(String(row["facts"])) as Record<string, unknown>);
      expect(facts).toEqual([
        expect.objectContaining({ role: "lead", look: true }),
        { role: "other", reference: facts[0]?.["reference"], urgency: facts[0]?.["urgency"], look: true },
      ]);
      expect(await noticesOf(String(facts[0]?.["reference"]))).toEqual([
        expect.stringContaining("افتحوا الرسالة الأصلية"),
        expect.stringContaining("طُلب من المركز الآخر أن يفتحها"),
      ]);
      const { exhibits } = await openLast();
      const raw = exhibits.find(({ kind }) => kind === "message/rfc822");
      expect(Buffer.from(raw?.content ?? []).toString()).toBe(message);
    },
  );

  it("tells nobody to look at one that was read", async () => {
    await write({ from: "plain@mail.example" });
    const rows = (await rowsOf(system, "outbox")).filter((row) => row["kind"] === "notice");
    const facts = rows.slice(-2).map((row) => String(row["facts"]));
    expect(facts.filter((text) => text.includes('"look"'))).toEqual([]);
  });
});

describe("an e-mail of 25 MiB", () => {
  it("is read like any other: its words, its files byte for byte, the whole message", async () => {
    const photo = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), randomBytes(18 * 1024 * 1024)]);
    const base64 = photo.toString("base64").replace(/.{76}/g, "$&\r\n");
    const words = "أرسل إليكم تسجيلا كاملا للمكالمة.";
    const start = `From: <large@mail.example>\r\nMessage-ID: <large>\r\nSubject: s\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${words}\r\n--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename="a.png"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64}\r\n--b--\r\n`;
    const message = start + " ".repeat(25 * 1024 * 1024 - Buffer.byteLength(start));
    expect((await deliver("large@mail.example", help, message)).status).toBe(200);
    const { entries, exhibits } = await openLast();
    expect(entries.find(({ header }) => header.kind === "report")?.body).toMatchObject({ story: words });
    expect(JSON.stringify(entries)).not.toContain("truncated");
    const hash = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");
    const hashes = new Map(exhibits.map(({ name, content }) => [name, hash(content)]));
    expect(hashes).toEqual(
      new Map([
        ["a.png", hash(photo)],
        [null, hash(message)],
      ]),
    );
  });
});

describe("an e-mail of more than 25 MiB", () => {
  afterEach(() => fail(system));

  it("is refused with the limit before it is read, counted, and nothing of it is kept", async () => {
    await fail(system, { size: "fail" });
    const counted = await countRefusals(system, "email-too-large");
    const refused = async () => {
      const answer = await deliver("large@mail.example", help, "From: <large@mail.example>\r\n\r\nx");
      expect([answer.status, await answer.text()]).toEqual([
        400,
        expect.stringContaining("Message too large: at most 25 MiB"),
      ]);
    };
    expect(await added(refused)).toEqual([0, 0]);
    expect(await countRefusals(system, "email-too-large")).toBe(counted + 1);
  });
});
