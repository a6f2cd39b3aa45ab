/** Gives one run of the tests a directory in which each worker is bundled once, instead of once for each system. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

export function setup(project: TestProject): () => void {
  const directory = mkdtempSync(join(tmpdir(), "sanad-workers-"));
  process.env["SANAD_KEPT_WORKERS"] = directory;
  // Something was changed since they were bundled.
  project.onTestsRerun(() => {
    for (const name of readdirSync(directory)) rmSync(join(directory, name));
  });
  return () => rmSync(directory, { recursive: true, force: true });
}
