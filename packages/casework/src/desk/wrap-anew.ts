import { hex } from "@sanad/domain/bytes";
import { DomainError } from "@sanad/domain/error";
import type { Compartment } from "@sanad/domain/compartment";
import { memberCompartments } from "@sanad/domain/sharing";
import {
  casesToWrap,
  type JobRow,
  jobOf,
  type RenewedWrap,
  storeJobPage,
  type WrapToRenew,
  wrapsOf,
} from "@sanad/store/jobs";
import { keyOf } from "@sanad/vault/seal";
import { recipientOf, rewrapper } from "@sanad/vault/open";
import { centerKeys } from "./center-keys.ts";
import type { Desk } from "./desk.ts";
import { presentMember } from "./member-standing.ts";
import type { SignedIn } from "./session.ts";

/** Cases of one page: about a third of a second of a processor. */
const PAGE = 80;

/** To whom a job wraps. */
interface Target {
  readonly party: string;
  readonly recipient: string;
  /** of a member's own wrap: what the role may read; otherwise all */
  readonly among?: readonly Compartment[];
}

/**
 * Does the next page of a job. Each page is one batch that also says how far the job is, so it goes on from wherever it was
 * cut off, and two who run it do each page once.
 *
 * @returns the job as it is then; a wrap that does not open stays as it is, and is counted among those that are left
 * @throws DomainError `refused` for a key or a person that the job's key is not of; `substituted` for a forged row
 */
export async function wrapNextPage(desk: Desk, signedIn: SignedIn, job: JobRow): Promise<JobRow> {
  if (job.finishedAt !== null) return job;
  if (isSuperseded(signedIn, job)) return storedPage(desk, signedIn, job, [], { cursor: null, cases: 0 });
  const target = await targetOf(desk, signedIn, job);
  const which = { "center-rekey": "open", "center-rekey-closed": "closed", "member-rewrap": "all" } as const;
  const ids = await casesToWrap(desk.db, target.party, job.toKey, which[job.kind], job.cursor, PAGE);
  const ours = await wrapsOf(desk.db, `center:${job.center}`, ids);
  const theirs = target.among === undefined ? ours : await wrapsOf(desk.db, target.party, ids);
  const renewed = await renewAll(signedIn, target, job, ours, theirs);
  const to = { cursor: ids.length < PAGE ? null : (ids.at(-1) ?? null), cases: ids.length };
  return storedPage(desk, signedIn, job, renewed, to);
}

/** The key was changed again before all was wrapped: the later job does it all, and this one would undo it. */
function isSuperseded(signedIn: SignedIn, job: JobRow): boolean {
  return job.member === null && centerKeys(signedIn).newest.key !== hex(job.toKey);
}

async function storedPage(
  desk: Desk,
  { viewer }: SignedIn,
  job: JobRow,
  renewed: readonly RenewedWrap[],
  to: Parameters<typeof storeJobPage>[4],
): Promise<JobRow> {
  await storeJobPage(desk.db, viewer, job, renewed, to, desk.now);
  return (await jobOf(desk.db, viewer, job.id)) ?? job;
}

/** Whom to seal to: a center's key out of the president's own, a member's out of a row that the center signed. */
async function targetOf(desk: Desk, signedIn: SignedIn, job: JobRow): Promise<Target> {
  if (job.member !== null) {
    const member = await presentMember(desk, signedIn, job.member);
    if (member === null || hex(await keyOf(member.recipient)) !== hex(job.toKey))
      throw new DomainError("refused", "the member has another key by now");
    const among = memberCompartments(member.role, job.center);
    return { party: `member:${job.member}`, recipient: member.recipient, among };
  }
  const key = centerKeys(signedIn).all.find((held) => held.key === hex(job.toKey));
  if (key === undefined) throw new DomainError("refused", "the key of the job is not held");
  return { party: `center:${job.center}`, recipient: await recipientOf(key.identity) };
}

async function renewAll(
  signedIn: SignedIn,
  target: Target,
  job: JobRow,
  ours: readonly WrapToRenew[],
  theirs: readonly WrapToRenew[],
): Promise<RenewedWrap[]> {
  const openers = new Map(
    centerKeys(signedIn).all.map((held) => [held.key, rewrapper(held.identity, target.recipient)]),
  );
  const renewed: RenewedWrap[] = [];
  for (const read of theirs) {
    if (hex(read.key) === hex(job.toKey)) continue;
    const from = ours.find((wrap) => wrap.caseId === read.caseId && wrap.epoch === read.epoch);
    const rewrap = from === undefined ? undefined : openers.get(hex(from.key));
    if (from === undefined || rewrap === undefined) continue;
    const place = { case: read.caseId, epoch: read.epoch };
    const sealed = await sealedAnew(() => rewrap(place, from.sealed, target.among));
    if (sealed !== null) renewed.push({ read, sealed });
  }
  return renewed;
}

/** One wrap that was tampered with must not keep the others from being wrapped: it stays as it is. */
async function sealedAnew(rewrap: () => Promise<Uint8Array>): Promise<Uint8Array | null> {
  try {
    return await rewrap();
  } catch {
    // does not open or is out of its place: whoever opens the case is told so
    return null;
  }
}
