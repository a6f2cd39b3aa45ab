import type { CenterDuty, Duties } from "@sanad/domain/paging";
import type { Config } from "./config.ts";
import type { Contacts } from "./contacts.ts";

/** How each center is called. */
export function dutiesOf({ contacts }: Config): Duties {
  return { ma: dutyOf(contacts.ma), intl: dutyOf(contacts.intl) };
}

function dutyOf({ duty, roster }: Contacts): CenterDuty {
  const telephones = roster.map(({ telephone }) => telephone);
  return { stored: null, configured: { hours: duty, telephones } };
}
