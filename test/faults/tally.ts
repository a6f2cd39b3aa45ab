import type { Fault } from "./fault.ts";

/** How often one kind of fault met one call. */
export interface FaultCount {
  readonly call: string;
  readonly kind: string;
  readonly count: number;
}

/** Counts the faults that were met, by kind and by call. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(worker: string, call: string, { how, moment }: Pick<Fault, "how" | "moment">): void {
    this.addNamed(`${worker}: ${call}`, `${how} ${moment}`);
  }

  addNamed(call: string, kind: string): void {
    const key = `${call}\t${kind}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  get rows(): readonly FaultCount[] {
    return [...this.#counts]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, count]) => {
        const [call = "", kind = ""] = key.split("\t");
        return { call, kind, count };
      });
  }
}

/** In two lines, for people: how many faults there were by kind, and by call. */
export function tellFaults(rows: readonly FaultCount[]): string {
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const by = (part: "kind" | "call") => {
    const sums = new Map<string, number>();
    for (const row of rows) sums.set(row[part], (sums.get(row[part]) ?? 0) + row.count);
    return [...sums].map(([name, count]) => `${name} ${count}`).join(", ");
  };
  return `${total} faults were injected: ${by("kind")}.\nThey met: ${by("call")}.`;
}
