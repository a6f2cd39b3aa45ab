import { describe, expect, it, type TaskMeta } from "vitest";
import { injectFaults, type Part } from "../faults/faults.ts";
import { lightChannels } from "../faults/channels.ts";
import { tellsProcesses } from "../support/processes.ts";

/** Every place that calls, and a few kills; `npm run faults` has every call, and kills at each. */
const size = { channels: lightChannels, each: "place", kills: { first: 5, step: 16 } } as const;
/** Milliseconds. Minutes only where others use the machine too. */
const LONGEST = 600_000;

/** @returns how many faults were injected, once everything is accounted for */
async function accountFor(part: Part, meta: TaskMeta): Promise<number> {
  const { amiss, reports, acknowledged, tally } = await injectFaults(part, size);
  meta.faults = tally.rows;
  expect(amiss).toEqual([]);
  expect(acknowledged).toBeGreaterThan(reports / 2);
  return tally.total;
}

describe("every report is stored once and told once, and all is sealed and whole,", () => {
  it(
    "while each call of intake fails in turn, for each channel",
    async ({ task }) => {
      expect(await accountFor("intake", task.meta)).toBeGreaterThan(150);
    },
    LONGEST,
  );

  it(
    "while each call of notify fails in turn",
    async ({ task }) => {
      expect(await accountFor("notify", task.meta)).toBeGreaterThan(120);
    },
    LONGEST,
  );

  it(
    "while each request to a provider is refused, cut off or never answered",
    async ({ task }) => {
      expect(await accountFor("providers", task.meta)).toBeGreaterThanOrEqual(15);
    },
    LONGEST,
  );

  it.skipIf(!tellsProcesses)(
    "while intake is killed and started again",
    async ({ task }) => {
      expect(await accountFor("intake killed", task.meta)).toBeGreaterThan(3);
    },
    LONGEST,
  );

  it.skipIf(!tellsProcesses)(
    "while notify is killed and started again",
    async ({ task }) => {
      expect(await accountFor("notify killed", task.meta)).toBeGreaterThan(3);
    },
    LONGEST,
  );
});
