import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { entryKinds } from "@sanad/domain/entry";
import * as tables from "@sanad/schema/tables";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import { unstable_readConfig as readConfig } from "wrangler";
import { describe, expect, it } from "vitest";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** What is read here of a configuration; wrangler's own type needs the runtime's. */
interface Configuration {
  readonly vars: Readonly<Record<string, unknown>>;
  readonly secrets?: { readonly required?: readonly string[] };
  readonly compatibility_date?: string;
  readonly workers_dev?: boolean;
  readonly preview_urls?: boolean;
  readonly observability?: { readonly enabled?: boolean };
  readonly services?: readonly unknown[];
  readonly d1_databases: readonly { readonly database_id?: string }[];
  readonly r2_buckets: readonly { readonly bucket_name?: string }[];
  readonly queues: {
    readonly producers?: readonly { readonly queue: string }[];
    readonly consumers?: readonly { readonly queue: string }[];
  };
}

function configuration(path: string): Configuration {
  return readConfig({ config: join(root, path) }) as Configuration;
}

const intake = configuration("wrangler.toml");
const notify = configuration("workers/notify/wrangler.toml");
const staff = configuration("workers/console/wrangler.toml");

/** Sources without their tests. What is installed and built has many times as many files, and is not walked through. */
function paths(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return /^(?:node_modules|dist)$/.test(entry.name) ? [] : paths(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.includes(".test.") ? [join(root, path)] : [];
  });
}

function sources(folder: string): string[] {
  return paths(folder).map((path) => readFileSync(path, "utf8"));
}

describe("the configurations of the workers", () => {
  it("name the same database, bucket and queue, and the same runtime", () => {
    for (const other of [notify, staff]) {
      expect(other.d1_databases).toMatchObject(
        intake.d1_databases.map(({ database_id }) => ({ database_id })),
      );
      expect(other.r2_buckets.map((one) => one.bucket_name)).toEqual(
        intake.r2_buckets.map((one) => one.bucket_name),
      );
      expect(other.compatibility_date).toBe(intake.compatibility_date);
    }
    expect(staff.queues.producers?.map((one) => one.queue)).toEqual(
      intake.queues.producers?.map((one) => one.queue),
    );
    expect(notify.queues.consumers?.map((one) => one.queue)).toEqual(
      intake.queues.producers?.map((one) => one.queue),
    );
  });

  it("turn platform logs off and publish no address beside the configured one", () => {
    for (const config of [intake, notify, staff]) {
      expect(config.observability).toMatchObject({ enabled: false });
      expect([config.workers_dev, config.preview_urls]).toEqual([false, false]);
    }
  });

  it("give intake and the console no key that opens and no provider's sending key, and no worker a way to call another", () => {
    for (const config of [intake, staff]) {
      const held = [...Object.keys(config.vars), ...(config.secrets?.required ?? [])];
      expect(
        held.filter(
          (name) => /IDENTIT|API_KEY|CREDENTIALS|CONTACTS$/.test(name) && name !== "CENTER_CONTACTS",
        ),
      ).toEqual([]);
    }
    for (const config of [intake, notify, staff]) expect(config.services ?? []).toEqual([]);
  });
});

describe("the source", () => {
  it("of intake, and of what it stands on, goes through the door that opens only for a presented receipt", () => {
    const files = ["workers/intake/src", "packages/casework/src", "packages/channels/src"].flatMap(paths);
    const taking = files.filter((path) => !/casework\/src\/(desk|return)\//.test(path));
    expect(taking.length).toBeGreaterThan(40);
    const naming = (text: string) =>
      taking
        .filter((path) => readFileSync(path, "utf8").includes(text))
        .map((path) => path.slice(root.length + 1));
    expect(naming("@sanad/vault/open")).toEqual([]);
    expect(naming("@sanad/casework/desk/")).toEqual([]);
    expect(
      naming("@sanad/casework/return/").filter((path) => !path.startsWith("workers/intake/src/return")),
    ).toEqual([]);
  });

  it("keeps nothing that the compiler makes of it", () => {
    const made = ["packages", "workers", "schema/src", "dev", "test"].flatMap(paths).filter((path) => {
      const source = path.replace(/\.d\.ts$/, "");
      return source !== path && [".ts", ".tsx"].some((ending) => existsSync(source + ending));
    });
    expect(made).toEqual([]);
  });

  it("never asks D1 for an interactive transaction, which it does not have", () => {
    const code = ["packages", "workers"].flatMap(sources);
    expect(code.filter((text) => text.includes(".transaction("))).toEqual([]);
  });
});

/** What `docs/data.md` says under a heading, up to the next one. */
function documented(heading: string): string {
  const [, section] = readFileSync(join(root, "docs/data.md"), "utf8").split(`\n### ${heading}\n`);
  return section?.split(/\n##+ /)[0] ?? "";
}

/** First cells of the rows of a section's table. */
function cellsIn(section: string): string[] {
  const [, , ...cells] = [...section.matchAll(/^\| ?([^|]+?) ?\|/gm)].map(([, cell = ""]) => cell);
  return cells.flatMap((cell) => cell.trim().split(", "));
}

describe("docs/data.md", () => {
  it.each(Object.values(tables).map((table) => getTableConfig(table)))(
    "names every column of $name, and none that is not there",
    ({ name, columns }) => {
      const stored = columns.map((column) => column.name);
      const section = documented(name);
      const listed = cellsIn(section);
      // A table of few columns is told of in a sentence.
      const named = listed.length > 0 ? listed : [...section.matchAll(/`(\w+)`/g)].map(([, word]) => word);
      expect(stored.filter((column) => !named.includes(column))).toEqual([]);
      expect(listed.filter((column) => !stored.includes(column))).toEqual([]);
    },
  );

  it("says what is in each kind of sealed entry", () => {
    const [, bodies = ""] = /^What the bodies hold: (.*)$/m.exec(documented("entries")) ?? [];
    const kinds = bodies.split(" · ").map((part) => /^`(\w+)` \S/.exec(part)?.[1]);
    expect(kinds).toEqual([...entryKinds]);
  });
});
