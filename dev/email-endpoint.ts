/**
 * The local e-mail endpoint, `POST /cdn-cgi/handler/email?from=&to=` with a raw message as the body: what Email
 * Routing does in production, for a system that nobody can send mail to. It is bundled around the intake worker by
 * `system.ts` only, so no deployment has it. An empty `from` is a bounce's null sender.
 */
interface IncomingMessage {
  readonly from: string;
  readonly to: string;
  readonly headers: Headers;
  readonly raw: ReadableStream<Uint8Array>;
  readonly rawSize: number;
  readonly canBeForwarded: boolean;
  setReject(reason: string): void;
  forward(): Promise<never>;
  reply(): Promise<never>;
}

interface Worker<Env, Context> {
  fetch(request: Request, env: Env, context: Context): Response | Promise<Response>;
  email(message: IncomingMessage, env: Env, context: Context): void | Promise<void>;
}

/** Email Routing refuses larger messages before a worker sees them. */
const largest = 25 * 1024 * 1024;

function plain(status: number, text: string): Response {
  return new Response(`${text}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8" } });
}

/** Header block of a message, unfolded. Bytes stay what they are: one character each. */
function headersOf(raw: Uint8Array): Headers {
  const text = new TextDecoder("latin1").decode(raw.subarray(0, 256 * 1024));
  const end = text.search(/\r?\n\r?\n/);
  const block = (end === -1 ? text : text.slice(0, end)).replace(/\r?\n[ \t]+/g, " ");
  const headers = new Headers();
  for (const line of block.split(/\r?\n/)) {
    const [, name, value] = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined || !/^[\w!#$%&'*+.^`|~-]+$/.test(name)) continue;
    headers.append(name, value.replace(/[^\t\x20-\x7e]/g, "?"));
  }
  return headers;
}

async function deliver<Env, Context>(
  worker: Worker<Env, Context>,
  request: Request,
  env: Env,
  context: Context,
): Promise<Response> {
  const url = new URL(request.url);
  const from = url.searchParams.get("from");
  const to = url.searchParams.get("to");
  const raw = new Uint8Array(await request.arrayBuffer());
  if (request.method !== "POST" || from === null || !to || raw.length === 0) {
    return plain(400, "POST a raw e-mail message, with ?from=<address>&to=<address>");
  }
  if (raw.length > largest) return plain(413, "Email Routing takes messages of 25 MiB at most");
  let rejected: string | undefined;
  const message: IncomingMessage = {
    from,
    to,
    headers: headersOf(raw),
    raw: new Blob([raw]).stream(),
    rawSize: raw.length,
    canBeForwarded: false,
    setReject: (reason) => (rejected = reason),
    forward: () => Promise.reject(new Error("nothing can be forwarded from a local system")),
    reply: () => Promise.reject(new Error("nothing can be replied from a local system")),
  };
  try {
    await worker.email(message, env, context);
  } catch {
    // In production the sender's mail server is told to try again later.
    return plain(500, "The worker threw: the sender would try again later");
  }
  return rejected === undefined
    ? plain(200, "Worker successfully processed email")
    : plain(400, `Worker rejected email: ${rejected}`);
}

/** The worker, with the local e-mail endpoint in front of its own paths. */
export function withEmailEndpoint<Env, Context>(worker: Worker<Env, Context>): Worker<Env, Context> {
  return {
    ...worker,
    fetch(request, env, context) {
      const local = new URL(request.url).pathname === "/cdn-cgi/handler/email";
      return local ? deliver(worker, request, env, context) : worker.fetch(request, env, context);
    },
  };
}
