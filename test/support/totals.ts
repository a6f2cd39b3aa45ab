import type { Reporter, TestModule } from "vitest/node";
import { type FaultCount, tellFaults } from "../faults/tally.ts";

declare module "vitest" {
  export interface TaskMeta {
    /** what the fault harness injected */
    faults?: readonly FaultCount[];
  }
}

/** The last lines of a run, for people. */
export default class Totals implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], reason: string): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter(
      (module) => module.state() === "failed" && module.errors().length > 0,
    ).length;
    const failed = count("failed") + broken + errors.length;
    const seconds = Math.round(performance.now() / 1000);
    const line =
      failed === 0 && reason === "passed"
        ? `All ${count("passed")} tests passed, in ${seconds} s.`
        : `Of ${tests.length} tests ${failed} failed (${reason}). Scroll up to the first FAIL.`;
    const faults = tests.flatMap((test) => test.meta().faults ?? []);
    // After the other reporters, which end with summaries of their own.
    process.once("exit", () =>
      console.log(`${faults.length === 0 ? "" : `\n${tellFaults(faults)}\n`}\n${line}`),
    );
  }
}
