/** One figure of a run. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** the same figure of the least that could have been done */
  readonly floor?: number;
  /** the most that it may be */
  readonly target?: number;
  /** whether it is */
  readonly meets?: boolean;
}

/** A figure with at most two decimals, and what it is compared with. */
export function row(
  name: string,
  value: number,
  unit: string,
  compared: { readonly floor?: number | undefined; readonly target?: number | undefined } = {},
): Row {
  const { floor, target } = compared;
  return {
    name,
    value: rounded(value),
    unit,
    ...(floor !== undefined && { floor: rounded(floor) }),
    ...(target !== undefined && { target: rounded(target), meets: value <= target }),
  };
}

function rounded(value: number): number {
  // The 0 makes a plain zero of a negative one, which JSON does not know.
  return Math.round(value * 100) / 100 + 0;
}

/** The rows as lines of text, in columns. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [
    ["", "value", "", "floor", "target", "meets"],
    ...rows.map(({ name, value, unit, floor, target, meets }) => [
      name,
      String(value),
      unit,
      String(floor ?? ""),
      target === undefined ? "" : `≤ ${target}`,
      meets === undefined ? "" : meets ? "yes" : "NO",
    ]),
  ];
  const width = (column: number) => Math.max(...lines.map((line) => line[column]?.length ?? 0));
  const pad = (cell: string, column: number) =>
    [1, 3, 4].includes(column) ? cell.padStart(width(column)) : cell.padEnd(width(column));
  return lines.map((line) => line.map(pad).join("  ").trimEnd()).join("\n");
}
