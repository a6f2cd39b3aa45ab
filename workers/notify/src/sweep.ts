import { isId } from "@sanad/domain/id";
import { sessionIdle } from "@sanad/domain/session-time";
import { log } from "@sanad/http/log";
import {
  dropExpiredAnswered,
  dropExpiredSessions,
  dropExpiredThreads,
  dropOldInvitations,
  dropOldRefusals,
  forgetPayloads,
  pendingMessages,
  storedEvidence,
} from "@sanad/store/sweep";
import type { Notify } from "./notify.ts";

const HOUR = 3_600_000;
/** An object that is younger may still get its row. Longer than any request lasts; with the hourly run, gone in a day. */
const GRACE = 20 * HOUR;
/**
 * Evidence that is older and that no row names is kept and counted: then it is the database that lost something (a
 * restore, a wrong id, an intruder), and R2 has no way back.
 */
const EVIDENCE_LATEST = 72 * HOUR;
/** Evidence that one run may take away. More at once is no broken-off upload either. */
const EVIDENCE_FUSE = 20;
/** Whoever invited can see for a while what became of it. */
const INVITATIONS_KEPT = 30 * 24 * HOUR;
const REFUSALS_KEPT = 400 * 24 * HOUR;
/** The most that one run does; the next ones go on. */
const LISTINGS = 300;
const EXPIRED = 1000;
/** First letters of ids. */
const letters = "abcdefghijklmnopqrstuvwxyz234567";

/** One kind of object in R2, by the ids of its keys. */
interface Kind {
  readonly name: "evidence" | "outgoing";
  readonly id: "evidence" | "outbox";
  /** those that no row needs */
  readonly left: (ids: readonly string[]) => Promise<readonly string[]>;
  readonly deleted: (ids: readonly string[]) => Promise<void>;
  /** milliseconds; what is older stays */
  readonly latest: number;
  /** objects that one run may take away */
  readonly fuse: number;
}

/**
 * Removes what no row needs: halves of reports that broke off, messages that a dead consumer left or that could not
 * be delivered, expired threads, answers and sessions, old counts. Running it twice changes nothing more.
 */
export async function sweep(notify: Notify): Promise<void> {
  const { db, now } = notify;
  for (const kind of kindsOf(notify)) {
    log("swept", { worker: "notify", reason: kind.name, count: await sweepObjects(notify, kind) });
  }
  const threads = await dropExpiredThreads(db, now(), EXPIRED);
  log("swept", { worker: "notify", reason: "threads", count: threads });
  const answered = await dropExpiredAnswered(db, now(), EXPIRED);
  log("swept", { worker: "notify", reason: "answered", count: answered });
  const refusals = await dropOldRefusals(db, now() - REFUSALS_KEPT);
  log("swept", { worker: "notify", reason: "refusals", count: refusals });
  for (const { name, count } of await dropExpiredSessions(db, now(), sessionIdle, EXPIRED))
    log("swept", { worker: "notify", reason: name, count });
  const invitations = await dropOldInvitations(db, now() - INVITATIONS_KEPT);
  log("swept", { worker: "notify", reason: "invitations", count: invitations });
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
      latest: EVIDENCE_LATEST,
      fuse: EVIDENCE_FUSE,
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
      latest: Infinity,
      fuse: Infinity,
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
  let listings = 0;
  let deleted = 0;
  for (const letter of order) {
    let cursor: string | undefined;
    do {
      if (listings === LISTINGS) return deleted;
      listings += 1;
      const prefix = `${kind.name}/${kind.id}_${letter}`;
      const listed = await notify.bucket.list({ prefix, ...(cursor === undefined ? {} : { cursor }) });
      deleted += await sweepListed(notify, kind, listed.objects, kind.fuse - deleted);
      cursor = listed.truncated ? listed.cursor : undefined;
    } while (cursor !== undefined);
  }
  return deleted;
}

async function sweepListed(
  notify: Notify,
  kind: Kind,
  objects: readonly R2Object[],
  allowed: number,
): Promise<number> {
  const before = notify.now() - GRACE;
  const old = objects.filter((object) => object.uploaded.getTime() < before);
  if (old.length === 0) return 0;
  const left = new Set(await kind.left(old.map((object) => idOf(kind, object))));
  const unneeded = old.filter((object) => left.has(idOf(kind, object)));
  const since = notify.now() - kind.latest;
  const recent = unneeded.filter((object) => object.uploaded.getTime() >= since);
  const gone = recent.slice(0, Math.max(allowed, 0));
  const kept = unneeded.length - gone.length;
  if (kept > 0) log("sweep-kept", { worker: "notify", reason: kind.name, count: kept });
  if (gone.length === 0) return 0;
  await notify.bucket.delete(gone.map((object) => object.key));
  await kind.deleted(gone.map((object) => idOf(kind, object)));
  return gone.length;
}

function idOf(kind: Kind, object: R2Object): string {
  return object.key.slice(kind.name.length + 1);
}
