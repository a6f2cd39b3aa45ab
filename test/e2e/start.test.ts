import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { demoStory } from "@sanad/dev/demo-form";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { isAlive, processesUnder, tellsProcesses } from "../support/processes.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const offsets = [0, 3, 4];
let copy: string;
let port: number;

/** The working tree with its installed packages, said to be up to date, but with keys and state of its own. */
function copyTree(): string {
  const folder = mkdtempSync(join(tmpdir(), "sanad-start-"));
  for (const name of readdirSync(root)) {
    if ([".git", ".dev", ".wrangler", ".build", "node_modules"].includes(name)) continue;
    cpSync(join(root, name), join(folder, name), { recursive: true, verbatimSymlinks: true });
  }
  const packages = join(folder, "node_modules");
  mkdirSync(packages);
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (name === ".sanad-lock") continue;
    symlinkSync(join(root, "node_modules", name), join(packages, name));
  }
  const lock = readFileSync(join(folder, "pnpm-lock.yaml"));
  writeFileSync(join(packages, ".sanad-lock"), createHash("sha256").update(lock).digest("hex"));
  return folder;
}

function isFree(candidate: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(candidate, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

async function freeBase(): Promise<number> {
  for (let base = 20_000; base < 30_000; base += 10) {
    const free = await Promise.all(offsets.map((offset) => isFree(base + offset)));
    if (free.every(Boolean)) return base;
  }
  throw new Error("no free ports");
}

const started: ChildProcess[] = [];

/** A script of `package.json`, the way npm runs it. */
function run(...args: readonly string[]) {
  const child = spawn(process.execPath, ["dev/run.mjs", ...args], {
    cwd: copy,
    env: { ...process.env, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(child);
  return child;
}

async function start(): Promise<{ child: ChildProcess; output: () => string }> {
  const child = run("start");
  let output = "";
  const ready = new Promise<void>((resolve, reject) => {
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      if (/^ready$/m.test(output)) resolve();
    });
    child.once("exit", (code) => reject(new Error(`ended with ${code}:\n${output}`)));
  });
  await ready;
  return { child, output: () => output };
}

async function demonstrate(): Promise<{ code: number | null; output: string }> {
  const child = run("demo", "--open");
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  const [code] = (await once(child, "close")) as [number | null];
  return { code, output };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(child, "exit");
  child.kill(signal);
  const [code] = (await exit) as [number | null];
  return code;
}

beforeAll(async () => {
  copy = copyTree();
  port = await freeBase();
});
// What a failed test left running would hold the ports of the next.
afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) await stop(child, "SIGTERM");
  }
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe("npm start", () => {
  it("ends with ready, stops at a signal with everything down, and keeps keys and data for the next time", async () => {
    const first = await start();
    expect(first.output()).toContain(`http://localhost:${port}`);
    expect(first.output()).toContain("Made development keys");
    const identity = readFileSync(join(copy, ".dev", "recovery-ma.txt"), "utf8");
    const dump = `http://localhost:${port + 3}/dev/dump`;
    const before = (await (await fetch(dump)).json()) as { tables: Record<string, unknown[]> };
    expect(before.tables["d1_migrations"]?.length).toBeGreaterThan(0);

    const demonstration = await demonstrate();
    expect(demonstration).toMatchObject({ code: 0 });
    expect(demonstration.output).toMatch(/^ {2}6 notices\./m);
    for (const line of demoStory.split("\n")) expect(demonstration.output).toContain(line);

    const children = processesUnder(first.child.pid ?? 0);
    if (tellsProcesses) expect(children.map(({ command }) => command).join()).toContain("workerd");
    expect(await stop(first.child, "SIGTERM")).toBe(0);
    expect(children.filter(isAlive)).toEqual([]);
    expect(await Promise.all(offsets.map((offset) => isFree(port + offset)))).toEqual([true, true, true]);

    const second = await start();
    expect(second.output()).toContain("The database is up to date");
    expect(readFileSync(join(copy, ".dev", "recovery-ma.txt"), "utf8")).toBe(identity);
    expect(((await (await fetch(dump)).json()) as typeof before).tables["d1_migrations"]).toEqual(
      before.tables["d1_migrations"],
    );
    expect(await stop(second.child, "SIGINT")).toBe(0);
    expect(existsSync(join(copy, ".wrangler", "state", "v3", "d1"))).toBe(true);
  }, 180_000);

  it("says which port is taken", async () => {
    const blocker = createServer().listen(port + 4, "127.0.0.1");
    await once(blocker, "listening");
    await expect(start()).rejects.toThrow(`Port ${port + 4} is used by another program`);
    blocker.close();
  });
});
