/**
 * The whole system on this machine: every worker in real workerd, in one process, each on its own port, with local
 * D1, R2 and Queues. The workers' own `wrangler.toml` files say what each holds; only keys and addresses are ours.
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare, type V4WorkerOptions } from "miniflare";
import { consoleBindings, intakeBindings, notifyBindings, type SystemUrls } from "./bindings.ts";
import { buildWorker } from "./built-worker.ts";
import { stopBundler } from "./bundle.ts";
import { type Catcher, startCatcher } from "./catcher.ts";
import { developmentPaths } from "./dump.ts";
import type { Keys } from "./keys.ts";
import { foundCenters } from "./found-centers.ts";
import { applyMigrations } from "./migrations.ts";
import { choosePorts } from "./ports.ts";

type WorkerName = "intake" | "notify" | "console";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const minute = 60_000;

export interface SystemOptions {
  /** base port; 0 chooses free ones */
  readonly port: number;
  /** where D1, R2 and queues are kept, in wrangler's layout; null keeps nothing */
  readonly stateDir: string | null;
  readonly keys: Keys;
  /** without the workers' own output */
  readonly quiet: boolean;
  /** without cron: whoever measures or drives time asks for it by `runCron` */
  readonly cron?: boolean;
  /** told of each line that a worker logs */
  readonly onLog?: (line: string) => void;
  /** modules that export `around(worker)`, bundled around a worker: tests make its bindings fail with it */
  readonly around?: Readonly<Partial<Record<WorkerName, string>>>;
  /** a directory of bundled workers, for as long as no source changes; without it they are bundled anew */
  readonly keptIn?: string;
  /** told when the workers' process died and was started again on what it had stored */
  readonly onRestart?: () => void | Promise<void>;
  /** variables and secrets that are others than usual */
  readonly variables?: (urls: SystemUrls) => Readonly<Partial<Record<WorkerName, Record<string, string>>>>;
  /** told of each step */
  readonly progress?: (line: string) => void;
}

export interface System {
  readonly urls: SystemUrls;
  readonly keys: Keys;
  readonly miniflare: Miniflare;
  readonly catcher: Catcher;
  /** runs notify's cron once, to its end */
  runCron(): Promise<void>;
  /** leaves no process and no port behind; may be called twice */
  stop(): Promise<void>;
}

interface WorkerSource {
  readonly name: string;
  readonly configuration: string;
  /** text of the entry module around the worker's own main */
  readonly entry: (main: string) => string;
  readonly bindings: Record<string, string>;
}

async function workerOptions(source: WorkerSource, keptIn: string | null): Promise<V4WorkerOptions> {
  const { options, modules } = await buildWorker(source.configuration, source.entry, keptIn);
  const vars = options.bindings as Record<string, unknown> | undefined;
  const bindings = { ...vars, ...source.bindings };
  return { ...options, name: source.name, modules, bindings } as V4WorkerOptions;
}

function aroundOf(module: string | undefined): string {
  return module === undefined
    ? "const around = (worker) => worker;"
    : `import { around } from ${JSON.stringify(module)};`;
}

function intakeEntry(main: string, around: string | undefined): string {
  return `import worker from ${JSON.stringify(main)};
import { withEmailEndpoint } from "./email-endpoint.ts";
${aroundOf(around)}
export default withEmailEndpoint(around(worker));`;
}

function plainEntry(main: string, around: string | undefined): string {
  return `import worker from ${JSON.stringify(main)};
${aroundOf(around)}
export default around(worker);`;
}

