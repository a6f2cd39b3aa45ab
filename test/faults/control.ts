import { once } from "node:events";
import { createServer } from "node:http";
import { processesUnder } from "../support/processes.ts";

/**
 * Where a worker tells that a call of it hangs, or asks to be killed: then it is killed, and whoever waits for its
 * answer gives up.
 */
export class Control {
  readonly url: string;
  #giveUp = new AbortController();
  #told = Promise.withResolvers<void>();
  #call: string | null = null;
  readonly stop: () => Promise<void>;

  private constructor(url: string, stop: () => Promise<void>) {
    this.url = url;
    this.stop = stop;
  }

  static async start(): Promise<Control> {
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? "/", "http://localhost");
      if (url.pathname === "/kill") killWorkerd();
      else response.end();
      control.#hear(url.searchParams.get("call") ?? "");
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("the system gave no port");
    const control = new Control(`http://127.0.0.1:${address.port}`, async () => {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, "close");
    });
    return control;
  }

  /** Forgets what was told. */
  begin(): void {
    this.#giveUp = new AbortController();
    this.#told = Promise.withResolvers();
    this.#call = null;
  }

  /** Ends once a worker has told something. */
  get patience(): AbortSignal {
    return this.#giveUp.signal;
  }

  /** The call that was told of; null as long as there was none. */
  get call(): string | null {
    return this.#call;
  }

  async told(): Promise<void> {
    await this.#told.promise;
  }

  #hear(call: string): void {
    this.#call = call;
    this.#giveUp.abort();
    this.#told.resolve();
  }
}

/** SIGKILL: nothing in it gets a chance to end well. */
export function killWorkerd(): void {
  for (const { pid, command } of processesUnder(process.pid)) {
    if (command === "workerd") process.kill(pid, "SIGKILL");
  }
}
