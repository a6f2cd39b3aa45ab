import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openCase, type OpenedCase } from "@sanad/dev/open-case";
import { receiptKeys } from "@sanad/vault/seal";
import type { AtRest } from "../support/at-rest.ts";
import { compartmentsIn } from "../support/wraps.ts";
import type { Arrival } from "./arrival.ts";
import type { Rig } from "./rig.ts";

const argon2 = new WebAssembly.Module(
  readFileSync(fileURLToPath(import.meta.resolve("@phi-ag/argon2/argon2.wasm"))),
);

interface Opened extends OpenedCase {
  readonly id: string;
}

/** Every report is stored as often as it must be, with its files, and its receipt opens it. */
export async function accountReports(rig: Rig, rest: AtRest): Promise<string[]> {
  const opened: Opened[] = [];
  for (const row of rest.dump.tables["cases"] ?? []) {
    opened.push({ id: String(row["id"]), ...(await open(rig, rest, row)) });
  }
  const words = opened.flatMap(({ id, entries }) =>
    entries.flatMap(({ header, body }) =>
      header.kind === "report" || header.kind === "message" ? [{ id, text: JSON.stringify(body) }] : [],
    ),
  );
  const files = opened.flatMap(({ exhibits }) => exhibits);
  const amiss = files
    .filter(({ verified }) => !verified)
    .map(({ evidence }) => `${evidence} is not what came`);
  const unknown = words.filter(({ text }) => !rig.arrivals.some(({ markers }) => hasOneOf(text, markers)));
  amiss.push(...unknown.map(({ id }) => `${id} holds words that nobody sent`));
  for (const arrival of rig.arrivals) {
    const stored = arrival.markers.map((marker) => words.filter(({ text }) => text.includes(marker)));
    const kept = arrival.files.map((hash) => files.filter(({ sha256 }) => sha256 === hash).length);
    for (const count of [...stored.map(({ length }) => length), ...kept]) {
      if (!mayBe(arrival, count)) amiss.push(`${nameOf(arrival)} is stored ${count} times`);
    }
    if (arrival.receipt !== null) amiss.push(...(await accountReceipt(rest, arrival, stored[0]?.[0]?.id)));
  }
  return amiss;
}

/** A sender that does not try again may be lost to itself, but never stored twice. */
function mayBe({ acknowledged, triesAgain }: Arrival, count: number): boolean {
  return count === 1 || (count === 0 && !acknowledged && !triesAgain);
}

async function open(rig: Rig, { dump, objects }: AtRest, row: Readonly<Record<string, unknown>>) {
  const { centerIdentities, recipientKey } = rig.system.keys;
  const lead = row["lead"] === "ma" ? "ma" : "intl";
  async function* read(key: string) {
    const bytes = objects.get(key);
    if (bytes === undefined) throw new Error(`${key} is named by a row and is not there`);
    yield bytes;
  }
  return openCase(dump, (key) => Promise.resolve(read(key)), String(row["id"]), {
    party: `center:${lead}`,
    identity: centerIdentities[lead],
    recipientKey: Buffer.from(recipientKey, "base64"),
  });
}

async function accountReceipt(
  { dump }: AtRest,
  arrival: Arrival,
  caseId: string | undefined,
): Promise<string[]> {
  const { locator, identity } = await receiptKeys(argon2, arrival.receipt ?? "", "development");
  const party = `receipt:${Buffer.from(locator).toString("hex")}`;
  const wrap = dump.tables["wraps"]?.find((row) => row["case_id"] === caseId && row["party"] === party);
  if (wrap === undefined) return [`the receipt of ${nameOf(arrival)} opens nothing`];
  const compartments = await compartmentsIn(dump, wrap, identity);
  return compartments.includes("file") ? [] : [`the receipt of ${nameOf(arrival)} opens no words`];
}

function hasOneOf(text: string, markers: readonly string[]): boolean {
  return markers.some((marker) => text.includes(marker));
}

function nameOf({ channel, markers, acknowledged, tries }: Arrival): string {
  const said = acknowledged ? "acknowledged" : "not acknowledged";
  return `${channel} ${markers.join(" ")}, ${said} after ${tries} tries,`;
}
