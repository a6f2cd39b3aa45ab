import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Dump } from "@sanad/dev/dump";
import { makeKeys, type Keys } from "@sanad/dev/keys";
import { openCase } from "@sanad/dev/open-case";
import { signedSms } from "@sanad/dev/demo-sms";
import { startSystem } from "@sanad/dev/system";
import { Decrypter } from "age-encryption";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { findDisguised } from "../support/disguises.ts";
import { fillForm, postForm, receiptIn } from "../support/form.ts";

/** One planted string a field, in the field's own form. None occurs anywhere else in the repository's texts. */
const planted = {
  story: "حكاية القمر المكسور فوق السطح",
  account: "https://facebook.example/zarzur.muntasaf.8812",
  amount: "7.439.201 سنتيم",
  contactAddress: "+212 600 77 31 58",
  contactHours: "بعد صلاة العشاء بربع ساعة إلا خمس",
  fileName: "لقطة-الخيط-الأزرق-4417.txt",
  fileContent: "نص داخل الملف: السفينة تغادر عند الفجر 9931",
  mailFrom: "nadia.qamar.5521@mail.example",
  mailName: "نادية قمر الدين المزروعة",
  mailSubject: "رسالة مزروعة عن الزيتون الأخضر",
  mailText: "متن البريد يذكر الجسر القديم رقم 6608",
  mailId: "planted-id-300817@mail.example",
  mailAttachment: "صورة-المفتاح-الذهبي-2290.txt",
  mailAttachmentContent: "محتوى المرفق: المطر في تموز 1187",
  smsSender: "+212600445517",
  smsText: "رسالة قصيرة عن البئر العميق 7351",
};

let directory: string;
let keys: Keys;
let receipt: string;
let dump: Dump;
let logs: string;
const objects = new Map<string, Buffer>();
/** All bytes on disk: live rows, free pages, write-ahead logs, R2 objects with their names and metadata. */
let disk: Buffer;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "sanad-promise-"));
  keys = await makeKeys();
  const lines: string[] = [];
  const options = {
    port: 0,
    stateDir: directory,
    keys,
    quiet: true,
    cron: false,
    onLog: (line: string) => void lines.push(line),
  };
  const system = await startSystem(options);
  try {
    await sendAll(system.urls.intake);
    // Without cron everything that was told was told by the queue, whose messages notify takes only as bare ids.
    await vi.waitFor(() => expect(system.catcher.messages).toHaveLength(8), 20_000);
    system.catcher.failNext(1000, 500);
    await sendSms(system.urls.intake, "+212600445599", "رسالة أخرى");
    await vi.waitFor(async () => expect(undelivered(await fetchDump(system.urls.catcher))).toBe(1), 20_000);
    dump = await fetchDump(system.urls.catcher);
    for (const { key } of dump.objects) {
      const object = await fetch(`${system.urls.catcher}/dev/object?key=${encodeURIComponent(key)}`);
      objects.set(key, Buffer.from(await object.arrayBuffer()));
    }
  } finally {
    await system.stop();
  }
  logs = lines.join("\n");
  disk = Buffer.concat(filesUnder(directory).flatMap((path) => [Buffer.from(path), readFileSync(path)]));
}, 120_000);
afterAll(() => rmSync(directory, { recursive: true, force: true }));

async function sendAll(intake: string): Promise<void> {
  const form = await fillForm(intake, {
    second: {
      story: planted.story,
      account: planted.account,
      amount: planted.amount,
      contact_way: "whatsapp",
      contact_address: planted.contactAddress,
      contact_hours: planted.contactHours,
      demands: ["money"],
    },
    files: [{ name: planted.fileName, content: new Blob([planted.fileContent], { type: "text/plain" }) }],
  });
  receipt = receiptIn(await (await postForm(intake, form)).text()) ?? "";
  await sendMail(intake);
  await sendSms(intake, planted.smsSender, planted.smsText);
}

