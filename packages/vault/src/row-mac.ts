import type { EntryPlace } from "@sanad/domain/entry";
import { DomainError } from "@sanad/domain/error";
import type { CaseId } from "@sanad/domain/id";
import { hex, sameBytes, utf8 } from "@sanad/domain/bytes";
import { hmac, sha256 } from "@sanad/domain/digest";

/**
 * MACs of rows that intake writes and that nobody who can only write to the database may change unseen.
 * The key is a Worker secret; it opens nothing.
 */

/** An entry as intake stored it: its place, its time and its ciphertext, whoever the sender was. */
export async function entryMac(key: Uint8Array, place: EntryPlace, sealed: Uint8Array): Promise<Uint8Array> {
  const { case: caseId, compartment, epoch, entry, at } = place;
  const hash = hex(await sha256(sealed));
  return hmac(key, utf8(JSON.stringify(["sanad/v1/entry", caseId, compartment, epoch, entry, at, hash])));
}

/**
 * To be called before an entry is shown: one without `auth` proves nothing else of itself.
 *
 * @throws DomainError `substituted`
 */
export async function checkEntry(
  key: Uint8Array,
  place: EntryPlace,
  sealed: Uint8Array,
  mac: Uint8Array,
): Promise<void> {
  if (!sameBytes(mac, await entryMac(key, place, sealed))) {
    throw new DomainError("substituted", `${place.entry} is not what intake stored`);
  }
}

export interface ThreadBinding {
  readonly lookup: Uint8Array;
  readonly caseId: CaseId;
  readonly channel: "email" | "sms";
}

/** What a thread leads to: else all that a sender writes next could be turned to a case that an intruder opens. */
export async function threadMac(key: Uint8Array, thread: ThreadBinding): Promise<Uint8Array> {
  const lookup = hex(thread.lookup);
  return hmac(key, utf8(JSON.stringify(["sanad/v1/thread", lookup, thread.caseId, thread.channel])));
}

/**
 * To be called before a thread is followed.
 *
 * @throws DomainError `substituted`
 */
export async function checkThread(
  key: Uint8Array,
  thread: ThreadBinding & { readonly mac: Uint8Array },
): Promise<void> {
  if (!sameBytes(thread.mac, await threadMac(key, thread))) {
    throw new DomainError("substituted", `a thread of ${thread.caseId} is not ours`);
  }
}
