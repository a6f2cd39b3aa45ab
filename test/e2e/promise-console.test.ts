/** "A dump with no live cookie opens nothing", after everything that staff do. */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as pathOf } from "node:path";
import { consoleBindings, intakeBindings, notifyBindings } from "@sanad/dev/bindings";
import { hiddenFields } from "@sanad/dev/demo-form";
import { makeKeys } from "@sanad/dev/keys";
import { screenshotPng } from "@sanad/dev/png";
import type { System } from "@sanad/dev/system";
import { roles } from "@sanad/domain/role";
import { isWithin, safeHoursOf } from "@sanad/domain/safe-hours";
import { dayParts } from "@sanad/domain/vocabulary";
import { centerCells, openCell, tryOpenText } from "@sanad/vault/open";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AtRest, sealedFiles, takeAtRest } from "../support/at-rest.ts";
import { type Cell, cellsIn, keysAtRest, tablesOfCells } from "../support/cells.ts";
import { findDisguised } from "../support/disguises.ts";
import { bytesUnder } from "../support/disk.ts";
import { ticketIn } from "../support/evidence-host.ts";
import { type FiledCase, filedCase } from "../support/filed-case.ts";
import { receiptIn } from "../support/form.ts";
import { fileHandmade } from "../support/handmade.ts";
import { invitedIn, join } from "../support/joining.ts";
import { signedIn, type StaffBrowser } from "../support/member.ts";
import { candidateIdentities } from "../support/opening.ts";
import { dumpOf, queuedBodies, startTestSystem } from "../support/system.ts";
import { Visitor } from "../support/visitor.ts";

/** One planted string for each field that staff write. None occurs anywhere else in the repository's texts. */
const planted = {
  memberName: "سميرة بنت الزعتر البري 4471",
  adoptedName: "نسرين ذات الوشاح الأرجواني 2093",
  password: "قنفذ يرقص فوق خزانة زرقاء 7718",
  telephone: "+212661908877",
  note: "ملاحظة عن الفانوس المكسور 3380",
  task: "مهمة إحضار المظلة الخضراء 9142",
  reply: "جواب يذكر الحقل البعيد رقم 6627",
  byHand: "قيل له باليد عن العصفور 1504",
  told: "روت بالهاتف قصة الجرة الفخارية 8256",
  secondCase: "حكت عند الباب عن السلم الخشبي 7093",
  savedTitle: "عنوان محفوظ للتفاح الحامض 5561",
  savedText: "نص محفوظ يصف الساقية القديمة 2248",
  handover: "تسليم المناوبة يذكر الغراب الأبيض 9917",
  search: "كلمة بحث عن الياسمين المتسلق 4035",
  account: "https://instagram.example/qasab.azraq.66127",
  address: "+212677315590",
  hours: "قبل أذان الفجر بثلث ساعة تقريبا",
  codeWord: "خروب محمص",
  reason: "سبب خفض الاستعجال: البلح الناضج 3176",
  approval: "طلب فتح القطعة بسبب المرآة المشروخة 6680",
  training: "حالة تدريب عن القارب الورقي 8809",
  fileName: "لقطة-الجسر-المعلق-5520.txt",
  returned: "عادت تسأل عن الباب الأزرق 7741",
};
/** Shown once or kept by a browser alone: receipts, cards, codes, links, cookies. */
const secrets: string[] = [];
/** Every address that a browser asked for, was sent to, or found on a page. */
const addresses: string[] = [];

const directory = mkdtempSync(pathOf(tmpdir(), "sanad-staff-"));
let system: System;
let logs: string;
let queued: readonly unknown[];
let atRest: AtRest & { readonly disk: Buffer };
let variables: readonly string[];

type Fields = Readonly<Record<string, string>>;

async function ask(browser: StaffBrowser, path: string, fields?: Fields): Promise<string> {
  const answer = await (fields === undefined ? browser.get(path) : browser.post(path, fields));
  const html = await answer.text();
  addresses.push(path, answer.headers.get("location") ?? "");
  addresses.push(...[...html.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, address = ""]) => address));
  if (answer.status >= 400) throw new Error(`${path} was answered with ${answer.status}`);
  return html;
}

/** Sends a form with what its page carries. */
async function fill(browser: StaffBrowser, page: string, to: string, fields: Fields): Promise<string> {
  return ask(browser, to, { ...Object.fromEntries(hiddenFields(await ask(browser, page))), ...fields });
}

