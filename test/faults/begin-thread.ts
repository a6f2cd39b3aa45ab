import type { Rig } from "./rig.ts";

/** A first e-mail whose answer says where its thread goes on. */
export async function beginThread(rig: Rig): Promise<void> {
  const from = "thread@mail.example";
  await rig.sendUntilAcknowledged(rig.senders.mailFrom(from));
  await rig.settle();
  const answer = rig.system.catcher.messages.find(({ to }) => [to].flat().includes(from));
  const [address] = /reply\+[a-z2-7]{26}@sanad\.invalid/.exec(JSON.stringify(answer?.replyTo)) ?? [];
  if (address === undefined) throw new Error("the first e-mail was not answered");
  rig.senders.threadAddress = address;
}
