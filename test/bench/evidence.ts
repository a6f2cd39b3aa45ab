import { randomFillSync } from "node:crypto";
import { screenshotPng } from "@sanad/dev/png";
import type { Meter } from "./meter.ts";
import { type Row, row } from "./row.ts";
import { post, type Senders } from "./senders.ts";

/** Sealing evidence may take so many times the CPU of storing it as it is. */
const CPU_TARGET = 1.75;
/** MB that sealing the largest file may take over sealing the smallest: less than half of what it is larger. */
const MEMORY_TARGET = 32;
const MB = 1_000_000;

export interface Evidence {
  /** MB of each file, rising; the form takes 90 at most */
  readonly sizes: readonly number[];
  /** how long each size is sent, and put as it is; at least one file */
  readonly seconds: number;
}

interface Figures {
  /** milliseconds */
  readonly cpu: number;
  /** MB of the whole process at its peak */
  readonly memory: number;
}

async function measure(meter: Meter, seconds: number, send: () => Promise<unknown>): Promise<Figures> {
  await send();
  meter.forgetPeak();
  const [start, before] = [performance.now(), meter.cpu()];
  let sent = 0;
  do {
    await send();
    sent += 1;
  } while (performance.now() - start < seconds * 1000);
  return { cpu: (meter.cpu() - before) / sent, memory: meter.peak() };
}

/** Bytes that begin as a picture does and cannot be compressed. */
function fileOf(size: number): Blob {
  const bytes = randomFillSync(new Uint8Array(size * MB));
  bytes.set(screenshotPng().subarray(0, 64));
  return new Blob([bytes]);
}

/**
 * Files through the form, one after the other, beside a bare R2 put of the same bytes. What the report itself costs
 * is measured too and taken off.
 */
export async function measureEvidence(
  intake: string,
  meter: Meter,
  senders: Senders,
  { sizes, seconds }: Evidence,
): Promise<Row[]> {
  const report = await measure(meter, seconds, () => senders.send("form"));
  const rows: Row[] = [];
  const more: number[] = [];
  for (const size of sizes) {
    const file = fileOf(size);
    const floor = await measure(meter, seconds, () => post(`${intake}/bench/put`, { body: file }));
    const { cpu, memory } = await measure(meter, seconds, () => senders.sendFile(file));
    const compared = { floor: floor.cpu, target: CPU_TARGET * floor.cpu };
    rows.push(
      row(`evidence of ${size} MB: CPU without the report's`, cpu - report.cpu, "ms", compared),
      row(`evidence of ${size} MB: peak of memory`, memory, "MB", { floor: floor.memory }),
    );
    // Beside the put just before: what is not collected yet grows over a run, whatever the size of the files.
    more.push(memory - floor.memory);
  }
  const [smallest = 0, largest = 0] = [more[0], more.at(-1)];
  const compared = { target: MEMORY_TARGET };
  return [
    ...rows,
    row("evidence: memory over the put's, largest file less smallest", largest - smallest, "MB", compared),
  ];
}
