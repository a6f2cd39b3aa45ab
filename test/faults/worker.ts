/**
 * Bundled around both workers by the fault harness, which speaks to it under `/test/`: it arms a fault, asks what was
 * called, moves the clock, and drives queue and cron as their own requests, so that they can be given up on.
 */
import { CountedCalls } from "./counted-calls.ts";
import type { ArmedFault } from "./fault.ts";

type Bindings = Record<string, object>;
type Run = (event: unknown, env: Bindings, context: unknown) => unknown;

interface Worker {
  readonly fetch: Run;
  readonly email?: Run;
  readonly queue?: Run;
  readonly scheduled?: Run;
}

const calls = new CountedCalls();
const known = new WeakMap<Bindings, Bindings>();

function counted(env: Bindings): Bindings {
  const before = known.get(env);
  if (before !== undefined) return before;
  const { DB, EVIDENCE, NOTIFY } = env;
  const changed = {
    ...env,
    ...(DB && { DB: calls.database(DB) }),
    ...(EVIDENCE && { EVIDENCE: calls.bucket(EVIDENCE) }),
    ...(NOTIFY && { NOTIFY: calls.queue(NOTIFY) }),
  };
  known.set(env, changed);
  return changed;
}

/** Milliseconds that the worker's clock is ahead of the true one. */
let ahead = 0;
const trueNow = Date.now.bind(Date);
Date.now = () => trueNow() + ahead;

/** Milliseconds after which every wait ends, however long its owner would be patient. */
let patience = Infinity;
const trueTimeout = AbortSignal.timeout.bind(AbortSignal);
AbortSignal.timeout = (wait) => trueTimeout(Math.min(wait, patience));

interface Asked {
  readonly armed?: ArmedFault | null;
  readonly hold?: boolean;
  readonly ahead?: number;
  readonly patience?: number;
}

function change(asked: Asked): void {
  if (asked.armed !== undefined) calls.arm(asked.armed);
  if (asked.hold !== undefined) calls.held = asked.hold ? [] : null;
  if (asked.ahead !== undefined) ahead = asked.ahead;
  if (asked.patience !== undefined) patience = asked.patience;
}

interface Nudge {
  readonly body: unknown;
  readonly attempts: number;
}

/** One message of the queue, delivered. @returns whether it was acknowledged */
async function deliver(worker: Worker, nudge: Nudge, env: Bindings, context: unknown): Promise<boolean> {
  let acknowledged = false;
  const message = {
    id: "test",
    timestamp: new Date(),
    ...nudge,
    ack: () => (acknowledged = true),
    retry() {},
  };
  await worker.queue?.({ queue: "sanad-notify", messages: [message] }, counted(env), context);
  return acknowledged;
}

async function answer(worker: Worker, request: Request, env: Bindings, context: unknown): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  switch (pathname) {
    case "/test/change":
      change((await request.json()) as Asked);
      return new Response(null, { status: 204 });
    case "/test/observed":
      return Response.json(calls.observed());
    case "/test/held":
      return Response.json(calls.held?.splice(0) ?? []);
    case "/test/nudge":
      return Response.json(await deliver(worker, (await request.json()) as Nudge, env, context));
    case "/test/cron": {
      const scheduledTime = Date.UTC(2026, 0, 1, 0, Number(searchParams.get("minute")));
      await worker.scheduled?.({ cron: "* * * * *", scheduledTime, noRetry() {} }, counted(env), context);
      return new Response(null, { status: 204 });
    }
    default:
      return new Response(null, { status: 404 });
  }
}

export function around(worker: Worker): Worker {
  const { email, queue, scheduled } = worker;
  return {
    fetch(event, env, context) {
      const request = event as Request;
      const own = new URL(request.url).pathname.startsWith("/test/");
      return own ? answer(worker, request, env, context) : worker.fetch(event, counted(env), context);
    },
    ...(email && { email: (message, env, context) => email(message, counted(env), context) }),
    ...(queue && { queue: (batch, env, context) => queue(batch, counted(env), context) }),
    ...(scheduled && { scheduled: (event, env, context) => scheduled(event, counted(env), context) }),
  };
}
