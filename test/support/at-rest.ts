import type { Dump, DumpedRow } from "@sanad/dev/dump";
import type { System } from "@sanad/dev/system";
import { isCompartment } from "@sanad/domain/compartment";
import type { EntryPlace } from "@sanad/domain/entry";
import { isId, makeId } from "@sanad/domain/id";
import { dumpOf, readObject } from "./system.ts";

const magic = Buffer.from("age-encryption.org/v1\n");
const nowhere = new Uint8Array(16);

/** What a thief of the database and the bucket has. */
export interface AtRest {
  readonly dump: Dump;
  /** by key */
  readonly objects: ReadonlyMap<string, Uint8Array>;
}

/** An age file, and where it lies. */
export interface SealedFile {
  /** `entries.sealed entry_…`, or the key of an object */
  readonly where: string;
  readonly caseId: string | null;
  /** as its row says; of somewhere else for what has no place of its own */
  readonly place: EntryPlace;
  readonly bytes: Uint8Array;
}

export async function takeAtRest(system: System): Promise<AtRest> {
  const dump = await dumpOf(system);
  const objects = new Map<string, Uint8Array>();
  for (const { key } of dump.objects) objects.set(key, await readObject(system, key));
  return { dump, objects };
}

/** Every age file: blobs of the database and objects of the bucket. */
export function sealedFiles({ dump, objects }: AtRest): SealedFile[] {
  const rows = Object.entries(dump.tables).flatMap(([table, list]) =>
    list.flatMap((row) => blobsOf(table, row)),
  );
  const owners = new Map<string, DumpedRow>();
  for (const row of dump.tables["evidence"] ?? []) owners.set(`evidence/${String(row["id"])}`, row);
  for (const row of dump.tables["outbox"] ?? []) owners.set(String(row["payload"]), row);
  const stored = [...objects].map(([key, bytes]) => fileOf(key, owners.get(key) ?? {}, bytes));
  return [...rows, ...stored].filter(({ bytes }) => magic.equals(bytes.subarray(0, magic.length)));
}

function blobsOf(table: string, row: DumpedRow): SealedFile[] {
  return Object.entries(row).flatMap(([column, value]) =>
    Array.isArray(value)
      ? [fileOf(`${table}.${column} ${String(row["id"] ?? row["party"])}`, row, Uint8Array.from(value))]
      : [],
  );
}

function fileOf(where: string, row: DumpedRow, bytes: Uint8Array): SealedFile {
  const [caseId, compartment, entry] = [row["case_id"], row["compartment"], row["id"]].map(String);
  const place: EntryPlace = {
    case: caseId !== undefined && isId("case", caseId) ? caseId : makeId("case", nowhere),
    compartment: compartment !== undefined && isCompartment(compartment) ? compartment : "file",
    epoch: Number(row["epoch"] ?? 1),
    entry: entry !== undefined && isId("entry", entry) ? entry : makeId("entry", nowhere),
    at: Number(row["at"] ?? 0),
  };
  return { where, caseId: row["case_id"] === undefined ? null : String(row["case_id"]), place, bytes };
}
