import { Aims, type Thoroughness } from "./aims.ts";
import type { Channel } from "./channels.ts";
import { type Fault, faults } from "./fault.ts";
import type { Rig } from "./rig.ts";

/** The calls that intake makes for each channel fail in turn, until none is left; then the sender tries again. */
export async function failIntake(rig: Rig, channels: readonly Channel[], each: Thoroughness): Promise<void> {
  for (const channel of channels) {
    const aims = new Aims(each);
    for (const fault of faults) await failInTurn(rig, channel, fault, aims);
  }
}

async function failInTurn(rig: Rig, channel: Channel, fault: Fault, aims: Aims): Promise<void> {
  aims.begin(fault);
  for (;;) {
    const arrival = await rig.senders.make(channel);
    await rig.arm("intake", aims.next(), fault);
    await rig.send(arrival);
    const met = aims.observe(await rig.disarm("intake"));
    if (met === null) return;
    rig.tally.add("intake", met, fault);
    await rig.sendUntilAcknowledged(arrival);
  }
}
