import { readFileSync, writeFileSync } from "node:fs";
import { processesUnder, tellsProcesses } from "../support/processes.ts";

/** Linux tells times in hundredths of a second, whatever the machine: https://man7.org/linux/man-pages/man7/time.7.html */
const TICK = 10;

/** What the process of all workers has used. */
export interface Meter {
  /** milliseconds of CPU since it started, user and system */
  cpu(): number;
  /** the most MB of memory since `forgetPeak` */
  peak(): number;
  forgetPeak(): void;
}

/**
 * @returns null on a machine that does not tell it
 * @throws Error unless this process has started exactly one workerd
 */
export function meterOfWorkerd(): Meter | null {
  if (!tellsProcesses) return null;
  const [found, ...others] = processesUnder(process.pid).filter(({ command }) => command === "workerd");
  if (found === undefined || others.length > 0) throw new Error("there is not exactly one workerd");
  const directory = `/proc/${found.pid}`;
  return {
    cpu() {
      // After the name in brackets, which may hold spaces: utime and stime are fields 14 and 15 of all.
      const fields = readFileSync(`${directory}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ");
      return (Number(fields[11]) + Number(fields[12])) * TICK;
    },
    peak() {
      const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`${directory}/status`, "utf8")) ?? [];
      return (Number(kilobytes) * 1024) / 1_000_000;
    },
    // https://man7.org/linux/man-pages/man5/proc_pid_clear_refs.5.html
    forgetPeak: () => writeFileSync(`${directory}/clear_refs`, "5"),
  };
}
