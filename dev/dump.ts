/**
 * What lies at rest in the local system, as a thief of the database and the bucket would have it: `GET /dev/dump` and
 * `GET /dev/object?key=` beside the catcher. Everything in it is sealed or listed as readable in docs/data.md.
 */
import type { DevelopmentPaths } from "./catcher.ts";
import type { SqlDatabase } from "./migrations.ts";

export interface StoredObject {
  readonly key: string;
  readonly size: number;
  readonly customMetadata?: Readonly<Record<string, string>> | undefined;
  readonly httpMetadata?: Readonly<Record<string, unknown>> | undefined;
}

/** What is needed of an R2 bucket. */
export interface Bucket {
  list(options: {
    include: ("customMetadata" | "httpMetadata")[];
    cursor?: string;
  }): Promise<{ objects: StoredObject[]; truncated: boolean; cursor?: string }>;
  get(key: string): Promise<{ arrayBuffer(): Promise<ArrayBuffer> } | null>;
}

/** A BLOB is an array of numbers, as D1 gives it. */
export type DumpedRow = Readonly<Record<string, string | number | null | readonly number[]>>;

export interface Dump {
  readonly tables: Readonly<Record<string, readonly DumpedRow[]>>;
  readonly objects: readonly StoredObject[];
}

async function listObjects(bucket: Bucket): Promise<StoredObject[]> {
  const objects: StoredObject[] = [];
  let cursor: string | undefined;
  do {
    // Without `include` R2 lists no metadata, and a search of the dump would not see what lies in it.
    const page = await bucket.list({
      include: ["customMetadata", "httpMetadata"],
      ...(cursor !== undefined && { cursor }),
    });
    for (const { key, size, customMetadata, httpMetadata } of page.objects) {
      objects.push({ key, size, customMetadata, httpMetadata });
    }
    cursor = page.truncated ? page.cursor : undefined;
  } while (cursor !== undefined);
  return objects;
}

/** Every row of every table of ours, and the list of R2 objects. */
export async function dump(database: SqlDatabase, bucket: Bucket): Promise<Dump> {
  const { results } = await database
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%'`,
    )
    .all();
  const tables: Record<string, DumpedRow[]> = {};
  for (const name of results.map((row) => String(row["name"]))) {
    const rows = await database.prepare(`SELECT * FROM "${name}"`).all();
    tables[name] = rows.results as DumpedRow[];
  }
  return { tables, objects: await listObjects(bucket) };
}

export function developmentPaths(database: SqlDatabase, bucket: Bucket): DevelopmentPaths {
  return async (url) => {
    if (url.pathname === "/dev/dump") {
      const body = JSON.stringify(await dump(database, bucket));
      return { status: 200, headers: { "content-type": "application/json; charset=utf-8" }, body };
    }
    if (url.pathname !== "/dev/object") return null;
    const object = await bucket.get(url.searchParams.get("key") ?? "");
    if (object === null) return { status: 404, headers: {}, body: "No such object\n" };
    const body = new Uint8Array(await object.arrayBuffer());
    return { status: 200, headers: { "content-type": "application/octet-stream" }, body };
  };
}
