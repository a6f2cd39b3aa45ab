import type { Fate } from "@sanad/dev/catcher";
import { Aims, type Thoroughness } from "./aims.ts";
import type { Arrival } from "./arrival.ts";
import { type Fault, faults } from "./fault.ts";
import { putOffNotices } from "./outbox-times.ts";
import type { Rig } from "./rig.ts";

/** Milliseconds that notify waits for a provider that hangs: on a busy machine the others take a while too. */
const IMPATIENT = 2000;

/** One way in which notify comes to its work. */
interface Work {
  readonly name: string;
  readonly reports: (rig: Rig) => readonly Arrival[] | Promise<readonly Arrival[]>;
  /** notices wait to be gathered into a digest */
  readonly waiting?: true;
  readonly by: "nudge" | "cron";
}

const oneSms = async ({ senders }: Rig) => [await senders.make("SMS Gate")];

const works: readonly Work[] = [
  { name: "a nudge", reports: oneSms, by: "nudge" },
  { name: "cron", reports: oneSms, by: "cron" },
  { name: "cron, with a page", reports: ({ senders }) => [senders.urgentSms()], by: "cron" },
  {
    name: "cron, with a digest",
    reports: async ({ senders }) =>
      Promise.all([senders.make("form without a file"), senders.make("e-mail with an attachment")]),
    waiting: true,
    by: "cron",
  },
];

/** The calls that notify makes fail in turn, until none is left; then time passes until all is told. */
export async function failNotify(rig: Rig, each: Thoroughness): Promise<void> {
  for (const work of works) {
    const aims = new Aims(each);
    for (const fault of faults) await failInTurn(rig, work, fault, aims);
  }
}

async function failInTurn(rig: Rig, work: Work, fault: Fault, aims: Aims): Promise<void> {
  aims.begin(fault);
  for (;;) {
    const nudges = await prepare(rig, work);
    await rig.arm("notify", aims.next(), fault);
    if (work.by === "cron") await rig.cron();
    else for (const nudge of nudges) await rig.deliver(nudge);
    const met = aims.observe(await rig.disarm("notify"));
    if (met !== null) rig.tally.add("notify", met, fault);
    await rig.settle();
    if (met === null) return;
  }
}

/** Sends what notify is to tell. @returns the queue's messages of it */
async function prepare(rig: Rig, work: Work): Promise<readonly unknown[]> {
  await rig.settle();
  await rig.nudges();
  for (const arrival of await work.reports(rig)) await rig.sendUntilAcknowledged(arrival);
  if (work.waiting === true) await putOffNotices(await rig.database());
  return rig.nudges();
}

const fates: readonly Fate[] = [500, 503, 429, "hang", "cut"];

/** Each request to a provider meets each fate in turn, until there is no such request. */
export async function failProviders(rig: Rig): Promise<void> {
  const { catcher } = rig.system;
  for (const fate of fates) {
    // A request that is given up before it arrives would meet nothing.
    await rig.patience(fate === "hang" ? IMPATIENT : Number.MAX_SAFE_INTEGER);
    for (let request = 1; ; request += 1) {
      const nudges = await prepare(rig, { name: "a nudge", reports: oneSms, by: "nudge" });
      catcher.next(...Array.from({ length: request - 1 }, () => "answer" as const), fate);
      for (const nudge of nudges) await rig.deliver(nudge);
      const met = catcher.dropFates() === 0;
      await rig.settle();
      if (!met) break;
      rig.tally.addNamed("provider: request", String(fate));
    }
  }
  await rig.patience(Number.MAX_SAFE_INTEGER);
}
