/** A worker as its own `wrangler.toml` says it is, bundled for the local runtime. */
import { createHash, randomUUID } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import type { V4WorkerOptions } from "miniflare";
import { bundle, type Module } from "./bundle.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

export interface BuiltWorker {
  /** what `wrangler.toml` says, in the local runtime's words */
  readonly options: Omit<V4WorkerOptions, "modules">;
  readonly modules: readonly Module[];
}

/**
 * @param configuration path of the worker's `wrangler.toml` under the project's root
 * @param entry text of the entry module around the worker's own main
 * @param keptIn a directory where it is looked for first, and left for the next one who asks: whoever names it answers
 *   for the sources being the same as long as it is there. `null` builds it anew
 * @throws Error when the configuration names no main module, or the source does not bundle
 */
export async function buildWorker(
  configuration: string,
  entry: (main: string) => string,
  keptIn: string | null,
): Promise<BuiltWorker> {
  if (keptIn === null) return build(configuration, entry, true);
  const name = createHash("sha256")
    .update(`${configuration}\n${entry("")}`)
    .digest("hex");
  const path = join(keptIn, name);
  if (existsSync(path)) return deserialize(readFileSync(path)) as BuiltWorker;
  // The runtime reads them at each start: most of what is kept would be source maps.
  const built = await build(configuration, entry, false);
  // Others look for it at the same time, and must find it whole.
  const begun = `${path}-${randomUUID()}`;
  writeFileSync(begun, serialize(built));
  renameSync(begun, path);
  return built;
}

async function build(
  configuration: string,
  entry: (main: string) => string,
  mapped: boolean,
): Promise<BuiltWorker> {
  // Its warnings are about secrets that are given elsewhere. It reads this once, when it is loaded.
  process.env.WRANGLER_LOG ??= "error";
  // Loading it takes longer than all that a start with kept workers does.
  const { unstable_getMiniflareWorkerOptions: readConfiguration } = await import("wrangler");
  const { workerOptions, main, define } = readConfiguration(join(root, configuration));
  if (main === undefined) throw new Error(`${configuration} names no main module`);
  // wrangler and miniflare each declare the same options, in types of their own.
  const options = workerOptions as BuiltWorker["options"];
  return { options, modules: await bundle(entry(main), define, mapped) };
}
