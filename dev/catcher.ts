/**
 * Outgoing mail and SMS, caught. It speaks the HTTP protocols of Resend, SMS Gate, Twilio, Kannel and Jasmin closely
 * enough that the real senders run unchanged, and shows what they sent: a page at `/`, JSON at `/api/messages`.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { messagesPage } from "./catcher-page.ts";
import { Providers } from "./catcher-providers.ts";
import type { Answer, CaughtMessage, ProviderRequest } from "./catcher-wire.ts";

export type { CaughtMessage, ProviderRequest } from "./catcher-wire.ts";

/** Further paths of the development system, answered before the catcher's own. */
export type DevelopmentPaths = (url: URL) => Promise<Answer | null>;

/**
 * A status to be refused with · `hang` it is never answered · `cut` it is taken, and the connection ends without an
 * answer · `answer` as ever
 */
export type Fate = number | "hang" | "cut" | "answer";

export interface Catcher {
  readonly url: string;
  /** oldest first */
  readonly messages: readonly CaughtMessage[];
  /** every provider request, also those that were made to fail or to hang */
  readonly requests: readonly ProviderRequest[];
  /** the next `count` provider requests are answered with `status` and catch nothing */
  failNext(count: number, status: number): void;
  /** what becomes of the next provider requests, one by one; after them all are answered again */
  next(...fates: readonly Fate[]): void;
  /** fates that no request has met yet, and that none shall meet: they are forgotten */
  dropFates(): number;
  /** from now on a provider has a request at once and answers it after so many milliseconds */
  answerAfter(wait: (request: ProviderRequest) => number): void;
  clear(): void;
  /** from now on a GET of this path is answered so: a file that a provider keeps */
  keep(path: string, answer: Answer): void;
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

const notFound: Answer = { status: 404, headers: {}, body: "Not found\n" };

/** Decides what each request is answered. */
class Desk {
  readonly providers = new Providers();
  readonly fates: Fate[] = [];
  readonly kept = new Map<string, Answer>();
  development: DevelopmentPaths = () => Promise.resolve(null);
  wait: (request: ProviderRequest) => number = () => 0;

  async answer(request: IncomingMessage, url: URL): Promise<Answer | "hang" | "cut"> {
    const body = await readBody(request);
    const method = request.method ?? "GET";
    if (url.pathname === "/api/messages" && method === "GET") {
      return json({ messages: this.providers.messages.map(told) });
    }
    if (url.pathname === "/api/messages" && method === "DELETE") {
      this.providers.clear();
      return { status: 204, headers: {}, body: "" };
    }
    if (url.pathname === "/" && method === "GET") return messagesPage(this.providers.messages);
    if (method === "GET") return this.kept.get(url.pathname) ?? (await this.development(url)) ?? notFound;
    const asked = { method, path: url.pathname, headers: request.headers, body };
    const answer = this.#provide(asked);
    // Nobody stays up for an answer that is still to come.
    await delay(this.wait(asked), undefined, { ref: false });
    return answer;
  }

  #provide(asked: ProviderRequest): Answer | "hang" | "cut" {
    const fate = this.fates.shift() ?? "answer";
    if (typeof fate === "number") return this.providers.fail(asked, fate);
    switch (fate) {
      case "answer":
        return this.providers.answer(asked);
      case "cut":
        this.providers.answer(asked);
        return "cut";
      case "hang":
        this.providers.requests.push(asked);
        return "hang";
    }
  }
}

/**
 * @param port 0 for a free one
 * @throws Error when the port is taken
 */
export async function startCatcher(port: number): Promise<Catcher> {
  const desk = new Desk();
  const { providers, fates } = desk;
  const server = serverOf(desk);
  const url = `http://localhost:${await listen(server, port)}`;
  return {
    url,
    get messages() {
      return providers.messages;
    },
    get requests() {
      return providers.requests;
    },
    failNext: (count, status) => void fates.push(...Array.from({ length: count }, () => status)),
    next: (...more) => void fates.push(...more),
    dropFates: () => fates.splice(0).length,
    answerAfter: (wait) => {
      desk.wait = wait;
    },
    clear: () => providers.clear(),
    keep: (path, answer) => void desk.kept.set(path, answer),
    serve: (paths) => {
      desk.development = paths;
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, "close");
    },
  };
}

function serverOf(desk: Desk): Server {
  return createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    desk.answer(request, url).then(
      (result) => {
        if (result === "cut") response.destroy();
        else if (result !== "hang") send(response, result);
      },
      (error: unknown) => {
        console.error("catcher:", error);
        send(response, { status: 500, headers: {}, body: "The catcher failed\n" });
      },
    );
  });
}

/** @returns the port that it listens on */
async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the system gave no port");
  return address.port;
}
