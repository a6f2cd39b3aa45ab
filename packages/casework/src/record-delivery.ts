import type { CenterId } from "@sanad/domain/center";
import { changes, type DeliveryNews } from "@sanad/domain/delivery-news";
import { DomainError } from "@sanad/domain/error";
import type { OutboxId } from "@sanad/domain/id";
import type { LedgerActor } from "@sanad/domain/ledger";
import type { Database } from "@sanad/store/database";
import type { NewOutboxRow, OutboxRow } from "@sanad/store/outbox";
import {
  type DeliveryChange,
  readOutbox,
  storeDelivery,
  waitingPage,
  wasUndelivered,
} from "@sanad/store/outbox-delivery";
import { readFacts, troubleFacts } from "./outbox-facts.ts";
import { troubleAfter } from "./trouble-after.ts";

/** The duty rosters, which only notify knows. */
export interface Rosters {
  /** the center of the member that a page called; `null` when there is nobody */
  readonly paged: (row: OutboxRow) => CenterId | null;
  /** the page of the next member; @param sent whether the one before left: the next one then waits */
  readonly nextPage: (
    row: OutboxRow,
    sent: boolean,
    at: number,
  ) => readonly (NewOutboxRow & { kind: "page" })[];
}

export interface DeliveryContext {
  readonly db: Database;
  readonly actor: LedgerActor;
  /** how the message was sent, as far as whoever brings the news can know */
  readonly by: "sms" | "email";
  /** `null` where pages are out of the question */
  readonly rosters: Rosters | null;
  /** UTC milliseconds */
  readonly now: number;
}

/**
 * `unknown` no such row · `not-sent` it was never handed to a provider, or is over for another reason · `other` it was
 * not sent this way · `repeated`, `older` nothing that was not known. Nothing is stored in all of these.
 */
export type RecordedOutcome = "recorded" | "unknown" | "not-sent" | "other" | "repeated" | "older";

export interface Recorded {
  readonly outcome: RecordedOutcome;
  /** the row as it was found */
  readonly row: OutboxRow | null;
  /** rows that can leave now */
  readonly due: readonly OutboxId[];
}

/** Reports on one row that meet at the same moment; each loser looks again. */
const ATTEMPTS = 8;

/**
 * Records what became of a message that was sent. The first time that it is undelivered the other contact is told as
 * after a failure, and for a page the next duty member is called at once; row, ledger and all that follows are one batch.
 *
 * A receipt may come before the row says that the message left. It is not put off, because not every provider asks
 * again: it proves that the provider has the message, so the row ends as sent with it.
 *
 * @throws DomainError `unavailable` when the row does not hold still; whatever D1 throws. Nothing is stored then
 */
export async function recordDelivery(context: DeliveryContext, news: DeliveryNews): Promise<Recorded> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const row = await readOutbox(context.db, news.outbox);
    if (row === null) return { outcome: "unknown", row, due: [] };
    const outcome = verdictOn(context, row, news);
    if (outcome !== "new") return { outcome, row, due: [] };
    const change = await changeOf(context, row, news);
    if (await storeDelivery(context.db, row, change, context.actor, context.now)) {
      const queued = change.queued.filter(({ nextAt }) => nextAt <= context.now).map(({ id }) => id);
      return { outcome: "recorded", row, due: [...change.hastened, ...queued] };
    }
  }
  throw new DomainError("unavailable", `${news.outbox} did not hold still`);
}

function verdictOn(
  { by }: DeliveryContext,
  row: OutboxRow,
  news: DeliveryNews,
): Exclude<RecordedOutcome, "recorded" | "unknown"> | "new" {
  const isTried = row.status === "pending" && row.attempts > 0;
  if (row.status !== "sent" && !isTried) return "not-sent";
  const way = wayOf(row);
  return way !== null && way !== by ? "other" : changes(row, news);
}

/** How a row is sent; `null` for a message, whose payload says it and is sealed. */
function wayOf(row: OutboxRow): "sms" | "email" | null {
  switch (row.kind) {
    case "notice":
    case "digest":
    case "checkpoint":
      return "email";
    case "page":
      return "sms";
    case "trouble":
      return readFacts(troubleFacts, row.facts)?.by ?? null;
    case "message":
      return null;
  }
}

async function changeOf(
  context: DeliveryContext,
  row: OutboxRow,
  { delivery, at }: DeliveryNews,
): Promise<DeliveryChange> {
  const { db, rosters, now } = context;
  // A telephone whose clock is ahead must not outrank whatever is said later.
  const change = { delivery, deliveryAt: Math.min(at, now) };
  const isFirst = delivery === "undelivered" && !(await wasUndelivered(db, row));
  const next = row.kind === "page" ? (rosters?.nextPage(row, !isFirst, now) ?? []) : [];
  const trouble = isFirst ? await troubleAfter(db, row, rosters?.paged(row) ?? null, now) : [];
  // What a sent page causes was queued when it was sent: there the next one only leaves sooner.
  if (row.status === "pending") return { ...change, queued: [...next, ...trouble], hastened: [] };
  const waiting = isFirst ? await Promise.all(next.map((page) => waitingPage(db, page))) : [];
  return { ...change, queued: trouble, hastened: waiting.filter((id) => id !== null) };
}