beforeAll(async () => {
  const lines: string[] = [];
  const keys = await makeKeys();
  system = await startTestSystem({ stateDir: directory, keys, onLog: (line) => void lines.push(line) });
  try {
    const urls = system.urls;
    variables = [consoleBindings, intakeBindings, notifyBindings].flatMap((of) =>
      Object.values<string>(of(keys, urls)),
    );
    const content = new Blob(["نص"], { type: "text/plain" });
    const filed = await filedCase(system, { files: [{ name: planted.fileName, content }] });
    const picture = { name: "صورة.png", content: new Blob([screenshotPng()]) };
    const minor = await filedCase(system, { files: [picture] });
    await fileHandmade(system, { story: planted.training, answers: {}, training: true });
    await workOn(filed);
    await workOnEvidence(filed, minor);
    await workInCenter();
    await comeBack(filed);
    queued = await queuedBodies(system);
    atRest = { ...(await takeAtRest(system)), disk: Buffer.alloc(0) };
  } finally {
    await system.stop();
  }
  atRest = { ...atRest, disk: bytesUnder(directory) };
  logs = lines.join("\n");
}, 300_000);
afterAll(() => rmSync(directory, { recursive: true, force: true }));

async function workOn({ id }: FiledCase): Promise<void> {
  const worker = await signedIn(system, "case_worker");
  const here = `/cases/${id}`;
  const part = dayParts.find((one) => !isWithin(safeHoursOf(one, "Africa/Casablanca"), Date.now()));
  await fill(worker, `${here}/contact`, `${here}/contact`, {
    way: "sms",
    address: planted.address,
    hours: planted.hours,
    day_part: part ?? "evening",
    watcher: "nobody",
    code_word: planted.codeWord,
    confirmed_by: "call",
  });
  await fill(worker, here, `${here}/notes`, { note: planted.note });
  await fill(worker, here, `${here}/tasks`, { task: planted.task, task_due: "2031-01-01T10:00" });
  await fill(worker, here, `${here}/urgency`, { urgency: "U0", urgency_reason: planted.reason });
  await fill(worker, `${here}/facts`, `${here}/facts`, { told_account: planted.account });
  const told = { channel: "phone", answer_in: "ar" };
  await fill(worker, `${here}/entered`, `${here}/entered`, { ...told, whose: "theirs", story: planted.told });
  await fill(worker, `${here}/entered`, `${here}/entered`, { ...told, whose: "ours", story: planted.byHand });
  const words = { text: planted.reply, language: "ar" };
  await fill(worker, `${here}/reply`, `${here}/reply`, { ...words, do: "preview", out: "sms" });
  await fill(worker, `${here}/reply`, `${here}/reply`, { ...words, do: "send", out: "sms" });
  await ask(worker, `${here}/reveal`, {});
  const second = { ...told, story: planted.secondCase, way: "none" };
  remember(receiptIn(await fill(worker, "/cases/new", "/cases/new", second)));
  await ask(worker, "/search", { words: planted.search, scope: "open" });
  await ask(worker, "/search", { words: planted.note.slice(0, 20), scope: "open" });
  await ask(worker, "/cases");
  await ask(worker, "/cases?list=training");
  await ask(worker, "/answers/new", { title: planted.savedTitle, ar: planted.savedText });
  await ask(worker, "/duty/number", { telephone: planted.telephone });
  await ask(worker, "/duty/handover", { handover: planted.handover });
  await ask(worker, "/duty");
}

async function workOnEvidence(filed: FiledCase, minor: FiledCase): Promise<void> {
  const president = await signedIn(system, "president");
  const { tables } = await dumpOf(system);
  const of = ({ id }: FiledCase) =>
    `/cases/${id}/evidence/${String(tables["evidence"]?.find((row) => row["case_id"] === id)?.["id"])}`;
  await ask(president, `/cases/${filed.id}/evidence`);
  const shown = await ask(president, `${of(filed)}/download`, {});
  remember(ticketIn(shown).split("/").at(-1));
  const facts = `/cases/${minor.id}/facts`;
  await fill(president, facts, facts, { told_age: "15_17" });
  await ask(president, `/cases/${minor.id}`);
  await ask(president, of(minor));
  await ask(president, `${of(minor)}/ask`, {
    kind: "minor-evidence",
    "reason-minor-evidence": planted.approval,
  });
  for (const path of [`/cases/${filed.id}/history`, "/ledger", "/exposures"]) await ask(president, path);
}

async function workInCenter(): Promise<void> {
  const president = await signedIn(system, "president");
  const invite = async (name: string) =>
    invitedIn(await ask(president, "/members/invite", { name, role: "case_worker" }));
  const used = await invite(planted.memberName);
  const { browser, account } = await join(system, used, planted.password);
  remember(account.card.replaceAll(" ", ""), browser.cookie("__Host-session"));
  const waiting = await invite(planted.adoptedName);
  for (const { path, code } of [used, waiting]) remember(path.split("/").at(-1), code.replaceAll(" ", ""));
  await ask(president, "/members");
  for (const role of roles) {
    const member = await signedIn(system, role);
    remember(member.cookie("__Host-session"));
    await ask(member, "/account");
  }
  remember((await signedIn(system, "case_worker", "intl")).cookie("__Host-session"));
}

