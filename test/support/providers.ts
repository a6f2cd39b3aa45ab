/**
 * The other side of the wire, outside of workerd: takes what the worker under test sends to `provider.test`, answers
 * as told, and shows what came under `control.test`. The first part of the path keeps tests apart.
 */
import { type Request, Response } from "miniflare";
import type { Answer, Taken } from "./wire.ts";

const taken = new Map<string, Taken[]>();
const answers = new Map<string, Answer[]>();

export async function provide(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const [, lane = "", ...rest] = url.pathname.split("/");
  const requests = taken.get(lane) ?? [];
  taken.set(lane, requests);
  if (url.hostname === "control.test") {
    if (request.method === "GET") return Response.json(requests);
    answers.set(lane, (await request.json()) as Answer[]);
    return new Response(null, { status: 204 });
  }
  const headers = Object.fromEntries(request.headers);
  requests.push({ path: `/${rest.join("/")}${url.search}`, headers, body: await request.text() });
  const answer = answers.get(lane)?.shift() ?? { status: 200, body: { id: "accepted" } };
  if (answer.never === true) return new Promise<Response>(() => {});
  const init = { status: answer.status, headers: { ...answer.headers } };
  return answer.text === undefined ? Response.json(answer.body ?? {}, init) : new Response(answer.text, init);
}