async function startWorkers(
  options: SystemOptions,
  urls: SystemUrls,
  onRestart: () => Promise<void>,
): Promise<Miniflare> {
  const changed = options.variables?.(urls) ?? {};
  const read = (source: WorkerSource) => workerOptions(source, options.keptIn ?? null);
  const [intake, notify, staff] = await Promise.all([
    read({
      name: "sanad-intake",
      configuration: "wrangler.toml",
      entry: (main) => intakeEntry(main, options.around?.intake),
      bindings: { ...intakeBindings(options.keys, urls), ...changed.intake },
    }),
    read({
      name: "sanad-notify",
      configuration: "workers/notify/wrangler.toml",
      entry: (main) => plainEntry(main, options.around?.notify),
      bindings: { ...notifyBindings(options.keys, urls), ...changed.notify },
    }),
    read({
      name: "sanad-console",
      configuration: "workers/console/wrangler.toml",
      entry: (main) => plainEntry(main, options.around?.console),
      bindings: { ...consoleBindings(options.keys, urls), ...changed.console },
    }),
  ]);
  await stopBundler();
  const direct = (url: string) => [{ host: "127.0.0.1", port: Number(new URL(url).port) }];
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: "127.0.0.1",
      port: Number(new URL(urls.intake).port),
      // Otherwise it asks a server of Cloudflare's where this machine is.
      cf: false,
      telemetry: { enabled: false },
      logRequests: false,
      log: new Log(options.quiet ? LogLevel.NONE : LogLevel.ERROR),
      handleStructuredLogs: ({ level, message }) => {
        options.onLog?.(message);
        if (!options.quiet) process.stderr.write(`[${level}] ${message}\n`);
      },
      unsafeHandleRuntimeRestart: onRestart,
      ...(options.stateDir === null ? {} : { resourcePersistencePath: join(options.stateDir, "v3") }),
      workers: [
        intake,
        { ...notify, unsafeDirectSockets: direct(urls.notify) },
        { ...staff, unsafeDirectSockets: direct(urls.console) },
      ],
    }),
  );
  await miniflare.ready;
  return miniflare;
}

/** Serves what lies at rest beside the catcher, and finds the worker that has a cron. */
async function reach(miniflare: Miniflare, catcher: Catcher) {
  const database = await miniflare.getD1Database("DB", "sanad-intake");
  const bucket = await miniflare.getR2Bucket("EVIDENCE", "sanad-intake");
  catcher.serve(developmentPaths(database, bucket));
  return { notify: await miniflare.getWorker("sanad-notify") };
}

/** Runs a task now and each minute, one at a time. @returns what stops it; a run that is under way is cut off */
function eachMinute(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const run = () => {
    running = running.then(task).catch((error: unknown) => {
      if (!stopped) console.error("cron:", error);
    });
  };
  run();
  const timer = setInterval(run, minute);
  return () => {
    stopped = true;
    clearInterval(timer);
    return Promise.resolve();
  };
}

/**
 * @throws Error with a sentence for people when a port is taken or a worker does not start; nothing is left running
 */
export async function startSystem(options: SystemOptions): Promise<System> {
  const progress = options.progress ?? (() => undefined);
  const ports = await choosePorts(options.port);
  const urls: SystemUrls = {
    intake: `http://localhost:${ports.intake}`,
    console: `http://localhost:${ports.console}`,
    evidence: `http://evidence.localhost:${ports.console}`,
    catcher: `http://localhost:${ports.catcher}`,
    notify: `http://localhost:${ports.notify}`,
  };
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const each of stops.splice(0).toReversed()) await each();
  };
  try {
    const catcher = await startCatcher(ports.catcher);
    stops.push(() => catcher.stop());
    progress("Building the workers");
    let reached: Awaited<ReturnType<typeof reach>>;
    const miniflare = await startWorkers(options, urls, async () => {
      // What was had of the process that died leads nowhere.
      reached = await reach(miniflare, catcher);
      await options.onRestart?.();
    });
    stops.push(() => miniflare.dispose());
    const database = await miniflare.getD1Database("DB", "sanad-intake");
    const applied = await applyMigrations(database, join(root, "schema", "migrations"));
    progress(
      applied.length === 0 ? "The database is up to date" : `Applied migrations: ${applied.join(", ")}`,
    );
    if (await foundCenters(database, options.keys)) progress("Founded both centers");
    reached = await reach(miniflare, catcher);
    const runCron = async () => {
      await reached.notify.scheduled({ cron: "* * * * *" });
    };
    if (options.cron !== false) stops.push(eachMinute(runCron));
    return { urls, keys: options.keys, miniflare, catcher, runCron, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
