/**
 * `npm run fuzz -- 60`: feeds every parser that strangers reach with random input, each property for that many seconds,
 * and stops. With `SANAD_FUZZ_SEED` it begins where an earlier run began.
 */
import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { join } from "node:path";

const seconds = Number(process.argv[2] ?? 60);
if (!Number.isInteger(seconds) || seconds < 1 || seconds > 3600) {
  console.error("Say for how many seconds each property is to run: 1 to 3600");
  process.exit(2);
}
const seed = process.env["SANAD_FUZZ_SEED"] ?? String(randomInt(2 ** 31));
console.error(`${seconds} seconds for each property, seed ${seed}`);
const root = join(import.meta.dirname, "..", "..");
const child = spawn(join(root, "node_modules", ".bin", "vitest"), ["run", "--project", "fuzz"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, SANAD_FUZZ_SECONDS: String(seconds), SANAD_FUZZ_SEED: seed },
});
child.on("exit", (code) => process.exit(code ?? 1));
