/** The bindings of a worker, with every call that goes out by them counted, and one of them failing. */
import { withCalls } from "../support/faults.ts";
import { type ArmedFault, isRead, type Observed } from "./fault.ts";

/** Times that the same statement or method is called and still is a place of its own. */
const TIMES = 2;

type Call = (...args: unknown[]) => unknown;

export class CountedCalls {
  #armed: ArmedFault | null = null;
  #calls: string[] = [];
  #met: Observed["met"] = null;
  readonly #times = new Map<string, number>();
  /** what was given to the queue and goes no further; null while the queue takes it */
  held: unknown[] | null = null;
  readonly #statements = new WeakMap<object, { readonly real: unknown; readonly sql: string }>();

  arm(fault: ArmedFault | null): void {
    this.#armed = fault;
    this.#calls = [];
    this.#met = null;
    this.#times.clear();
  }

  observed(): Observed {
    return { how: this.#armed?.how ?? null, calls: this.#calls, met: this.#met };
  }

  database(db: object): object {
    return withCalls(db, (method, call) => {
      if (method === "prepare") return (sql) => this.#statement(call(sql), String(sql));
      if (method !== "batch") return call;
      return (list) => {
        const statements = (list as object[]).map(
          (one) => this.#statements.get(one) ?? { real: one, sql: "" },
        );
        const text = statements.map(({ sql }) => sql).join("; ");
        return this.#count("D1 batch", () => call(statements.map(({ real }) => real)), text);
      };
    });
  }

  bucket(bucket: object): object {
    return withCalls(bucket, (method, call) => {
      if (method !== "createMultipartUpload") return this.#counted(`R2 ${String(method)}`, call);
      return async (...args) => {
        const upload = await this.#counted("R2 createMultipartUpload", call)(...args);
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

  #statement(real: unknown, sql: string): object {
    const statement = withCalls(real as object, (method, call) => {
      if (method === "bind") return (...values) => this.#statement(call(...values), sql);
      return (...args) => this.#count(`D1 ${nameOf(sql)}`, () => call(...args), sql);
    });
    // D1 takes only statements of its own making.
    this.#statements.set(statement, { real, sql });
    return statement;
  }

  #counted(name: string, call: Call): Call {
    return (...args) => this.#count(name, () => call(...args), kindOfKey(args[0]));
  }

  /** @param detail what tells calls of one name apart, by where in the source they are */
  async #count(name: string, call: () => unknown, detail: string): Promise<unknown> {
    this.#calls.push(name);
    const place = this.#placeOf(`${name}: ${detail}`);
    const fault = this.#armed;
    if (fault === null || this.#met !== null || !this.#isAimed(fault, name, place)) return call();
    this.#met = { call: name, place };
    // Also what it refuses is an answer that can be lost.
    if (fault.moment === "after") await Promise.allSettled([(async () => call())()]);
    if (fault.how === "error")
      throw new Error(`${name} failed ${fault.moment} it was done, as the test asked`);
    await fetch(`${fault.control}/${fault.how}?${new URLSearchParams({ call: name })}`);
    return new Promise(() => {});
  }

  #placeOf(called: string): string {
    const times = (this.#times.get(called) ?? 0) + 1;
    this.#times.set(called, times);
    return `${called} #${Math.min(times, TIMES)}`;
  }

  #isAimed({ aim, moment }: ArmedFault, name: string, place: string): boolean {
    if ("call" in aim) return aim.call === this.#calls.length;
    return !aim.otherThan.includes(place) && !(moment === "after" && isRead(name));
  }
}

/** `evidence` of `evidence/evidence_…`: objects of one kind are written in one place. */
function kindOfKey(key: unknown): string {
  return typeof key === "string" ? (key.split("/")[0] ?? "") : "";
}

/** `select inbound` of what drizzle writes. */
function nameOf(sql: string): string {
  const [, verb = "statement"] = /^\s*(\w+)/.exec(sql) ?? [];
  const [, table = ""] = /\b(?:from|into|update)\s+"?(\w+)/i.exec(sql) ?? [];
  return `${verb.toLowerCase()} ${table}`;
}
