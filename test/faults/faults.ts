import type { Thoroughness } from "./aims.ts";
import { account, type Account } from "./account.ts";
import { failIntake } from "./intake-faults.ts";
import { type Kills, killIntake, killNotify } from "./kills.ts";
import { failNotify, failProviders } from "./notify-faults.ts";
import { Rig } from "./rig.ts";
import type { Channel } from "./channels.ts";
import type { Tally } from "./tally.ts";

/** How much of it is done. */
export interface FaultSize {
  readonly channels: readonly Channel[];
  readonly each: Thoroughness;
  readonly kills: Kills;
}

export interface Faults extends Account {
  readonly tally: Tally;
}

/** What fails, part by part. */
export const parts = {
  intake: (rig: Rig, { channels, each }: FaultSize) => failIntake(rig, channels, each),
  notify: (rig: Rig, { each }: FaultSize) => failNotify(rig, each),
  providers: (rig: Rig) => failProviders(rig),
  "intake killed": (rig: Rig, { channels, kills }: FaultSize) => killIntake(rig, channels, kills),
  "notify killed": (rig: Rig, { kills }: FaultSize) => killNotify(rig, kills),
} as const;
export type Part = keyof typeof parts;

/** Begins with an empty system, lets one part of it fail, and accounts for all that was sent. */
export async function injectFaults(part: Part, size: FaultSize): Promise<Faults> {
  const rig = await Rig.start();
  try {
    await parts[part](rig, size);
    return { ...(await account(rig)), tally: rig.tally };
  } finally {
    await rig.stop();
  }
}
