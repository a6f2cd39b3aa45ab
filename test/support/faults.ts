/**
 * Bundled around a worker by tests: makes its own D1, R2 and queue fail as they can in production, and keeps what was
 * given to the queue. The worker's code is unchanged; `POST /test/faults?batch=fail` says what fails from now
 * on, `size=fail` that mail is too large; `GET /test/queue` shows every call to the queue, also those that failed.
 */
interface Handler<Env, Context> {
  fetch(request: Request, env: Env, context: Context): Response | Promise<Response>;
  email?(message: object, env: Env, context: Context): void | Promise<void>;
}

type Bindings = Record<"DB" | "EVIDENCE" | "NOTIFY", object>;

/** `fail` nothing happens and an error is thrown · `lost` it is done and its answer is lost · `pass` */
type Fault = "fail" | "lost" | "pass";

/** Calls that can be made to fail, by the name that the test uses; `write` is a batch that changes something. */
const calls = {
  batch: ["DB", "batch"],
  write: ["DB", "batch"],
  put: ["EVIDENCE", "put"],
  send: ["NOTIFY", "send"],
} as const satisfies Record<string, readonly [keyof Bindings, string]>;

const faults = new Map<string, Fault>();
const queued: unknown[] = [];

function faulty(env: Bindings): Bindings {
  const changed: Bindings = { ...env };
  for (const [name, [binding, method]] of Object.entries(calls)) {
    changed[binding] = failing(changed[binding], name, method);
  }
  return { ...changed, NOTIFY: recorded(changed.NOTIFY) };
}

/** The object with each of its methods in another's hands. */
export function withCalls(
  object: object,
  around: (method: string | symbol, call: (...args: unknown[]) => unknown) => (...args: unknown[]) => unknown,
): object {
  return new Proxy(object, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property);
      if (typeof value !== "function") return value;
      return around(property, (...args) => value.apply(target, args) as unknown);
    },
  });
}

function recorded(queue: object): object {
  return withCalls(queue, (_, call) => (...args) => {
    queued.push(...args);
    return call(...args);
  });
}

function failing(object: object, name: string, method: string): object {
  return withCalls(object, (called, call) => {
    if (called !== method) return call;
    return async (...args) => {
      const fault = name === "write" && !changes(args) ? "pass" : (faults.get(name) ?? "pass");
      if (fault === "fail") throw new Error(`${name} failed, as the test asked`);
      const result = await call(...args);
      if (fault === "lost") throw new Error(`the answer of ${name} was lost, as the test asked`);
      return result;
    };
  });
}

/** D1's prepared statements know their own text. */
function changes([statements]: readonly unknown[]): boolean {
  const texts = (Array.isArray(statements) ? statements : []).map((one: object) =>
    String(Reflect.get(one, "statement")),
  );
  return texts.some((text) => /^\s*(?:insert|update|delete)/i.test(text));
}

/** The local runtime itself takes no mail of more than 25 MiB: here one says that it is, and cannot be read. */
function tooLarge(message: object): object {
  return new Proxy(message, {
    get(target, property) {
      if (property === "rawSize") return 25 * 1024 * 1024 + 1;
      if (property === "raw") throw new Error("a mail that is too large was read");
      const value: unknown = Reflect.get(target, property);
      return typeof value === "function"
        ? (...args: unknown[]) => value.apply(target, args) as unknown
        : value;
    },
  });
}

export function around<Env extends Bindings, Context>(worker: Handler<Env, Context>): Handler<Env, Context> {
  return {
    fetch(request, env, context) {
      const url = new URL(request.url);
      if (url.pathname === "/test/queue") return Response.json(queued);
      if (url.pathname !== "/test/faults") return worker.fetch(request, { ...env, ...faulty(env) }, context);
      faults.clear();
      for (const [name, fault] of url.searchParams) faults.set(name, fault as Fault);
      return new Response(null, { status: 204 });
    },
    email: (message, env, context) =>
      worker.email?.(faults.has("size") ? tooLarge(message) : message, { ...env, ...faulty(env) }, context),
  };
}
