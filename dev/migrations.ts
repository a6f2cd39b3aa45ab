/**
 * Applies `schema/migrations` to the local database and writes them down where wrangler does, so that
 * `wrangler d1 migrations apply` on the same state finds them applied, and the other way round.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface Statement {
  bind(...values: string[]): Statement;
  all(): Promise<{ results: Record<string, unknown>[] }>;
}

/** What is needed of a D1 database. */
export interface SqlDatabase {
  prepare(sql: string): Statement;
  batch(statements: Statement[]): Promise<unknown>;
}

const table = `CREATE TABLE IF NOT EXISTS "d1_migrations"(
		id         INTEGER PRIMARY KEY AUTOINCREMENT,
		name       TEXT UNIQUE,
		applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
);`;

/**
 * @param directory of the `.sql` files that drizzle-kit writes, numbered in their order
 * @returns names of those that were applied now
 */
export async function applyMigrations(database: SqlDatabase, directory: string): Promise<string[]> {
  await database.prepare(table).all();
  const { results } = await database.prepare(`SELECT name FROM "d1_migrations"`).all();
  const known = new Set(results.map((row) => row.name));
  const names = readdirSync(directory)
    .filter((name) => name.endsWith(".sql"))
    .toSorted();
  const missing = names.filter((name) => !known.has(name));
  for (const name of missing) {
    const statements = readFileSync(join(directory, name), "utf8").split("--> statement-breakpoint");
    const record = database.prepare(`INSERT INTO "d1_migrations" (name) VALUES (?)`).bind(name);
    await database.batch([...statements.map((sql) => database.prepare(sql.trim())), record]);
  }
  return missing;
}
