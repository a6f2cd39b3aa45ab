import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Dump, DumpedRow } from "@sanad/dev/dump";
import { makeKeys } from "@sanad/dev/keys";
import { startSystem, type System, type SystemOptions } from "@sanad/dev/system";

/** The workers that this run of the tests has bundled before; outside a run they are bundled for each system. */
export function keptWorkers(): Pick<SystemOptions, "keptIn"> {
  const keptIn = process.env["SANAD_KEPT_WORKERS"];
  return keptIn === undefined ? {} : { keptIn };
}

/** The whole system on free ports, keeping nothing, with an intake and a console whose bindings can be made to fail. */
export async function startTestSystem(
  changed: Partial<Pick<SystemOptions, "stateDir" | "keys" | "onLog" | "variables">> & {
    readonly around?: { readonly console?: string };
  } = {},
): Promise<System> {
  const around = fileURLToPath(new URL("./faults.ts", import.meta.url));
  const keys = changed.keys ?? (await makeKeys());
  return startSystem({
    port: 0,
    stateDir: null,
    quiet: true,
    cron: false,
    ...keptWorkers(),
    ...changed,
    around: { intake: around, console: around, ...changed.around },
    keys,
  });
}

/** What fails from now on: `{batch: "fail"}`; nothing for none. */
export async function fail(
  system: System,
  faults: Readonly<Record<string, "fail" | "lost">> = {},
  worker: "intake" | "console" = "intake",
): Promise<void> {
  await fetch(`${system.urls[worker]}/test/faults?${new URLSearchParams(faults)}`, { method: "POST" });
}

/** The body of each message that intake gave to the queue. */
export async function queuedBodies(system: System): Promise<readonly unknown[]> {
  return (await (await fetch(`${system.urls.intake}/test/queue`)).json()) as unknown[];
}

export async function dumpOf(system: System): Promise<Dump> {
  return (await (await fetch(`${system.urls.catcher}/dev/dump`)).json()) as Dump;
}

export async function rowsOf(system: System, table: string): Promise<readonly DumpedRow[]> {
  return (await dumpOf(system)).tables[table] ?? [];
}

/** @throws Error when no such object is there */
export async function readObject(system: System, key: string): Promise<Uint8Array> {
  const object = await fetch(`${system.urls.catcher}/dev/object?key=${encodeURIComponent(key)}`);
  if (!object.ok) throw new Error(`no object ${key}`);
  return new Uint8Array(await object.arrayBuffer());
}

/** How often strangers were refused for this reason. */
export async function countRefusals(system: System, reason: string): Promise<number> {
  const rows = await rowsOf(system, "refusals");
  return rows.filter((row) => row["reason"] === reason).reduce((sum, row) => sum + Number(row["count"]), 0);
}

/**
 * Follows every chain of a dumped ledger with code of its own.
 *
 * @returns the scopes whose chain is broken
 */
export function brokenChains(rows: readonly DumpedRow[]): string[] {
  const scopes = new Set(rows.map((row) => String(row["scope"])));
  return [...scopes].filter((scope) => {
    let hash = createHash("sha256").update(`sanad/ledger/v1\0${scope}`).digest();
    const chain = rows
      .filter((row) => row["scope"] === scope)
      .toSorted((a, b) => Number(a["sequence"]) - Number(b["sequence"]));
    return chain.some((row, index) => {
      const { sequence, at, actor, action, subject } = row;
      const bytes = JSON.stringify([scope, sequence, at, actor, action, subject]);
      hash = createHash("sha256").update(hash).update(bytes).digest();
      return sequence !== index + 1 || !hash.equals(Uint8Array.from(row["hash"] as number[]));
    });
  });
}
