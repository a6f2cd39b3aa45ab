import { signForCenter } from "@sanad/casework/desk/sign-for-center";
import { pagerBytes, pagerPurpose } from "@sanad/casework/pager";
import { rosterBytes, rosterPurpose, writeStoredRoster } from "@sanad/casework/stored-roster";
import type { CenterId } from "@sanad/domain/center";
import { defaultRoster } from "@sanad/domain/duty/default-roster";
import type { Roster } from "@sanad/domain/duty/roster";
import { type MemberId, makeId } from "@sanad/domain/id";
import type { Role } from "@sanad/domain/role";
import { openText, signerOf } from "@sanad/vault/open";
import { makeIdentity, sealText } from "@sanad/vault/seal";
import { beforeEach, describe, expect, it } from "vitest";
import { deliverDue } from "../../workers/notify/src/due.ts";
import { renewPagers } from "../../workers/notify/src/renew-pagers.ts";
import { bindings, noon, type System, system } from "./kit.ts";

let sanad: System;
let ma: string;
let intruder: string;
let transit: string;
beforeEach(async () => {
  ma = (await makeIdentity()).identity;
  intruder = (await makeIdentity()).identity;
  const { publicKey } = await signerOf(ma);
  sanad = await system({ CENTER_MA: JSON.stringify({ signer: publicKey }) });
  transit = sanad.transit;
});

const now =
  "insert into memberships (center, member, role, name, signatures, since) values (?, ?, ?, ?, ?, ?)";

interface Numbered {
  readonly telephone: string;
  readonly role?: Role;
  /** whose key signs the number */
  readonly by?: string;
  /** for whom it was signed, where that is somebody else */
  readonly as?: MemberId;
}

async function member({ telephone, role = "case_worker", by = ma, as }: Numbered): Promise<MemberId> {
  const id = makeId("member", crypto.getRandomValues(new Uint8Array(16)));
  const signatures = {
    ma: await signForCenter([{ identity: by }], pagerPurpose, pagerBytes("ma", as ?? id, telephone)),
  };
  const pager = await sealText(transit, JSON.stringify({ v: 1, member: as ?? id, telephone, signatures }));
  await bindings.DB.batch([
    bindings.DB.prepare("insert into members (id, recipient, pager, created_at) values (?, ?, ?, ?)").bind(
      id,
      "age1pq1",
      pager,
      noon,
    ),
    bindings.DB.prepare(now).bind("ma", id, role, new Uint8Array(1), "{}", noon),
  ]);
  return id;
}

async function roster(changes: Partial<Roster>, by = ma, center: CenterId = "ma"): Promise<void> {
  const whole: Roster = { ...defaultRoster("Africa/Casablanca"), ...changes };
  const signatures = await signForCenter([{ identity: by }], rosterPurpose, rosterBytes(center, noon, whole));
  await bindings.DB.prepare("insert into rosters (center, since, roster) values (?, ?, ?)")
    .bind(center, noon, writeStoredRoster(whole, signatures))
    .run();
}

/** Whom a U0 of the Moroccan center calls within a quarter of an hour. */
async function called(): Promise<readonly string[]> {
  await sanad.page(await sanad.aCase("ma"), "U0");
  // a call, five minutes for an answer, the next call
  for (let calls = 0; calls < 4; calls += 1) {
    await deliverDue(sanad.notify);
    sanad.pass(5);
  }
  const requests = (await sanad.requests()).filter((request) => request.path !== "/emails");
  return requests.flatMap((request) => JSON.parse(request.body).phoneNumbers);
}

const day = { kind: "day", days: [1, 2, 3, 4, 5], from: "09:00", to: "18:00" } as const;

describe("duty", () => {
  it("is called by the stored roster: who is on shift, then the others, then the other center", async () => {
    await member({ telephone: "+212611111111" });
    const onShift = await member({ telephone: "+212622222222" });
    await roster({ shifts: [{ member: onShift, ...day }] });
    expect(await called()).toEqual(["+212622222222", "+212611111111", "+32470000001"]);
  });

  it("is called as configured while there is no roster, or nobody has a telephone", async () => {
    await member({ telephone: "+212611111111" });
    expect(await called()).toEqual(["+212600000001", "+212600000002", "+32470000001"]);
  });

  it("never rings at a number that the center did not sign for that member", async () => {
    const own = await member({ telephone: "+212611111111" });
    const forged = await member({ telephone: "+212699999991", by: intruder });
    const moved = await member({ telephone: "+212699999992", as: own });
    await roster({ onCall: [forged, moved, own] });
    expect(await called()).toEqual(["+212611111111", "+32470000001"]);
  });

  it("takes no order from a roster that the center did not sign", async () => {
    await member({ telephone: "+212611111111" });
    await roster({}, intruder);
    expect(await called()).toEqual(["+212600000001", "+212600000002", "+32470000001"]);
  });

  it("keeps its telephones through a rotation of the transit key", async () => {
    await member({ telephone: "+212611111111" });
    await roster({});
    const next = await makeIdentity();
    const { config } = sanad.notify;
    await renewPagers({
      ...sanad.notify,
      config: { ...config, transit: [next.identity, ...config.transit] },
    });
    const row = await bindings.DB.prepare("select pager from members").first<{ pager: ArrayBuffer }>();
    const opened = await openText(next.identity, new Uint8Array(row?.pager ?? []));
    expect(opened).toContain("+212611111111");
    await expect(openText(config.transit[0] ?? "", new Uint8Array(row?.pager ?? []))).rejects.toThrow();
  });

  it("goes on without a number that does not open", async () => {
    const broken = await member({ telephone: "+212611111111" });
    const other = await member({ telephone: "+212622222222" });
    await bindings.DB.prepare("update members set pager = ? where id = ?")
      .bind(new Uint8Array(64), broken)
      .run();
    await roster({ onCall: [broken, other] });
    expect(await called()).toEqual(["+212622222222", "+32470000001"]);
  });
});
