import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { wranglerDatabase } from "./wrangler-database.ts";

const directory = mkdtempSync(join(tmpdir(), "sanad-"));
const db = wranglerDatabase(["--local", "--persist-to", directory]);
afterAll(() => {
  rmSync(directory, { recursive: true });
});

it("gives what a local database holds back as it was stored, bytes too", async () => {
  const statement = db.prepare("SELECT ? AS words, ? AS bytes, ? AS number, ? AS none");
  const rows = await statement.bind("it's [1,2]", Uint8Array.of(0, 7, 255).buffer, 5, null).raw();
  expect(rows).toEqual([["it's [1,2]", [0, 7, 255], 5, null]]);
}, 120_000);
