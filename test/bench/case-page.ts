import type { System } from "@sanad/dev/system";
import { type HandmadeEntry, handmadeEntries } from "../support/handmade-entry.ts";
import { signedIn } from "../support/member.ts";
import type { Meter } from "./meter.ts";
import { type Row, row } from "./row.ts";
import type { Senders } from "./senders.ts";

/** Milliseconds of CPU from the request to the page. */
const CPU_TARGET = 120;
/** Beside what the form makes. */
const ENTRIES = 198;

/**
 * Opening a case of two hundred entries: the page shows the newest thirty.
 *
 * @param seconds how long it is opened again and again; at least once
 */
export async function measureCasePage(
  system: System,
  meter: Meter,
  senders: Senders,
  seconds: number,
): Promise<Row[]> {
  await senders.send("form");
  const database = await system.miniflare.getD1Database("DB", "sanad-intake");
  const id = await database
    .prepare("SELECT id FROM cases WHERE channel = 'web' AND lead = 'ma' ORDER BY rowid DESC LIMIT 1")
    .first<string>("id");
  if (id === null) throw new Error("the report has no case");
  const begin = Date.now();
  await handmadeEntries(
    system,
    id,
    Array.from({ length: ENTRIES }, (_, index) => entryOf(index, begin)),
  );
  const worker = await signedIn(system, "case_worker");
  const page = await (await worker.get(`/cases/${id}`)).text();
  if ((page.match(/id="entry_/g) ?? []).length !== 30) throw new Error("the page shows other entries");
  const [start, before] = [performance.now(), meter.cpu()];
  let times = 0;
  do {
    await (await worker.get(`/cases/${id}`)).text();
    times += 1;
  } while (performance.now() - start < seconds * 1000);
  const cpu = (meter.cpu() - before) / times;
  return [row("case of 200 entries: CPU of its page", cpu, "ms an opening", { target: CPU_TARGET })];
}

/** A message, then our answer, then a note, as a case grows. */
function entryOf(index: number, begin: number): HandmadeEntry {
  const at = begin + index + 1;
  const text = "نص من بضعة أسطر كما يكتبه الناس ".repeat(5);
  switch (index % 3) {
    case 0:
      return { kind: "message", at, unproven: true, body: { channel: "sms", text } };
    case 1:
      return { kind: "reply", at, author: "center:ma", body: { text, language: "ar" } };
    default:
      return { kind: "note", at, author: "center:ma", compartment: "desk:ma", body: { text } };
  }
}
