/**
 * The way in for `npm start`, `npm test` and the other scripts. It needs only Node 20, npm and git: it installs
 * what is missing and hands over to the Node that the project pins, because wrangler and workerd need a newer one.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const PNPM = "pnpm@12.21.0";
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const bin = join(root, "node_modules", ".bin");
const windows = process.platform === "win32";

const commands = {
  start: [["node", "dev/start.ts"]],
  demo: [["node", "dev/demo.ts"]],
  bench: [["node", "test/bench/run.ts"]],
  fuzz: [["node", "test/fuzz/run.ts"]],
  faults: [["node", "test/faults/run.ts"]],
  preflight: [["node", "dev/preflight.ts"]],
  setup: [["node", "dev/setup.ts"]],
  deploy: [
    ["node", "dev/preflight.ts"],
    ["wrangler", "deploy"],
    ["wrangler", "deploy", "-c", "workers/notify/wrangler.toml"],
    ["wrangler", "deploy", "-c", "workers/console/wrangler.toml"],
  ],
  format: [["oxfmt", "."]],
  types: [
    ["wrangler", "types", "workers/intake/worker-configuration.d.ts", "--no-include-runtime"],
    [
      "wrangler",
      "types",
      "workers/notify/worker-configuration.d.ts",
      "-c",
      "workers/notify/wrangler.toml",
      "--no-include-runtime",
    ],
    [
      "wrangler",
      "types",
      "workers/console/worker-configuration.d.ts",
      "-c",
      "workers/console/wrangler.toml",
      "--no-include-runtime",
    ],
  ],
  migration: [["drizzle-kit", "generate", "--config", "schema/drizzle.config.ts"]],
  check: [
    ["oxfmt", "--check", "."],
    ["oxlint", "--type-aware", "--deny-warnings"],
    ["tsc", "-b"],
    ["wrangler", "types", "workers/intake/worker-configuration.d.ts", "--no-include-runtime", "--check"],
    [
      "wrangler",
      "types",
      "workers/notify/worker-configuration.d.ts",
      "-c",
      "workers/notify/wrangler.toml",
      "--no-include-runtime",
      "--check",
    ],
    [
      "wrangler",
      "types",
      "workers/console/worker-configuration.d.ts",
      "-c",
      "workers/console/wrangler.toml",
      "--no-include-runtime",
      "--check",
    ],
    ["knip"],
  ],
  test: [["vitest", "run"]],
};

/** Asked to stop by a signal: nothing further is begun. */
let stopping = false;

/**
 * Runs one program to its end, passing on the signals that ask us to stop.
 *
 * @returns its exit code; 0 when it ended by a signal that we were asked with, 1 when by another
 */
function run(program, args, env = process.env, stdio = "inherit") {
  const child = spawn(program, args, { cwd: root, stdio, env, shell: windows });
  const stop = (signal) => {
    stopping = true;
    child.kill(signal);
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  // npm starts us through a shell that dies of SIGTERM without passing it on: then our parent is another one.
  const parent = process.ppid;
  const orphaned = setInterval(() => process.ppid !== parent && stop("SIGTERM"), 300);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      clearInterval(orphaned);
      process.off("SIGINT", stop).off("SIGTERM", stop);
      resolve(signal === null ? code : stopping ? 0 : 1);
    });
  });
}

async function install() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "pnpm-lock.yaml")))
    .digest("hex");
  const stamp = join(root, "node_modules", ".sanad-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.error("Installing what is missing. The first time takes a minute or two.");
  const args = ["--yes", PNPM, "install", "--frozen-lockfile", "--reporter=append-only"];
  // What a command prints is its own: `npm run -s bench -- --json` is read by programs.
  const code = await run("npx", args, process.env, ["inherit", 2, "inherit"]);
  if (code !== 0 || stopping) process.exit(code || 1);
  writeFileSync(stamp, lock);
}

const [name = "", ...rest] = process.argv.slice(2);
const steps = commands[name];
if (steps === undefined) {
  console.error(`Unknown command. There are: ${Object.keys(commands).join(", ")}`);
  process.exit(2);
}
if (name === "deploy" && rest.length > 0) {
  // An environment or a dry run would hold for one of the steps only.
  console.error("deploy takes no arguments");
  process.exit(2);
}
await install();
const env = {
  ...process.env,
  PATH: `${bin}${windows ? ";" : ":"}${process.env.PATH}`,
  WRANGLER_SEND_METRICS: "false",
};
for (const [index, [program, ...args]] of steps.entries()) {
  const last = index === steps.length - 1;
  const code = await run(join(bin, program), [...args, ...(last ? rest : [])], env);
  if (code !== 0) process.exit(code);
  if (stopping && !last) process.exit(1);
}
