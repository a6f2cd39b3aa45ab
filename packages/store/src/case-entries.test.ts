import { env } from "cloudflare:workers";
import type { Compartment } from "@sanad/domain/compartment";
import type { EntryId } from "@sanad/domain/id";
import { cases } from "@sanad/schema/cases";
import { entries } from "@sanad/schema/entries";
import { beforeEach, describe, expect, it } from "vitest";
import { entriesById, newestEntries, personEntriesAt } from "./case-entries.ts";
import { connect } from "./database.ts";

const db = connect((env as unknown as { readonly DB: D1Database }).DB);
const own = { id: "case_aaaaaaaaaaaaaaaaaaaaaaaaaa" } as const;
const others = { id: "case_bbbbbbbbbbbbbbbbbbbbbbbbbb" } as const;
/** More than D1 binds in one statement. */
const many = Array.from({ length: 150 }, (_, index) => index);

function entry(caseId: typeof own.id | typeof others.id, name: string, compartment: Compartment, at: number) {
  const id: EntryId = `entry_${name.padStart(26, "a")}`;
  const [sealed, mac] = [new Uint8Array(1), new Uint8Array(32)];
  return { id, caseId, compartment, epoch: 1, at, sealed, mac, auth: null };
}

beforeEach(async () => {
  await db.delete(entries);
  await db.delete(cases);
  for (const [{ id }, reference] of [
    [own, "4F7K2M9QV"],
    [others, "5F7K2M9QV"],
  ] as const) {
    const row = { channel: "web", language: "ar", urgency: "U2", status: "new", lead: "ma" } as const;
    await db.insert(cases).values({ id, reference, ...row, epoch: 1, filedAt: 0 });
  }
  await db.insert(entries).values(entry(own.id, "file", "file", 120));
  await db.insert(entries).values(entry(own.id, "person", "person", 120));
  await db.insert(entries).values(entry(own.id, "later", "person", 500));
  await db.insert(entries).values(entry(others.id, "other", "person", 120));
});

describe("entries of a case", () => {
  it("are found by any number of moments, of `person` and of this case alone", async () => {
    const found = await personEntriesAt(db, own, many);
    expect(found.map(({ id }) => id)).toEqual([entry(own.id, "person", "person", 120).id]);
    expect(await personEntriesAt(db, own, [])).toEqual([]);
  });

  it("are found by any number of ids, never another case's", async () => {
    const ids = many.map((index) => entry(own.id, `x${index}`, "file", 0).id);
    const [mine, theirs] = [entry(own.id, "file", "file", 0).id, entry(others.id, "other", "person", 0).id];
    const found = await entriesById(db, own, [...ids, mine, theirs]);
    expect(found.map(({ id }) => id)).toEqual([mine]);
  });

  it("come the newest first, of the compartments that are asked for", async () => {
    const persons = await newestEntries(db, own, ["person"], 10);
    expect(persons.map(({ at }) => at)).toEqual([500, 120]);
    expect(await newestEntries(db, own, null, 10)).toHaveLength(3);
    expect(await newestEntries(db, own, null, 1)).toHaveLength(1);
  });
});
