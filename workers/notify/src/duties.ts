import { readPager } from "@sanad/casework/pager";
import { readStoredRoster } from "@sanad/casework/stored-roster";
import { base64 } from "@sanad/domain/base64";
import type { CenterId } from "@sanad/domain/center";
import { sha256 } from "@sanad/domain/digest";
import type { CenterDuty, Duties, PagedMember } from "@sanad/domain/paging";
import { newestRoster, pagedMembers } from "@sanad/store/duty-rows";
import { openTransit } from "@sanad/vault/open";
import type { Notify } from "./notify.ts";

/** Opening a number takes milliseconds, and a flood asks for all of them at each page. */
const opened = new Map<string, string>();
/** More than two centers have members: rows of an intruder do not fill the memory. */
const MOST = 200;

/** How each center is called: by its own roster and its members' numbers, else as it is configured. */
export async function dutiesOf(notify: Pick<Notify, "db" | "config">): Promise<Duties> {
  const [ma, intl] = await Promise.all([dutyOf(notify, "ma"), dutyOf(notify, "intl")]);
  return { ma, intl };
}

async function dutyOf(notify: Pick<Notify, "db" | "config">, center: CenterId): Promise<CenterDuty> {
  const { db, config } = notify;
  const { duty, roster: contacts } = config.contacts[center];
  const configured = { hours: duty, telephones: contacts.map(({ telephone }) => telephone) };
  const roster = await readStoredRoster(center, await newestRoster(db, center), config.signers[center]);
  if (roster === null) return { stored: null, configured };
  return { stored: { roster, members: await membersOf(notify, center) }, configured };
}

async function membersOf(
  { db, config }: Pick<Notify, "db" | "config">,
  center: CenterId,
): Promise<readonly PagedMember[]> {
  const found: PagedMember[] = [];
  for (const { member, role, pager } of await pagedMembers(db, center)) {
    const text = pager === null ? null : await openPager(config.transit, pager);
    const signers = config.signers[center];
    const telephone = text === null ? null : await readPager(text, { center, member }, signers);
    if (telephone !== null) found.push({ id: member, role, telephone });
  }
  return found;
}

/** @returns `null` for what does not open: that member is not called, and the others are */
async function openPager(transit: readonly string[], sealed: Uint8Array): Promise<string | null> {
  const name = base64(await sha256(sealed));
  const known = opened.get(name);
  if (known !== undefined) return known;
  try {
    const text = new TextDecoder().decode(await openTransit(transit, sealed));
    if (opened.size >= MOST) opened.clear();
    opened.set(name, text);
    return text;
  } catch {
    // Sealed to an identity that is gone, or written by somebody else; the roster goes on without it.
    return null;
  }
}
