/**
 * `npm run demo`, against a running system: one report by each channel, what each became, and who was told.
 * With `--open`, also what was written, opened with the development recovery identities.
 */
import { showReference } from "@sanad/domain/reference";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { sendMail } from "./demo-email.ts";
import { sendForm } from "./demo-form.ts";
import { sendSms } from "./demo-sms.ts";
import { caughtSince, centerNames, centerOf, whoWasTold } from "./demo-told.ts";
import type { Dump, DumpedRow } from "./dump.ts";
import { loadKeys, readAccounts, readRecovery } from "./keys.ts";
import { type OpenedCase, openCase } from "./open-case.ts";
import { offsets } from "./ports.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const keyDirectory = join(root, ".dev");
const base = Number(process.env.PORT ?? 8787);
const intake = `http://localhost:${base + offsets.intake}`;
const staff = `http://localhost:${base + offsets.console}`;
const catcher = `http://localhost:${base + offsets.catcher}`;
const patience = 45_000;

function say(line = ""): void {
  process.stdout.write(`${line}\n`);
}

async function readDump(): Promise<Dump> {
  const response = await fetch(`${catcher}/dev/dump`);
  if (!response.ok) throw new Error(`${catcher}/dev/dump answered ${response.status}`);
  return (await response.json()) as Dump;
}

function casesOf(dump: Dump): readonly DumpedRow[] {
  return dump.tables["cases"] ?? [];
}

/** Sends a report, and gives back the case that it became. */
async function arrive(title: string, send: () => Promise<unknown>): Promise<DumpedRow> {
  const before = new Set(casesOf(await readDump()).map((row) => row["id"]));
  await send();
  const found = casesOf(await readDump()).find((row) => !before.has(row["id"] ?? null));
  if (found === undefined) throw new Error(`${title}: it was accepted, but no case is there`);
  return found;
}

function describe(title: string, row: DumpedRow, dump: Dump): void {
  const mine = (table: string) => (dump.tables[table] ?? []).filter((each) => each["case_id"] === row["id"]);
  const sealed = mine("entries").map((entry) =>
    Array.isArray(entry["sealed"]) ? entry["sealed"].length : 0,
  );
  const objects = mine("evidence").map((object) => `${Number(object["object_size"])} B`);
  const lead = centerOf(row);
  say(title);
  say(
    `  reference ${showReference(String(row["reference"]))}   urgency ${String(row["urgency"])}   lead: ${centerNames[lead]}`,
  );
  say(
    `  sealed: ${sealed.length} entries in D1 (${sealed.join(", ")} B), ${objects.length} objects in R2 (${objects.join(", ") || "none"})`,
  );
}

/** Waits until notify has nothing left to do for these cases, or is waiting on purpose. */
async function settle(ids: readonly unknown[]): Promise<Dump> {
  const end = Date.now() + patience;
  for (;;) {
    const dump = await readDump();
    const mine = (dump.tables["outbox"] ?? []).filter((row) => ids.includes(row["case_id"]));
    const open = mine.filter(
      (row) => row["status"] === "pending" && Number(row["next_at"]) < Date.now() + 10_000,
    );
    if ((mine.length > 0 && open.length === 0) || Date.now() > end) return dump;
    await wait(250);
  }
}

async function readObject(key: string): Promise<AsyncIterable<Uint8Array>> {
  const response = await fetch(`${catcher}/dev/object?key=${encodeURIComponent(key)}`);
  if (!response.ok || response.body === null) throw new Error(`an object is missing: ${response.status}`);
  return response.body;
}

function show(row: DumpedRow, opened: OpenedCase): void {
  say(`${showReference(String(row["reference"]))}, opened with .dev/recovery-${centerOf(row)}.txt`);
  for (const { header, body, verified } of opened.entries) {
    say(
      `  ${header.compartment}: ${header.kind} by ${header.author}${verified ? "" : " (unverified sender)"}`,
    );
    const { story, ...rest } = body as { story?: string };
    if (story !== undefined) say(story.replace(/^/gm, "    "));
    say(JSON.stringify(rest, null, 2).replace(/^/gm, "    "));
  }
  for (const exhibit of opened.exhibits) {
    const name = exhibit.name ?? "the whole message as it came";
    say(
      `  evidence: ${name}, ${exhibit.kind}, ${exhibit.length} B, SHA-256 ${exhibit.sha256} ${exhibit.verified ? "verified" : "DOES NOT FIT"}`,
    );
  }
}

async function main(): Promise<void> {
  const reachable = await fetch(`${catcher}/api/messages`).catch(() => null);
  if (reachable?.ok !== true)
    throw new Error(`Nothing answers at ${catcher}. Start the system first: npm start`);
  const start = Date.now();
  const tail = String(Math.floor(Math.random() * 90) + 10);
  const { signingKey } = readAccounts(keyDirectory).gateways.smsgate;
  const form = await arrive("Form", () => sendForm(intake));
  const mail = await arrive("E-mail", () =>
    sendMail(intake, `salma${tail}@mail.example`, "report@sanad.invalid"),
  );
  const sms = await arrive("SMS", () => sendSms(intake, signingKey, `+2126000001${tail}`));
  const rows = [form, mail, sms];
  const dump = await settle(rows.map((row) => row["id"]));
  describe("Form report with a screenshot", form, dump);
  describe("E-mail with an attachment", mail, dump);
  describe("SMS, signed by its gateway", sms, dump);
  say();
  say("Who was told");
  const told = whoWasTold(rows, dump, await caughtSince(catcher, start));
  for (const line of told.lines) say(`  ${line}`);
  say(`  ${told.notices} notices. Look at them: ${catcher}`);
  say(`  Answer the people: ${staff}, with card and password of a case_worker of "ma" in .dev/accounts.json`);
  if (process.argv.includes("--open")) {
    const recipientKey = Buffer.from((await loadKeys(keyDirectory)).keys.recipientKey, "base64");
    for (const row of rows) {
      const lead = centerOf(row);
      const by = { party: `center:${lead}`, identity: readRecovery(keyDirectory, lead), recipientKey };
      say();
      show(row, await openCase(dump, readObject, String(row["id"]), by));
    }
  }
  if (told.missing > 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
