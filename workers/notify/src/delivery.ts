import { recordDelivery, type Rosters } from "@sanad/casework/record-delivery";
import { type ReceiptSource, readReceipt } from "@sanad/channels/delivery/receipt-source";
import type { DeliveryNews } from "@sanad/domain/delivery-news";
import type { OutboxId } from "@sanad/domain/id";
import { boundedBytes } from "@sanad/http/bounded-bytes";
import { log } from "@sanad/http/log";
import { pathAsSent } from "@sanad/http/path-as-sent";
import { countQuietly, refuse, type RefusalCount } from "@sanad/http/refuse";
import { type Context, Hono } from "hono";
import { removePayload } from "./message.ts";
import { assemble, type Notify } from "./notify.ts";
import { attempt } from "./nudge.ts";
import { dutiesOf } from "./duties.ts";
import { memberOf, nextPage } from "./page.ts";
import { type ConfiguredSource, sourceOf } from "./receipts.ts";

/** Bytes of a webhook. */
const LIMIT = 64 * 1024;

type App = { Bindings: Env };

/**
 * What providers tell of messages that they accepted. A wrong, a missing and a replayed signature get the same bare
 * answer; our own failure gets one that makes the provider try again; what says nothing of a message of ours is counted
 * and gets the success answer, or it would come again.
 *
 * @param now UTC milliseconds
 */
export function deliveryRoutes(now: () => number): Hono<App> {
  return new Hono<App>().on(["GET", "POST"], ["/:provider", "/:provider/:proof"], (c) => answer(c, now));
}

async function answer(c: Context<App>, now: () => number): Promise<Response> {
  const found = sourceOf(c.req.param("provider") ?? "", c.env);
  if (found === undefined) return c.body(null, 404);
  const { source, counted } = found;
  const notify = assemble(c.env, now);
  if (c.req.method !== source.method) {
    c.header("Allow", source.method);
    return refuse(c, countIn(notify), `${counted}-method`, 405);
  }
  const news = await receive(c, notify, found);
  if (news instanceof Response) return news;
  if (news.length === 0) await countQuietly(countIn(notify), `${counted}-ignored`);
  const due: OutboxId[] = [];
  for (const each of news) due.push(...(await record(notify, source, counted, each)));
  c.executionCtx.waitUntil(Promise.all(due.map((id) => attempt(notify, id))));
  const { body, status, contentType } = source.answer;
  return c.body(body, status, { "Content-Type": contentType });
}

async function receive(
  c: Context<App>,
  notify: Notify,
  { source, secret, counted }: ConfiguredSource,
): Promise<readonly DeliveryNews[] | Response> {
  const body = await boundedBytes(c.req.raw, LIMIT);
  if (body === null) return refuse(c, countIn(notify), `${counted}-too-large`, 413);
  const url = `${notify.config.publicUrl}${pathAsSent(c.req.raw)}`;
  const read = await readReceipt(source, { url, headers: c.req.raw.headers, body }, secret, notify.now());
  if (read.ok) return read.value;
  return refuse(c, countIn(notify), `${counted}-${read.reason}`, read.reason === "unsigned" ? 401 : 400);
}

/** @returns rows that can leave now: the next duty member, and whoever is told of the trouble */
async function record(
  notify: Notify,
  { by }: ReceiptSource,
  counted: string,
  news: DeliveryNews,
): Promise<readonly OutboxId[]> {
  const context = {
    db: notify.db,
    actor: "notify",
    by,
    rosters: await rostersOf(notify),
    now: notify.now(),
  } as const;
  const { outcome, row, due } = await recordDelivery(context, news);
  if (outcome !== "recorded") {
    if (outcome !== "repeated") await countQuietly(countIn(notify), `${counted}-${outcome}`);
    return due;
  }
  log(`outbox-${news.delivery}`, { worker: "notify", id: news.outbox });
  // The receipt was quicker than the provider's own answer: what follows the sending is done here.
  if (row?.status === "pending") await removePayload(notify, row);
  return due;
}

async function rostersOf(notify: Notify): Promise<Rosters> {
  const duties = await dutiesOf(notify);
  return {
    paged: (row) => memberOf(duties, row)?.center ?? null,
    nextPage: (row, sent, at) => nextPage(duties, row, sent, at),
  };
}

function countIn({ db, now }: Notify): RefusalCount {
  return { worker: "notify", db, now: now() };
}
