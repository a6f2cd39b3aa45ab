import { expect, it } from "vitest";
import { bench } from "../bench/bench.ts";
import { tellsProcesses } from "../support/processes.ts";

it("the bench gives every figure once, and finds no report lost and none told twice", async () => {
  const rows = await bench({
    throughput: { senders: [2], seconds: 0.05 },
    evidence: { sizes: [1], seconds: 0.05 },
    showing: [1, 2],
    mails: 1,
    notices: 2,
    returnSeconds: 0.05,
    lists: { sizes: [10, 20], requests: 1 },
    casePageSeconds: 0.05,
    wrapped: 2,
  });
  const names = rows.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.some((name) => name.endsWith("CPU"))).toBe(tellsProcesses);
  for (const row of rows) {
    expect(Number.isFinite(row.value)).toBe(true);
    expect(row.meets === undefined).toBe(row.target === undefined);
    expect(JSON.parse(JSON.stringify(row))).toEqual(row);
  }
  const value = (name: string) => rows.find((row) => row.name === name)?.value;
  expect(value("reports: accepted")).toBeGreaterThan(14);
  expect(value("reports: not accepted")).toBe(0);
  expect(value("reports: accepted and lost, or stored twice")).toBe(0);
  expect(value("notices: not told exactly once")).toBe(0);
});
