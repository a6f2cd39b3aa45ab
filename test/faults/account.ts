import type { Dump } from "@sanad/dev/dump";
import { takeAtRest } from "../support/at-rest.ts";
import { accountReports } from "./account-reports.ts";
import { accountRest } from "./account-rest.ts";
import { accountTold } from "./account-told.ts";
import type { Rig } from "./rig.ts";

/** Milliseconds after which evidence that no row names is swept, and that it must not be older than. */
const SWEPT_AFTER = 21 * 3_600_000;
/** Runs of the sweep until nothing may be left; each takes away a few. */
const SWEEPS = 40;

export interface Account {
  /** what arrived, by what became of it */
  readonly reports: number;
  readonly acknowledged: number;
  /** what is not as it must be, in a sentence each */
  readonly amiss: readonly string[];
}

/**
 * Accounts for everything that was sent: lets the time pass until all is told, opens every case with its center's
 * recovery identity, and compares with what the senders and the providers know.
 */
export async function account(rig: Rig): Promise<Account> {
  await rig.settle();
  await rig.nudges();
  const rest = await takeAtRest(rig.system);
  const amiss = [
    ...(await accountReports(rig, rest)),
    ...accountTold(rest.dump, rig.system.catcher, rig.telephones),
    ...accountRest(rest, rig.said),
    ...(await accountSwept(rig, rest.dump)),
  ];
  const acknowledged = rig.arrivals.filter((arrival) => arrival.acknowledged).length;
  return { reports: rig.arrivals.length, acknowledged, amiss };
}

/** The sweep takes away every object that no row names, and no other. */
async function accountSwept(rig: Rig, before: Dump): Promise<string[]> {
  const named = new Set((before.tables["evidence"] ?? []).map((row) => `evidence/${String(row["id"])}`));
  const left = async () => (await takeKeys(rig)).filter((key) => !named.has(key));
  await rig.clock(SWEPT_AFTER);
  let last = await left();
  for (let run = 0; run < SWEEPS && last.length > 0; run += 1) {
    await rig.cron(7);
    last = await left();
  }
  const kept = new Set(await takeKeys(rig));
  return [
    ...last.map((key) => `${key} is named by no row and is not swept`),
    ...[...named].filter((key) => !kept.has(key)).map((key) => `${key} was swept although a row names it`),
  ];
}

async function takeKeys(rig: Rig): Promise<string[]> {
  const bucket = await rig.system.miniflare.getR2Bucket("EVIDENCE", "sanad-intake");
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await bucket.list(cursor === undefined ? {} : { cursor });
    keys.push(...page.objects.map(({ key }) => key));
    cursor = page.truncated ? page.cursor : undefined;
  } while (cursor !== undefined);
  return keys;
}
