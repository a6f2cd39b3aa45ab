import type { System } from "@sanad/dev/system";
import { isBroken } from "./arrival.ts";
import type { Observed } from "./fault.ts";

export type WorkerName = "intake" | "notify";

/** What `worker.ts` answers around each of the workers. */
export class Workers {
  readonly #urls: System["urls"];

  constructor(urls: System["urls"]) {
    this.#urls = urls;
  }

  async change(worker: WorkerName, asked: object): Promise<void> {
    const init = { method: "POST", body: JSON.stringify(asked) };
    const response = await fetch(`${this.#urls[worker]}/test/change`, init);
    if (!response.ok) throw new Error(`${worker} answered ${response.status}`);
  }

  async observed(worker: WorkerName): Promise<Observed> {
    const response = await fetch(`${this.#urls[worker]}/test/observed`);
    return (await response.json()) as Observed;
  }

  /** What intake gave to the queue since it was last asked. */
  async held(): Promise<readonly unknown[]> {
    const response = await fetch(`${this.#urls.intake}/test/held`);
    return (await response.json()) as unknown[];
  }

  /** @returns the answer; null when there was none */
  async ask(worker: WorkerName, path: string, body: string, signal: AbortSignal): Promise<string | null> {
    try {
      const response = await fetch(this.#urls[worker] + path, { method: "POST", body, signal });
      const text = await response.text();
      return response.ok ? text : null;
    } catch (error) {
      if (isBroken(error)) return null;
      throw error;
    }
  }
}
