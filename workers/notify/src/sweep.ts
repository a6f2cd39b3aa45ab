import { isId } from "@sanad/domain/id";
import { log } from "@sanad/http/log";
import {
  dropExpiredThreads,
  dropOldRefusals,
  forgetPayloads,
  pendingMessages,
  storedEvidence,
} from "@sanad/store/sweep";
import type { Notify } from "./notify.ts";

const HOUR = 3_600_000;
/** An object that is younger may still get its row. Longer than any request lasts; with the hourly run, gone in a day. */
const GRACE = 20 * HOUR;
const REFUSALS_KEPT = 400 * 24 * HOUR;
/** The most that one run does; the next ones go on. */
const PAGES = 300;
const THREADS = 1000;
/** First letters of ids. */
const letters = "abcdefghijklmnopqrstuvwxyz234567";

/** One kind of object in R2, by the ids of its keys. */
interface Kind {
  readonly name: "evidence" | "outgoing";
  readonly id: "evidence" | "outbox";
  /** those that no row needs */
  readonly left: (ids: readonly string[]) => Promise<readonly string[]>;
  readonly deleted: (ids: readonly string[]) => Promise<void>;
}

/**
 * Removes what no row needs: halves of reports that broke off, messages that a dead consumer left or that could not
 * be delivered, expired threads, old counts. Running it twice changes nothing more.
 */
export async function sweep(notify: Notify): Promise<void> {
  const { db, now } = notify;
  for (const kind of kindsOf(notify)) {
    log("swept", { worker: "notify", reason: kind.name, count: await sweepObjects(notify, kind) });
  }
  const threads = await dropExpiredThreads(db, now(), THREADS);
  log("swept", { worker: "notify", reason: "threads", count: threads });
  const refusals = await dropOldRefusals(db, now() - REFUSALS_KEPT);
  log("swept", { worker: "notify", reason: "refusals", count: refusals });
}

function kindsOf({ db }: Notify): readonly Kind[] {
  return [
    {
      name: "evidence",
      id: "evidence",
      left: async (ids) =>
        without(
          ids,
          await storedEvidence(
            db,
            ids.filter((id) => isId("evidence", id)),
          ),
        ),
      deleted: async () => {},
    },
    {
      name: "outgoing",
      id: "outbox",
      left: async (ids) =>
        without(
          ids,
          await pendingMessages(
            db,
            ids.filter((id) => isId("outbox", id)),
          ),
        ),
      deleted: (ids) =>
        forgetPayloads(
          db,
          ids.filter((id) => isId("outbox", id)),
        ),
    },
  ];
}

function without(ids: readonly string[], kept: ReadonlySet<string>): readonly string[] {
  return ids.filter((id) => !kept.has(id));
}

/**
 * Goes through the keys letter by letter. Each hour begins at another one, so that a bucket with more objects than
 * a run can look at is still swept as a whole.
 */
async function sweepObjects(notify: Notify, kind: Kind): Promise<number> {
  const start = Math.floor(notify.now() / HOUR) % letters.length;
  const order = letters.slice(start) + letters.slice(0, start);
  let pages = 0;
  let deleted = 0;
  for (const letter of order) {
    let cursor: string | undefined;
    do {
      if (pages === PAGES) return deleted;
      pages += 1;
      const prefix = `${kind.name}/${kind.id}_${letter}`;
      const listed = await notify.bucket.list({ prefix, ...(cursor === undefined ? {} : { cursor }) });
      deleted += await sweepPage(notify, kind, listed.objects);
      cursor = listed.truncated ? listed.cursor : undefined;
    } while (cursor !== undefined);
  }
  return deleted;
}

async function sweepPage(notify: Notify, kind: Kind, objects: readonly R2Object[]): Promise<number> {
  const before = notify.now() - GRACE;
  const old = objects.filter((object) => object.uploaded.getTime() < before);
  if (old.length === 0) return 0;
  const left = await kind.left(old.map((object) => object.key.slice(kind.name.length + 1)));
  if (left.length === 0) return 0;
  await notify.bucket.delete(left.map((id) => `${kind.name}/${id}`));
  await kind.deleted(left);
  return left.length;
}
