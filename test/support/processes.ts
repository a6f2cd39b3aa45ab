import { existsSync, readdirSync, readFileSync } from "node:fs";

/** A process as Linux tells of it. */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
  /** clock ticks since boot: with the pid, it names a process for good */
  readonly started: string;
}

/** Elsewhere than on Linux nothing is told, and nothing is found. */
export const tellsProcesses = existsSync("/proc/self/stat");

/** All that descend from a process, without itself. */
export function processesUnder(pid: number): Process[] {
  if (!tellsProcesses) return [];
  const all = readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? (read(Number(name)) ?? []) : []));
  const under = (parent: number): Process[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...under(one.pid)]);
  return under(pid);
}

export function isAlive(process: Process): boolean {
  return read(process.pid)?.started === process.started;
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html @returns null for one that has ended */
function read(pid: number): Process | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && ["ENOENT", "ESRCH"].includes(String(error.code)))
      return null;
    throw error;
  }
  const [, command = "", rest = ""] = /\((.*)\) (.*)$/s.exec(stat) ?? [];
  const fields = rest.split(" ");
  const [state, parent] = fields;
  // A zombie has ended; that its parent has not looked is no matter of ours.
  if (state === "Z") return null;
  return { pid, parent: Number(parent), command, started: fields[19] ?? "" };
}
