import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeKeys } from "@sanad/dev/keys";
import { startSystem, type System } from "@sanad/dev/system";
import { keptWorkers } from "../support/system.ts";
import type { Arrival } from "./arrival.ts";
import { beginThread } from "./begin-thread.ts";
import { Control } from "./control.ts";
import type { Aim, Fault, Observed } from "./fault.ts";
import { acknowledgeCalled, lastDue } from "./outbox-times.ts";
import { Restarts } from "./restarts.ts";
import { Senders } from "./senders.ts";
import { Tally } from "./tally.ts";
import { type WorkerName, Workers } from "./workers.ts";

/** Tries of a sender until it must have been answered. */
const TRIES = 4;
/** Rounds of cron until everything must have been told. */
const ROUNDS = 60;

/** The whole system with both workers' calls counted, and everything that was sent to it. */
export class Rig {
  readonly system: System;
  readonly senders: Senders;
  readonly tally = new Tally();
  readonly arrivals: Arrival[] = [];
  /** what the workers logged, and what they gave to the queue */
  readonly said: string[];
  readonly #control: Control;
  readonly #workers: Workers;
  readonly #directory: string;
  readonly #restarts: Restarts;
  /** milliseconds by which notify's clock is ahead */
  #ahead = 0;
  #hold = true;

  private constructor(
    system: System,
    control: Control,
    directory: string,
    said: string[],
    restarts: Restarts,
  ) {
    this.system = system;
    this.senders = new Senders(system);
    this.said = said;
    this.#control = control;
    this.#workers = new Workers(system.urls);
    this.#directory = directory;
    this.#restarts = restarts;
  }

  static async start(): Promise<Rig> {
    const worker = fileURLToPath(new URL("./worker.ts", import.meta.url));
    const directory = mkdtempSync(join(tmpdir(), "sanad-faults-"));
    const said: string[] = [];
    const restarts = new Restarts();
    const control = await Control.start();
    const system = await startSystem({
      port: 0,
      stateDir: directory,
      quiet: true,
      cron: false,
      ...keptWorkers(),
      keys: await makeKeys(),
      around: { intake: worker, notify: worker },
      onRestart: () => restarts.happened(),
      onLog: (line) => void said.push(line),
    });
    const rig = new Rig(system, control, directory, said, restarts);
    await rig.#set();
    await beginThread(rig);
    return rig;
  }

  async stop(): Promise<void> {
    await this.system.stop();
    await this.#control.stop();
    rmSync(this.#directory, { recursive: true, force: true });
  }

  /** Whether the queue's messages wait for `nudges`, or go to notify at once. */
  async holdQueue(hold: boolean): Promise<void> {
    this.#hold = hold;
    await this.#set();
  }

  async arm(worker: WorkerName, aim: Aim, fault: Fault): Promise<void> {
    this.#control.begin();
    await this.#workers.change(worker, { armed: { ...fault, aim, control: this.#control.url } });
  }

  /** Ends a fault other than a kill, met or not. */
  async disarm(worker: WorkerName): Promise<Observed> {
    const observed = await this.#workers.observed(worker);
    // Otherwise it could make the next sender give up.
    if (observed.met !== null && observed.how === "hang") await this.#control.told();
    await this.#workers.change(worker, { armed: null });
    this.#control.begin();
    return observed;
  }

  /** Waits for the restart if the armed kill was met. @returns the call that it met; null when there was no such call */
  async survive(worker: WorkerName): Promise<string | null> {
    const { call } = this.#control;
    if (call === null) {
      await this.disarm(worker);
      return null;
    }
    await this.#restarts.next();
    this.#control.begin();
    await this.#set();
    return call;
  }

  /** One try. @returns whether it was acknowledged */
  async send(arrival: Arrival): Promise<boolean> {
    if (!this.arrivals.includes(arrival)) this.arrivals.push(arrival);
    return arrival.send(this.#control.patience);
  }

  /** Tries as its sender does, until it is acknowledged. */
  async sendUntilAcknowledged(arrival: Arrival): Promise<void> {
    if (!arrival.triesAgain && arrival.tries > 0) return;
    for (let attempt = 0; attempt < TRIES && !arrival.acknowledged; attempt += 1) await this.send(arrival);
  }

  /** What intake gave to the queue since it was last asked. */
  async nudges(): Promise<readonly unknown[]> {
    const held = await this.#workers.held();
    this.said.push(...held.map((body) => JSON.stringify(body)));
    return held;
  }

  /** Delivers a message of the queue, and again as the queue does when it was not acknowledged. */
  async deliver(nudge: unknown, attempts = 1): Promise<void> {
    const body = JSON.stringify({ body: nudge, attempts });
    const acknowledged = await this.#workers.ask("notify", "/test/nudge", body, this.#control.patience);
    if (acknowledged !== "true" && attempts < 3) await this.deliver(nudge, attempts + 1);
  }

  /** @param minute of the hour that cron means */
  async cron(minute = 0): Promise<void> {
    await this.#workers.ask("notify", `/test/cron?minute=${minute}`, "", this.#control.patience);
  }

  /** Moves notify's clock. @param ahead milliseconds before the true time */
  async clock(ahead: number): Promise<void> {
    this.#ahead = ahead;
    await this.#workers.change("notify", { ahead });
  }

  /** How long notify waits for a provider, milliseconds. */
  async patience(patience: number): Promise<void> {
    await this.#workers.change("notify", { patience });
  }

  /** All that are called while nobody takes notice of a case. */
  get telephones(): readonly string[] {
    const { ma, intl } = this.system.keys.contacts;
    return [...ma.roster, ...intl.roster].map(({ telephone }) => telephone);
  }

  async database() {
    return this.system.miniflare.getD1Database("DB", "sanad-intake");
  }

  /** Lets the time pass until nothing is left to be told. @throws Error when that does not come to an end */
  async settle(): Promise<void> {
    const database = await this.database();
    for (let round = 0; round < ROUNDS; round += 1) {
      const due = await lastDue(database);
      if (due === null) return;
      await acknowledgeCalled(database, this.telephones.length);
      await this.clock(Math.max(this.#ahead, due - Date.now() + 1000));
      await this.cron();
    }
    throw new Error("the outbox does not come to an end");
  }

  async #set(): Promise<void> {
    await this.#workers.change("intake", { hold: this.#hold });
    await this.#workers.change("notify", { ahead: this.#ahead });
  }
}
