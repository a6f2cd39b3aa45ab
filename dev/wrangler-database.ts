/** The database of a deployment, or of this machine, reached by `wrangler d1 execute`: whoever may deploy may found. */
import type { connect } from "@sanad/store/database";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

type D1 = Parameters<typeof connect>[0];
export type Value = string | number | null | ArrayBuffer;

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
// Its first program is the Node that wrangler needs.
const bin = join(root, "node_modules", ".bin");

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

/**
 * What wrangler printed. Bytes of a remote database are a list of numbers; those of a local one it prints as a text that
 * looks like it, with a space after each comma, which no JSON of ours has.
 */
function readAnswers(printed: string): readonly Answer[] {
  const answers: unknown = JSON.parse(printed.slice(printed.indexOf("[")), (_key, value: unknown) =>
    typeof value === "string" && /^\[\d+(?:, \d+)+\]$/.test(value) ? (JSON.parse(value) as unknown) : value,
  );
  return answers as readonly Answer[];
}

/** What wrangler says on standard output when it fails with `--json`. */
function wordsOf(failure: unknown): string {
  const output = failure instanceof Error && "stdout" in failure ? String(failure.stdout) : "";
  const [, text] = /"text":\s*"((?:[^"\\]|\\.)*)"/.exec(output) ?? [];
  return text ?? "it did not say why";
}

/** @throws Error with wrangler's own words, which quote no value of ours beyond the statement */
function execute(where: readonly string[], what: readonly string[]): readonly Answer[] {
  const parameters = ["d1", "execute", "sanad", ...where, "--yes", "--json", ...what];
  try {
    const text = execFileSync(join(bin, "wrangler"), parameters, {
      cwd: root,
      encoding: "utf8",
      env: {
        ...process.env,
        PATH: `${bin}${delimiter}${process.env["PATH"]}`,
        WRANGLER_SEND_METRICS: "false",
        // Otherwise it may keep to itself what it found, and why it failed.
        WRANGLER_LOG: "log",
      },
      maxBuffer: 64 * 1024 * 1024,
      stdio: ["ignore", "pipe", "inherit"],
    });
    return readAnswers(text);
  } catch (failure) {
    throw new Error(
      `wrangler d1 execute failed: ${wordsOf(failure)}. Are the migrations applied? \`wrangler d1 migrations apply sanad ${where.join(" ")}\``,
      { cause: failure },
    );
  }
}
