import { Hono } from "hono";

/**
 * Bundled around the intake worker by the bench. It answers, on intake's own bindings and in the same workerd, with
 * the least that a report could cost, by bare Hono handlers: `POST /bench/rows?count=` stores so many rows in one D1 batch, `POST /bench/put`
 * gives the body to R2 as it is. `POST /bench/nudges?give=no` keeps what intake nudges from the queue, so that its
 * work is measured without notify's.
 */
interface Statement {
  bind(...values: unknown[]): Statement;
}

interface Bindings {
  readonly DB: { prepare(sql: string): Statement; batch(statements: Statement[]): Promise<unknown> };
  readonly EVIDENCE: { put(key: string, body: unknown): Promise<unknown> };
  readonly NOTIFY: { send(message: unknown): Promise<unknown> };
}

interface Mail {
  readonly from: string;
  readonly raw: ReadableStream<Uint8Array>;
}

interface Handler<Env, Context> {
  fetch(request: Request, env: Env, context: Context): Response | Promise<Response>;
  email(message: Mail, env: Env, context: Context): void | Promise<void>;
}

/** Mail from here is read whole and given to R2 as it is: the least that keeping one could take of memory. */
export const floorSender = "floor@mail.example";

/** Bytes in each row: more than most rows of a report hold. */
const ROW_SIZE = 500;

let nudges = true;

async function storeRows({ DB }: Bindings, count: number): Promise<void> {
  const insert = DB.prepare("INSERT INTO bench_rows (id, content) VALUES (?, ?)");
  const content = crypto.getRandomValues(new Uint8Array(ROW_SIZE));
  await DB.batch(Array.from({ length: count }, () => insert.bind(crypto.randomUUID(), content)));
}

function bindingsOf<Env extends Bindings>(env: Env): Env {
  return nudges ? env : { ...env, NOTIFY: { send: () => Promise.resolve() } };
}

const floor = new Hono<{ Bindings: Bindings }>()
  .post("/bench/rows", async (c) => {
    await storeRows(c.env, Number(c.req.query("count")));
    return c.text("done");
  })
  .post("/bench/put", async (c) => {
    await c.env.EVIDENCE.put(`bench/${crypto.randomUUID()}`, c.req.raw.body);
    return c.text("done");
  })
  .post("/bench/nudges", (c) => {
    nudges = c.req.query("give") === "yes";
    return c.text("done");
  });

export function around<Env extends Bindings, Context>(worker: Handler<Env, Context>): Handler<Env, Context> {
  return {
    fetch(request, env, context) {
      const { pathname } = new URL(request.url);
      return pathname.startsWith("/bench/")
        ? floor.fetch(request, env)
        : worker.fetch(request, bindingsOf(env), context);
    },
    async email(message, env, context) {
      if (message.from !== floorSender) return worker.email(message, bindingsOf(env), context);
      await env.EVIDENCE.put(`bench/${crypto.randomUUID()}`, await new Response(message.raw).arrayBuffer());
    },
  };
}
