import { setTimeout as delay } from "node:timers/promises";
import type { System } from "@sanad/dev/system";
import { centerIds } from "@sanad/domain/center";
import { type Row, row } from "./row.ts";
import { type Senders, sendWhile } from "./senders.ts";

const SENDERS = 8;
/** Milliseconds that a provider takes. */
const quick = 20;
const slow = 1500;
/** Seconds within which 95 of 100 notices are at the provider. */
const P95_TARGET = 1.5;
/** Seconds by which a slow provider may delay the notices that go by another. */
const DELAY_TARGET = 3;
/** Milliseconds after which a notice is no longer waited for. */
const PATIENCE = 30_000;

/** Seconds from the accepted form to each of its notices, rising; and how many notices did not come exactly once. */
interface Told {
  readonly seconds: readonly number[];
  readonly amiss: number;
}

/** UTC milliseconds of each time a center was told of a reference by mail of its own. */
function toldAt({ catcher }: System, center: string, reference: string): number[] {
  return catcher.messages
    .filter(
      ({ to, subject }) => to.includes(`notices-${center}@center.example`) && subject?.includes(reference),
    )
    .map(({ at }) => Date.parse(at));
}

/** Half of the reports come by form, whose notices go by mail; half by SMS, each answered by SMS. */
async function measure(system: System, senders: Senders, reports: number): Promise<Told> {
  const acceptedAt = new Map<string, number>();
  let begun = 0;
  await sendWhile(
    SENDERS,
    () => begun < reports,
    async () => {
      begun += 1;
      if (begun % 2 === 0) return senders.send("sms");
      const page = await senders.send("form");
      const [, reference] =
        /<bdi[^>]* data-reference[^>]*>\s*([0-9A-Z]{4}-[0-9A-Z]{5})/.exec(page ?? "") ?? [];
      return reference === undefined ? undefined : acceptedAt.set(reference, Date.now());
    },
  );
  const end = Date.now() + PATIENCE;
  const notices = () =>
    [...acceptedAt].flatMap(([reference, accepted]) =>
      centerIds.map((center) => toldAt(system, center, reference).map((at) => (at - accepted) / 1000)),
    );
  while (notices().some((times) => times.length === 0) && Date.now() < end) await delay(100);
  const all = notices();
  return {
    seconds: all.flatMap(([first]) => (first === undefined ? [] : [first])).toSorted((a, b) => a - b),
    amiss: all.filter((times) => times.length !== 1).length,
  };
}

function quantile(rising: readonly number[], part: number): number {
  return rising[Math.ceil(rising.length * part) - 1] ?? 0;
}

/** @param reports how many are sent to quick providers, and again beside a slow SMS gateway */
export async function measureNotices(system: System, senders: Senders, reports: number): Promise<Row[]> {
  system.catcher.answerAfter(() => quick);
  const usual = await measure(system, senders, reports);
  system.catcher.answerAfter(({ path }) => (path === "/emails" ? quick : slow));
  const beside = await measure(system, senders, reports);
  const late = quantile(beside.seconds, 1) - quantile(usual.seconds, 1);
  const name = `notice, ${SENDERS} senders`;
  return [
    row(`${name}: p50`, quantile(usual.seconds, 0.5), "s"),
    row(`${name}: p95`, quantile(usual.seconds, 0.95), "s", { target: P95_TARGET }),
    row(`${name}, slow SMS gateway: p95`, quantile(beside.seconds, 0.95), "s"),
    row(`${name}, slow SMS gateway: the last one later by`, late, "s", { target: DELAY_TARGET }),
    row("notices: not told exactly once", usual.amiss + beside.amiss, "notices", { target: 0 }),
  ];
}
