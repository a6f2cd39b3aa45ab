import { randomFillSync } from "node:crypto";
import type { System } from "@sanad/dev/system";
import { fromBase64 } from "@sanad/domain/base64";
import type { EntryHeader } from "@sanad/domain/entry";
import type { CaseId } from "@sanad/domain/id";
import { freshId } from "@sanad/store/fresh-id";
import { evidenceKey } from "@sanad/store/stored-evidence";
import { entryMac, sealEntry, sealEvidence } from "@sanad/vault/seal";
import { request } from "node:http";
import { ticketIn } from "../support/evidence-host.ts";
import { signedIn, type StaffBrowser } from "../support/member.ts";
import type { Meter } from "./meter.ts";
import { type Row, row } from "./row.ts";

const MB = 1_000_000;
/** How much longer the first byte of the largest film may take than that of the smallest. */
const RATIO_TARGET = 1.5;
/** Milliseconds of CPU that a seek may take: what Chromium asks for, opened up to 1 MB of it. */
const SEEK_TARGET = 50;
const TRIES = 20;

/** MB of the films: the first is what the last is compared with. */
export type Showing = readonly [small: number, large: number];

/** Puts a film into a case as a report would have brought it; the form itself takes 90 MB at most. */
async function putFilm(system: System, caseId: CaseId, size: number): Promise<string> {
  const database = await system.miniflare.getD1Database("DB", "sanad-intake");
  const bucket = await system.miniflare.getR2Bucket("EVIDENCE", "sanad-intake");
  const found = await database
    .prepare("SELECT recipient FROM recipients WHERE case_id = ? AND compartment = 'exhibits' AND epoch = 1")
    .bind(caseId)
    .first<{ recipient: string }>();
  const recipient = found?.recipient ?? "";
  const id = freshId("evidence");
  const parts: Uint8Array[] = [];
  const sealing = sealEvidence(recipient, random(size * MB));
  let next = await sealing.next();
  for (; next.done !== true; next = await sealing.next()) parts.push(next.value);
  const { length, ageSize, sha256, objectSize } = next.value;
  await bucket.put(evidenceKey(id), Buffer.concat(parts));
  const at = Date.now();
  const place = { case: caseId, compartment: "exhibits", epoch: 1, entry: freshId("entry"), at } as const;
  const header: EntryHeader = { v: 1, ...place, kind: "exhibits", author: "reporter" };
  const body = { exhibits: [{ evidence: id, length, ageSize, sha256, kind: "video/mp4" }] };
  const { sealed } = await sealEntry(recipient, header, body);
  const mac = await entryMac(fromBase64(system.keys.recipientKey) ?? new Uint8Array(), header, sealed);
  await database.batch([
    database
      .prepare(
        "INSERT INTO entries (id, case_id, compartment, epoch, at, sealed, mac) VALUES (?, ?, ?, 1, ?, ?, ?)",
      )
      .bind(place.entry, caseId, "exhibits", at, sealed, mac),
    database
      .prepare(
        "INSERT INTO evidence (id, case_id, compartment, epoch, entry_id, object_size, stored_at) VALUES (?, ?, 'exhibits', 1, ?, ?, ?)",
      )
      .bind(id, caseId, place.entry, objectSize, at),
  ]);
  return `/cases/${caseId}/evidence/${id}`;
}

async function* random(size: number): AsyncGenerator<Uint8Array> {
  for (let left = size; left > 0; left -= MB) yield randomFillSync(new Uint8Array(Math.min(left, MB)));
}

/** Milliseconds to the first byte, when a player asks from `from` on and goes away after `wanted` bytes. */
function play(system: System, address: string, from: number, wanted: number): Promise<number> {
  const { host, port } = new URL(system.urls.evidence);
  const headers = { host, range: `bytes=${from}-` };
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const path = new URL(address).pathname;
    const asked = request({ host: "127.0.0.1", port, path, headers, agent: false });
    asked.on("error", reject);
    asked.on("response", (answer) => {
      let [first, had] = [0, 0];
      answer.on("data", (part: Uint8Array) => {
        if (first === 0) first = performance.now() - start;
        had += part.length;
        if (had >= wanted) answer.destroy();
      });
      answer.on("close", () => resolve(first));
    });
    asked.end();
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function firstByte(system: System, ticket: string): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < TRIES; index += 1) times.push(await play(system, ticket, 0, 1));
  return median(times);
}

async function ticketFor(browser: StaffBrowser, path: string): Promise<string> {
  return ticketIn(await (await browser.post(`${path}/show`)).text());
}

/** How soon a film begins whatever its size, and what a seek costs. Needs a case that the Moroccan center leads. */
export async function measureShowing(
  system: System,
  meter: Meter | null,
  sizes: Showing,
): Promise<readonly Row[]> {
  const database = await system.miniflare.getD1Database("DB", "sanad-intake");
  const led = await database
    .prepare("SELECT id FROM cases WHERE lead = 'ma' AND channel = 'web' LIMIT 1")
    .first<{ id: CaseId }>();
  if (led === null) throw new Error("no case to show evidence of");
  const browser = await signedIn(system, "case_worker");
  const [small, large] = [
    await ticketFor(browser, await putFilm(system, led.id, sizes[0])),
    await ticketFor(browser, await putFilm(system, led.id, sizes[1])),
  ];
  await firstByte(system, small);
  const [floor, first] = [await firstByte(system, small), await firstByte(system, large)];
  const rows = [
    row(`film of ${sizes[1]} MB: first byte`, first, "ms", { floor }),
    row(`film: first byte of ${sizes[1]} MB over that of ${sizes[0]} MB`, first / floor, "times", {
      target: RATIO_TARGET,
    }),
  ];
  if (meter === null) return rows;
  const before = meter.cpu();
  for (let index = 1; index <= TRIES; index += 1)
    await play(system, large, Math.floor((sizes[1] * MB * index) / (TRIES + 1)), MB / 4);
  const seek = (meter.cpu() - before) / TRIES;
  return [...rows, row(`film of ${sizes[1]} MB: CPU of a seek`, seek, "ms", { target: SEEK_TARGET })];
}
