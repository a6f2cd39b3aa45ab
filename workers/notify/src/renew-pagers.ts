import { centerIds } from "@sanad/domain/center";
import { pagedMembers, replacePager } from "@sanad/store/duty-rows";
import { renewTransit } from "@sanad/vault/open";
import type { Notify } from "./notify.ts";

/** After a rotation of the transit key: duty telephones stay, and the key before it can go within days. */
export async function renewPagers({ db, config }: Pick<Notify, "db" | "config">): Promise<void> {
  if (config.transit.length < 2) return;
  for (const center of centerIds) {
    for (const { member, pager } of await pagedMembers(db, center)) {
      const renewed = pager === null ? null : await renewTransit(config.transit, pager);
      if (pager !== null && renewed !== null) await replacePager(db, member, pager, renewed);
    }
  }
}
