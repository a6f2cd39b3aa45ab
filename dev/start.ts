/** `npm start`: the whole system on this machine, until it is told to stop. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadKeys } from "./keys.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function basePort(): number {
  const port = Number(process.env.PORT ?? 8787);
  if (!Number.isInteger(port) || port < 0 || port > 65_531) {
    throw new Error(`PORT must be a whole number up to 65531, not "${process.env.PORT}"`);
  }
  return port;
}

/** Tells when it is time to stop: at a signal, or at the end of the process that started us. */
class Stop {
  static readonly #signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  readonly asked: Promise<void>;
  #resolve: () => void = () => undefined;
  #wasAsked = false;

  constructor() {
    this.asked = new Promise((resolve) => (this.#resolve = resolve));
    this.listen();
    const parent = process.ppid;
    // A parent that was killed cannot pass a signal on; its child is then given to another process.
    setInterval(() => {
      if (process.ppid !== parent) this.#ask();
    }, 1000);
    // While it starts, Miniflare ends the process itself at a signal, with the signal's code: it was still asked for.
    process.on("exit", () => {
      if (this.#wasAsked) process.exitCode = 0;
    });
  }

  /** Takes the signals over from whoever listens for them: Miniflare would end the process before we have stopped. */
  listen(): void {
    for (const signal of Stop.#signals) process.removeAllListeners(signal).on(signal, () => this.#ask());
  }

  #ask(): void {
    this.#wasAsked = true;
    this.#resolve();
  }
}

async function main(): Promise<void> {
  const stop = new Stop();
  // Loaded only now: it takes a second, and a signal that comes meanwhile is to be heard.
  const { startSystem } = await import("./system.ts");
  const { keys, made } = await loadKeys(join(root, ".dev"));
  say(made ? "Made development keys in .dev" : "Using the development keys in .dev");
  const stateDir = join(root, ".wrangler", "state");
  const system = await startSystem({ port: basePort(), stateDir, keys, quiet: false, progress: say });
  stop.listen();
  say("");
  say(`  Report form, SMS and e-mail in   ${system.urls.intake}`);
  say(`  Console of the centers           ${system.urls.console}   (sign in with .dev/accounts.json)`);
  say(`  Outgoing mail and SMS, caught    ${system.urls.catcher}`);
  say(`  Notify                           ${system.urls.notify}`);
  say("");
  const port = process.env["PORT"];
  const demo = `${port === undefined ? "" : `PORT=${port} `}npm run demo -- --open`;
  say(`Send something with \`${demo}\`. Stop with Ctrl-C.`);
  say("ready");
  await stop.asked;
  say("Stopping");
  await system.stop();
}

try {
  await main();
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
