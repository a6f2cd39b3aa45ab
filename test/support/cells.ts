import type { Dump, DumpedRow } from "@sanad/dev/dump";

/** A cell as a thief finds it, with the place that it is bound to: everybody can tell that from its row. */
export interface Cell {
  readonly table: string;
  readonly place: string;
  readonly bytes: Uint8Array;
}

/** The tables that hold cells, in which column, and where each lies. */
const places: Readonly<Record<string, readonly [string, (row: DumpedRow) => string]>> = {
  sessions: ["sealed", (row) => `sessions/${hexOf(row["id"])}/${String(row["member"])}`],
  visits: ["sealed", (row) => `visits/${hexOf(row["id"])}/${String(row["case_id"])}`],
  tickets: ["sealed", (row) => `tickets/${hexOf(row["id"])}/${String(row["evidence_id"])}`],
  memberships: ["name", (row) => `memberships/${String(row["center"])}/${String(row["member"])}`],
  summaries: ["sealed", (row) => `summaries/${String(row["case_id"])}/${String(row["center"])}`],
  handovers: ["sealed", (row) => `handovers/${String(row["center"])}/${String(row["id"])}`],
  saved_answers: ["sealed", (row) => `saved_answers/${String(row["center"])}/${String(row["id"])}`],
};

export const tablesOfCells = Object.keys(places);

/** Every cell of the database. */
export function cellsIn({ tables }: Dump): readonly Cell[] {
  return Object.entries(places).flatMap(([table, [column, placeOf]]) =>
    (tables[table] ?? []).map((row) => ({ table, place: placeOf(row), bytes: blob(row[column]) })),
  );
}

/** Everything of 32 bytes that lies in the database, as somebody would try it as a key. */
export function keysAtRest({ tables }: Dump): readonly Uint8Array[] {
  const blobs = Object.values(tables).flatMap((rows) => rows.flatMap((row) => Object.values(row)));
  return blobs.flatMap((value) => (Array.isArray(value) && value.length === 32 ? [blob(value)] : []));
}

function blob(value: DumpedRow[string] | undefined): Uint8Array {
  return Uint8Array.from(typeof value === "object" && value !== null ? value : []);
}

function hexOf(value: DumpedRow[string] | undefined): string {
  return Buffer.from(blob(value)).toString("hex");
}
