/** The database of a deployment, or of this machine, reached by `wrangler d1 execute`: whoever may deploy may found. */
import type { connect } from "@sanad/store/database";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

type D1 = Parameters<typeof connect>[0];
export type Value = string | number | null | ArrayBuffer;

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** A value as SQLite reads it. @throws RangeError for what has no literal */
export function literal(value: Value): string {
  if (value === null) return "NULL";
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new RangeError("not a number for a database");
    return String(value);
  }
  if (typeof value !== "string") return `X'${Buffer.from(value).toString("hex")}'`;
  if (value.includes("\0")) throw new RangeError("SQLite ends a text at a zero character");
  return `'${value.replaceAll("'", "''")}'`;
}

/** A statement with its values in it. Names stand in double quotes and texts in single ones; neither holds a place. */
export function inlined(sql: string, values: readonly Value[]): string {
  let at = 0;
  const text = sql.replace(/'(?:[^']|'')*'|"[^"]*"|\?/g, (found) => {
    if (found !== "?") return found;
    const value = values[at];
    at += 1;
    if (value === undefined) throw new RangeError("a place without a value");
    return literal(value);
  });
  if (at !== values.length) throw new RangeError("a value without a place");
  return text;
}

interface Answer {
  readonly results: readonly Readonly<Record<string, unknown>>[];
}

/**
 * As much of D1 as the founding of a center needs. A batch goes as one file, which D1 stores whole or not at all.
 *
 * @param where `--local` or `--remote`, and what else wrangler is to be told
 */
export function wranglerDatabase(where: readonly string[]): D1 {
  class Statement {
    readonly text: string;
    readonly sql: string;
    constructor(sql: string, values: readonly Value[] = []) {
      this.sql = sql;
      this.text = values.length === 0 ? sql : inlined(sql, values);
    }
    bind(...values: readonly Value[]): Statement {
      return new Statement(this.sql, values);
    }
    async all(): Promise<Answer> {
      const [answer = { results: [] }] = execute(where, ["--command", this.text]);
      return Promise.resolve(answer);
    }
    async run(): Promise<Answer> {
      return this.all();
    }
    async raw(): Promise<unknown[][]> {
      return (await this.all()).results.map((row) => Object.values(row));
    }
  }
  const database = {
    prepare: (sql: string) => new Statement(sql),
    async batch(statements: readonly Statement[]): Promise<Answer[]> {
      const directory = mkdtempSync(join(tmpdir(), "sanad-"));
      try {
        const file = join(directory, "batch.sql");
        const text = statements.map((statement) => `${statement.text};\n`).join("");
        writeFileSync(file, text, { mode: 0o600 });
        execute(where, ["--file", file]);
      } finally {
        rmSync(directory, { recursive: true });
      }
      return Promise.resolve(statements.map(() => ({ results: [] })));
    },
  };
  // Only what drizzle calls for these statements is there.
  return database as object as D1;
}

/** @throws Error with wrangler's own words, which quote no value of ours beyond the statement */
function execute(where: readonly string[], what: readonly string[]): readonly Answer[] {
  const wrangler = join(root, "node_modules", ".bin", "wrangler");
  const parameters = ["d1", "execute", "sanad", ...where, "--yes", "--json", ...what];
  const text = execFileSync(wrangler, parameters, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, WRANGLER_SEND_METRICS: "false" },
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(text.slice(text.indexOf("["))) as readonly Answer[];
}