/** The victim reads the answer, and writes. Then a member gives a new receipt, and that one is used too. */
async function comeBack({ id, receipt }: FiledCase): Promise<void> {
  const visitor = new Visitor(system);
  expect(await visitor.enter(receipt)).toContain(planted.reply);
  await visitor.post("/return/message", { text: planted.returned, once: "once" });
  const worker = await signedIn(system, "case_worker");
  const given = await fill(worker, `/cases/${id}/receipt`, `/cases/${id}/receipt`, { sure: "call" });
  const fresh = receiptIn(given) ?? "";
  const again = new Visitor(system);
  expect(await again.enter(fresh)).toContain(planted.reply);
  remember(receipt, fresh, ...visitor.cookies.values(), ...again.cookies.values());
}

function remember(...found: readonly (string | null | undefined)[]): void {
  for (const text of found) secrets.push(text ?? expect.fail("something was not shown"));
}

const texts = () => [...Object.values(planted), ...secrets];

/** Secrets of the three workers as keys of cells: their bytes, and the hashes that a program could make of them. */
function secretKeys(): readonly Uint8Array[] {
  return variables
    .flatMap((text) => [text, ...text.split(/[",]/)])
    .flatMap((text) => [Buffer.from(text), Buffer.from(text, "base64")])
    .flatMap((bytes) => [bytes, createHash("sha256").update(bytes).digest()])
    .filter(({ length }) => length === 32)
    .map((bytes) => new Uint8Array(bytes));
}

async function isOpenedBy(key: Uint8Array, { place, bytes }: Cell): Promise<boolean> {
  try {
    await openCell(key, place, bytes);
    return true;
  } catch {
    // what does not open throws, whatever the cause
    return false;
  }
}

describe("a dump after a day of staff's work", () => {
  it("shows none of what they wrote, read, or were given, in no disguise: on disk, in the queue, in the logs", () => {
    expect(texts().length).toBeGreaterThan(35);
    expect(findDisguised(atRest.disk, texts())).toEqual([]);
    expect(findDisguised(Buffer.from(JSON.stringify(atRest.dump)), texts())).toEqual([]);
    expect(findDisguised(Buffer.from(JSON.stringify(queued)), texts())).toEqual([]);
    expect(findDisguised(Buffer.from(logs), texts())).toEqual([]);
  }, 60_000);

  it("finds nothing of it in an address either: asked for, led to, or on a page", () => {
    const own = addresses.filter((address) => !/^\/(?:join|e)\//.test(new URL(address, "http://x").pathname));
    expect(own.length).toBeGreaterThan(500);
    expect(findDisguised(Buffer.from(own.join("\n")), texts())).toEqual([]);
  });

  it("opens with all secrets of the three workers to what waits to leave, and the telephones of duty", async () => {
    const identities = new Set(variables.flatMap(candidateIdentities));
    const opened: string[] = [];
    const files = sealedFiles(atRest);
    expect(files.length).toBeGreaterThan(40);
    for (const { where, bytes } of files)
      for (const identity of identities)
        if ((await tryOpenText(identity, bytes)) !== null) opened.push(where);
    const waiting = (atRest.dump.tables["outbox"] ?? [])
      .filter((row) => row["status"] === "pending" && row["payload"] !== null)
      .map((row) => String(row["payload"]));
    const pagers = (atRest.dump.tables["members"] ?? [])
      .filter((row) => row["pager"] !== null)
      .map((row) => `members.pager ${String(row["id"])}`);
    expect([waiting.length, pagers.length]).toEqual([1, 1]);
    expect(opened.toSorted()).toEqual([...pagers, ...waiting].toSorted());
  }, 120_000);

  it("opens no cell with any secret, nor with anything that lies beside it", async () => {
    const keys = [...secretKeys(), ...keysAtRest(atRest.dump)];
    const cells = cellsIn(atRest.dump);
    expect(new Set(cells.map(({ table }) => table))).toEqual(new Set(tablesOfCells));
    expect(keys.length).toBeGreaterThan(30);
    const opened: string[] = [];
    for (const cell of cells)
      for (const key of keys) if (await isOpenedBy(key, cell)) opened.push(cell.place);
    expect(opened).toEqual([]);
  }, 60_000);

  it("opens the center's cells with the center's key, so that the places that were tried are theirs", async () => {
    const { desk, directory: names } = await centerCells(system.keys.centerIdentities.ma);
    const cells = cellsIn(atRest.dump).filter(({ place }) => !place.includes("/intl"));
    const opened = new Set<string>();
    for (const cell of cells)
      for (const key of [desk, names]) if (await isOpenedBy(key, cell)) opened.add(cell.table);
    expect([...opened].toSorted()).toEqual(["handovers", "memberships", "saved_answers", "summaries"]);
  });
});
