import type { DumpedRow } from "@sanad/dev/dump";
import { type AtRest, sealedFiles } from "../support/at-rest.ts";
import { findDisguised } from "../support/disguises.ts";
import { brokenChains } from "../support/system.ts";
import { secret } from "./made.ts";

/** What ends a row of the outbox, in the ledger. A page that is put off is not at its end. */
const ends = ["outbox-sent", "outbox-failed", "outbox-gathered", "outbox-cancelled"];

/** What lies at rest is whole and sealed, and the ledger tells of it. */
export function accountRest(rest: AtRest, said: readonly string[]): string[] {
  const { tables } = rest.dump;
  const ledger = tables["ledger"] ?? [];
  return [
    ...brokenChains(ledger).map((scope) => `the ledger of ${scope} is broken`),
    ...accountEvidence(rest),
    ...accountLedger(tables, ledger),
    ...accountSealed(rest, said),
  ];
}

function accountEvidence({ dump, objects }: AtRest): string[] {
  return (dump.tables["evidence"] ?? []).flatMap((row) => {
    const size = objects.get(`evidence/${String(row["id"])}`)?.length;
    return size === row["object_size"] ? [] : [`${String(row["id"])} has ${size ?? "no"} bytes`];
  });
}

function accountLedger(
  tables: Readonly<Record<string, readonly DumpedRow[]>>,
  ledger: readonly DumpedRow[],
): string[] {
  const count = (subject: DumpedRow[string] | undefined, actions: readonly string[]) =>
    ledger.filter((row) => row["subject"] === subject && actions.includes(String(row["action"]))).length;
  const outbox = (tables["outbox"] ?? []).flatMap(({ id }) => [
    ...(count(id, ["outbox-queued"]) === 1
      ? []
      : [`the ledger does not tell once that ${String(id)} was queued`]),
    ...(count(id, ends) === 1 ? [] : [`the ledger does not tell once how ${String(id)} ended`]),
  ]);
  const evidence = (tables["evidence"] ?? [])
    .filter(({ id }) => count(id, ["evidence-stored"]) !== 1)
    .map(({ id }) => `the ledger does not tell once that ${String(id)} was stored`);
  const filed = ledger.filter((row) => row["action"] === "case-filed").map((row) => row["scope"]);
  const cases = (tables["cases"] ?? [])
    .filter(({ id }) => filed.filter((scope) => scope === id).length !== 1)
    .map(({ id }) => `the ledger does not tell once that ${String(id)} was filed`);
  return [...outbox, ...evidence, ...cases];
}

/** Every object is an age file, and what people wrote is nowhere to be read. */
function accountSealed(rest: AtRest, said: readonly string[]): string[] {
  const sealed = new Set(sealedFiles(rest).map(({ where }) => where));
  const bare = [...rest.objects.keys()]
    .filter((key) => !sealed.has(key))
    .map((key) => `${key} is not sealed`);
  const blobs = sealedFiles(rest).map(({ bytes }) => bytes);
  const all = Buffer.concat([Buffer.from(JSON.stringify([rest.dump, said])), ...blobs]);
  return [...bare, ...findDisguised(all, [secret]).map((found) => `words lie open: ${found}`)];
}
