/** The bindings of a worker, with every call that goes out by them counted, and one of them failing. */
import { withCalls } from "../support/faults.ts";
import type { ArmedFault, Observed } from "./fault.ts";

type Call = (...args: unknown[]) => unknown;

export class CountedCalls {
  #armed: ArmedFault | null = null;
  #calls: string[] = [];
  #met: string | null = null;
  /** what was given to the queue and goes no further; null while the queue takes it */
  held: unknown[] | null = null;
  readonly #statements = new WeakMap<object, unknown>();

  arm(fault: ArmedFault | null): void {
    this.#armed = fault;
    this.#calls = [];
    this.#met = null;
  }

  observed(): Observed {
    return { how: this.#armed?.how ?? null, calls: this.#calls, met: this.#met };
  }

  database(db: object): object {
    return withCalls(db, (method, call) => {
      if (method === "prepare") return (sql) => this.#statement(call(sql), `D1 ${nameOf(String(sql))}`);
      if (method !== "batch") return call;
      return (list) => this.#count("D1 batch", () => call((list as object[]).map((one) => this.#real(one))));
    });
  }

  bucket(bucket: object): object {
    return withCalls(bucket, (method, call) => {
      if (method !== "createMultipartUpload") return this.#counted(`R2 ${String(method)}`, call);
      return async (...args) => {
        const upload = await this.#count("R2 createMultipartUpload", () => call(...args));
        return withCalls(upload as object, (part, next) => this.#counted(`R2 ${String(part)}`, next));
      };
    });
  }

  queue(queue: object): object {
    return withCalls(queue, (method, call) =>
      this.#counted(`queue ${String(method)}`, (...args) =>
        this.held === null ? call(...args) : this.held.push(args[0]),
      ),
    );
  }

  #statement(real: unknown, name: string): object {
    const statement = withCalls(real as object, (method, call) => {
      if (method === "bind") return (...values) => this.#statement(call(...values), name);
      return this.#counted(name, call);
    });
    this.#statements.set(statement, real);
    return statement;
  }

  /** D1 takes only statements of its own making. */
  #real(statement: object): unknown {
    return this.#statements.get(statement) ?? statement;
  }

  #counted(name: string, call: Call): Call {
    return (...args) => this.#count(name, () => call(...args));
  }

  async #count(name: string, call: () => unknown): Promise<unknown> {
    this.#calls.push(name);
    const fault = this.#armed;
    if (fault === null || this.#calls.length !== fault.call) return call();
    this.#met = name;
    // Also what it refuses is an answer that can be lost.
    if (fault.moment === "after") await Promise.allSettled([(async () => call())()]);
    if (fault.how === "error")
      throw new Error(`${name} failed ${fault.moment} it was done, as the test asked`);
    await fetch(`${fault.control}/${fault.how}?${new URLSearchParams({ call: name })}`);
    return new Promise(() => {});
  }
}

/** `select inbound` of what drizzle writes. */
function nameOf(sql: string): string {
  const [, verb = "statement"] = /^\s*(\w+)/.exec(sql) ?? [];
  const [, table = ""] = /\b(?:from|into|update)\s+"?(\w+)/i.exec(sql) ?? [];
  return `${verb.toLowerCase()} ${table}`;
}
