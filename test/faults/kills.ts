import type { Arrival } from "./arrival.ts";
import { type Fault, kills } from "./fault.ts";
import type { Rig } from "./rig.ts";
import type { Channel } from "./channels.ts";

/** Which calls a process is killed at: the first one, and then each one so many further. */
export interface Kills {
  readonly first: number;
  readonly step: number;
}

async function makeAll(rig: Rig, channels: readonly Channel[]): Promise<readonly Arrival[]> {
  const arrivals: Arrival[] = [];
  for (const channel of channels) arrivals.push(await rig.senders.make(channel));
  return arrivals;
}

/**
 * Intake's process is killed at one of its calls while reports arrive by all channels at once, and notify is at work;
 * then it is there again, and the senders try again.
 */
export async function killIntake(
  rig: Rig,
  channels: readonly Channel[],
  { first, step }: Kills,
): Promise<void> {
  await rig.holdQueue(false);
  for (const fault of kills) {
    for (let call = first; ; call += step) {
      const arrivals = await makeAll(rig, channels);
      await rig.arm("intake", { call }, fault);
      await Promise.all(arrivals.map((arrival) => rig.send(arrival)));
      const met = await rig.survive("intake");
      for (const arrival of arrivals) await rig.sendUntilAcknowledged(arrival);
      if (met === null) break;
      rig.tally.add("intake", met, fault);
    }
  }
  await rig.holdQueue(true);
}

const told = ["form without a file", "e-mail with an attachment", "SMS Gate"] as const;

/** Notify's process is killed at one of its calls while it tells of reports; then cron runs again. */
export async function killNotify(rig: Rig, { first, step }: Kills): Promise<void> {
  for (const fault of kills) {
    for (let call = first; ; call += step) {
      await rig.settle();
      for (const arrival of await makeAll(rig, told)) await rig.sendUntilAcknowledged(arrival);
      const met = await killCron(rig, call, fault);
      await rig.settle();
      if (met === null) break;
      rig.tally.add("notify", met, fault);
    }
  }
}

async function killCron(rig: Rig, call: number, fault: Fault): Promise<string | null> {
  await rig.arm("notify", { call }, fault);
  await rig.cron();
  return rig.survive("notify");
}