async function sendMail(intake: string): Promise<void> {
  const message = [
    `From: =?UTF-8?B?${Buffer.from(planted.mailName).toString("base64")}?= <${planted.mailFrom}>`,
    "To: help@sanad.invalid",
    `Subject: =?UTF-8?B?${Buffer.from(planted.mailSubject).toString("base64")}?=`,
    `Message-ID: <${planted.mailId}>`,
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "",
    planted.mailText,
    "--b",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(planted.mailAttachment)}`,
    "",
    Buffer.from(planted.mailAttachmentContent).toString("base64"),
    "--b--",
    "",
  ].join("\r\n");
  const query = new URLSearchParams({ from: planted.mailFrom, to: "help@sanad.invalid" });
  const answer = await fetch(`${intake}/cdn-cgi/handler/email?${query}`, { method: "POST", body: message });
  expect(answer.status).toBe(200);
}

async function sendSms(intake: string, sender: string, text: string): Promise<void> {
  const webhook = signedSms(keys.accounts.gateways.smsgate.signingKey, sender, text);
  expect((await fetch(`${intake}/sms/smsgate`, { method: "POST", ...webhook })).status).toBe(200);
}

async function fetchDump(catcher: string): Promise<Dump> {
  return (await (await fetch(`${catcher}/dev/dump`)).json()) as Dump;
}

function undelivered(of: Dump): number {
  const rows = of.tables["outbox"] ?? [];
  return rows.filter(
    (row) => row["status"] === "pending" && Number(row["attempts"]) > 0 && row["payload"] !== null,
  ).length;
}

function filesUnder(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inside = join(path, entry.name);
    return entry.isDirectory() ? filesUnder(inside) : [inside];
  });
}

/** Every age file that lies at rest: blobs of the database and objects of the bucket. */
function sealedFiles(): { where: string; bytes: Uint8Array }[] {
  const magic = "age-encryption.org/v1\n";
  const rows = Object.entries(dump.tables).flatMap(([table, list]) =>
    list.flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) =>
        Array.isArray(value) ? [{ where: `${table}.${column}`, bytes: Uint8Array.from(value) }] : [],
      ),
    ),
  );
  const stored = [...objects].map(([key, bytes]) => ({ where: key, bytes: Uint8Array.from(bytes) }));
  return [...rows, ...stored].filter(
    ({ bytes }) => Buffer.from(bytes.subarray(0, magic.length)).toString() === magic,
  );
}

describe("a full dump of the database, the bucket and the logs", () => {
  it("has the three reports in it", () => {
    const channels = (dump.tables["cases"] ?? []).map((row) => String(row["channel"]));
    expect(channels.toSorted((a, b) => a.localeCompare(b))).toEqual(["email", "sms", "sms", "web"]);
    expect(receipt).toMatch(/^\d{24}$/);
    expect(disk.includes("age-encryption.org/v1")).toBe(true);
  });

  it("shows none of the planted strings, in no disguise", () => {
    expect(findDisguised(disk, [...Object.values(planted), receipt])).toEqual([]);
    for (const bytes of objects.values()) expect(findDisguised(bytes, Object.values(planted))).toEqual([]);
    expect(findDisguised(Buffer.from(JSON.stringify(dump)), [...Object.values(planted), receipt])).toEqual(
      [],
    );
  });

  it("carries no metadata on its objects, and names of random ids only", () => {
    for (const { key, customMetadata } of dump.objects) {
      expect(key).toMatch(/^(evidence\/evidence|outgoing\/outbox)_[a-z2-7]{26}$/);
      expect(customMetadata ?? {}).toEqual({});
    }
  });

  it("leaves nothing in the logs", () => {
    expect(findDisguised(Buffer.from(logs), [...Object.values(planted), receipt])).toEqual([]);
  });

  it("opens with all Worker secrets only what is not yet delivered", async () => {
    const secrets = [
      keys.transit.identity,
      keys.recipientKey,
      keys.lookupKey,
      keys.accounts.gateways.smsgate.signingKey,
      keys.smsgateCredentials,
    ];
    const opened: string[] = [];
    const files = sealedFiles();
    expect(files.length).toBeGreaterThan(12);
    for (const { where, bytes } of files) {
      for (const secret of secrets) {
        const decrypter = new Decrypter();
        if (secret.startsWith("AGE-SECRET-KEY-")) decrypter.addIdentity(secret);
        try {
          await decrypter.decrypt(bytes);
          opened.push(where);
        } catch {
          // What is wanted: this secret does not open this file.
        }
      }
    }
    expect(opened).toHaveLength(undelivered(dump));
    expect(opened.every((where) => where.startsWith("outgoing/"))).toBe(true);
  });

  it("opens with the lead center's identity to exactly what was told", async () => {
    const found = new Set<string>();
    for (const row of dump.tables["cases"] ?? []) {
      const lead = row["lead"] === "ma" ? "ma" : "intl";
      const readObject = (key: string) => Promise.resolve(pieces(objects.get(key) ?? Buffer.alloc(0)));
      const opened = await openCase(
        dump,
        readObject,
        String(row["id"]),
        `center:${lead}`,
        keys.centerIdentities[lead],
      );
      expect(opened.exhibits.every((exhibit) => exhibit.verified)).toBe(true);
      const all =
        JSON.stringify(opened.entries) +
        opened.exhibits.map(({ name, content }) => `${name}${Buffer.from(content).toString()}`).join();
      for (const text of Object.values(planted)) if (all.includes(text)) found.add(text);
    }
    expect([...found].toSorted()).toEqual(Object.values(planted).toSorted());
  });

  it("opens for the center that does not lead, and was not given the case, nothing at all", () => {
    const parties = (dump.tables["wraps"] ?? []).map((row) =>
      String(row["party"]).replace(/receipt:.*/, "receipt"),
    );
    expect(parties.toSorted()).toEqual(["center:ma", "center:ma", "center:ma", "center:ma", "receipt"]);
  });
});

async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}
