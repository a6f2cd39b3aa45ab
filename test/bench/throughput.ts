import type { Meter } from "./meter.ts";
import { type Row, row } from "./row.ts";
import { type BenchChannel, benchChannels, post, type Senders, sendWhile } from "./senders.ts";

/** Milliseconds of CPU that one report may take. */
const targets: Readonly<Partial<Record<BenchChannel, number>>> = { form: 60, sms: 35 };

interface Figures {
  readonly perSecond: number;
  /** milliseconds for each; undefined on a machine that does not tell it */
  readonly cpu: number | undefined;
}

async function measure(
  meter: Meter | null,
  senders: number,
  seconds: number,
  send: () => Promise<unknown>,
): Promise<Figures> {
  const [start, before] = [performance.now(), meter?.cpu()];
  let sent = 0;
  await sendWhile(
    senders,
    () => performance.now() - start < seconds * 1000,
    async () => {
      await send();
      sent += 1;
    },
  );
  const cpu = meter === null || before === undefined ? undefined : (meter.cpu() - before) / sent;
  return { perSecond: (sent / (performance.now() - start)) * 1000, cpu };
}

export interface Throughput {
  /** numbers of senders at once */
  readonly senders: readonly number[];
  /** how long each number sends; half as long to the floor */
  readonly seconds: number;
}

/**
 * Reports a second and CPU a report, by channel and number of senders, without what notify does of them. The floor is
 * a handler that stores as many rows in one D1 batch and does nothing else.
 *
 * @param countRows rows of all tables
 */
export async function measureThroughput(
  intake: string,
  meter: Meter | null,
  senders: Senders,
  { senders: numbers, seconds }: Throughput,
  countRows: () => Promise<number>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const channel of benchChannels) {
    const send = () => senders.send(channel);
    await measure(null, 2, seconds / 2, send);
    const before = await countRows();
    await send();
    const stored = (await countRows()) - before;
    const sendFloor = () => post(`${intake}/bench/rows?count=${stored}`);
    await measure(null, 2, seconds / 4, sendFloor);
    for (const number of numbers) {
      const floor = await measure(meter, number, seconds / 2, sendFloor);
      const { perSecond, cpu } = await measure(meter, number, seconds, send);
      const name = `${channel}, ${number} ${number === 1 ? "sender" : "senders"}`;
      rows.push(row(`${name}: reports`, perSecond, "a second", { floor: floor.perSecond }));
      if (cpu === undefined) continue;
      const compared = { floor: floor.cpu, target: targets[channel] };
      rows.push(row(`${name}: CPU`, cpu, "ms a report", compared));
    }
  }
  return rows;
}
