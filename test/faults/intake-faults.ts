import { type Fault, faults, isRead } from "./fault.ts";
import type { Rig } from "./rig.ts";
import type { Channel } from "./channels.ts";

/** Each call that intake makes for each channel fails in turn, until there is no such call; then the sender tries again. */
export async function failIntake(rig: Rig, channels: readonly Channel[]): Promise<void> {
  for (const channel of channels) {
    let names: readonly string[] = [];
    for (const fault of faults) names = await failEachCall(rig, channel, fault, names);
  }
}

/** @param known names of the calls, as an earlier fault found them. @returns them */
async function failEachCall(
  rig: Rig,
  channel: Channel,
  fault: Fault,
  known: readonly string[],
): Promise<readonly string[]> {
  for (let call = 1; ; call += 1) {
    if (fault.moment === "after" && isRead(known[call - 1] ?? "")) continue;
    const arrival = await rig.senders.make(channel);
    await rig.arm("intake", call, fault);
    await rig.send(arrival);
    const { calls, met } = await rig.disarm("intake");
    if (met === null) return calls;
    rig.tally.add("intake", met, fault);
    await rig.sendUntilAcknowledged(arrival);
  }
}
