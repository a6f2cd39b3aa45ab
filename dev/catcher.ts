/**
 * Outgoing mail and SMS, caught. It speaks the HTTP protocols of Resend, SMS Gate and Twilio closely enough that the
 * real senders run unchanged, and shows what they sent: a page at `/`, JSON at `/api/messages`.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { messagesPage } from "./catcher-page.ts";
import { type Answer, type CaughtMessage, type ProviderRequest, Providers } from "./catcher-providers.ts";

export type { CaughtMessage, ProviderRequest } from "./catcher-providers.ts";

/** Further paths of the development system, answered before the catcher's own. */
export type DevelopmentPaths = (url: URL) => Promise<Answer | null>;

export interface Catcher {
  readonly url: string;
  /** oldest first */
  readonly messages: readonly CaughtMessage[];
  /** every provider request, also those that were made to fail or to hang */
  readonly requests: readonly ProviderRequest[];
  /** the next `count` provider requests are answered with `status` and catch nothing */
  failNext(count: number, status: number): void;
  /** the next `count` provider requests are never answered, so that the sender times out */
  hangNext(count: number): void;
  clear(): void;
  serve(paths: DevelopmentPaths): void;
  stop(): Promise<void>;
}

async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return new Uint8Array(Buffer.concat(chunks));
}

function send(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { "cache-control": "no-store", ...answer.headers });
  response.end(answer.body);
}

function json(value: unknown): Answer {
  return {
    status: 200,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(value),
  };
}

/** What `GET /api/messages` tells of a message: everything but the raw request. */
function told({ raw: _raw, ...message }: CaughtMessage) {
  return message;
}

/**
 * @param port 0 for a free one
 * @throws Error when the port is taken
 */
export async function startCatcher(port: number): Promise<Catcher> {
  const providers = new Providers();
  const faults: (number | "hang")[] = [];
  let development: DevelopmentPaths = () => Promise.resolve(null);

  async function answer(request: IncomingMessage, url: URL): Promise<Answer | "hang"> {
    const body = await readBody(request);
    const method = request.method ?? "GET";
    if (url.pathname === "/api/messages" && method === "GET") {
      return json({ messages: providers.messages.map(told) });
    }
    if (url.pathname === "/api/messages" && method === "DELETE") {
      providers.clear();
      return { status: 204, headers: {}, body: "" };
    }
    if (url.pathname === "/" && method === "GET") return messagesPage(providers.messages);
    if (method === "GET")
      return (await development(url)) ?? { status: 404, headers: {}, body: "Not found\n" };
    const fault = faults.shift();
    const asked: ProviderRequest = { method, path: url.pathname, headers: request.headers, body };
    if (fault === "hang") {
      providers.requests.push(asked);
      return "hang";
    }
    return fault === undefined ? providers.answer(asked) : providers.fail(asked, fault);
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    answer(request, url).then(
      (result) => {
        if (result !== "hang") send(response, result);
      },
      (error: unknown) => {
        console.error("catcher:", error);
        send(response, { status: 500, headers: {}, body: "The catcher failed\n" });
      },
    );
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the system gave no port");

  return {
    url: `http://localhost:${address.port}`,
    get messages() {
      return providers.messages;
    },
    get requests() {
      return providers.requests;
    },
    failNext: (count, status) => void faults.push(...Array.from({ length: count }, () => status)),
    hangNext: (count) => void faults.push(...Array.from({ length: count }, () => "hang" as const)),
    clear: () => providers.clear(),
    serve: (paths) => {
      development = paths;
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, "close");
    },
  };
}
