/** Founds both centers of a local system with the people of `.dev/accounts.json`, as `npm run setup` does for a real one. */
import { makeCardCredential } from "@sanad/casework/desk/card-credential";
import { heldKeyOf, makeMember, makeMembership, wrapFor } from "@sanad/casework/desk/make-member";
import { fromBase64 } from "@sanad/domain/base64";
import { type CenterId, centerIds } from "@sanad/domain/center";
import { connect, type Database } from "@sanad/store/database";
import { recordedBatch } from "@sanad/store/ledger";
import { hasMembers, memberInserts } from "@sanad/store/member-rows";
import { parseReceipt } from "@sanad/vault/seal";
import type { Miniflare } from "miniflare";
import { readFileSync } from "node:fs";
import type { Account, Keys } from "./keys.ts";

type D1 = Awaited<ReturnType<Miniflare["getD1Database"]>>;

/** @returns whether there was anything to do */
export async function foundCenters(database: D1, keys: Keys): Promise<boolean> {
  const db = connect(database);
  if (await hasMembers(db)) return false;
  const argon2 = await WebAssembly.compile(
    readFileSync(new URL(import.meta.resolve("@phi-ag/argon2/argon2.wasm"))),
  );
  for (const account of keys.accounts.members) await addMember(db, keys, argon2, account);
  return true;
}

async function addMember(
  db: Database,
  keys: Keys,
  argon2: WebAssembly.Module,
  account: Account,
): Promise<void> {
  const now = Date.now();
  const [first, ...others] = centerIds.filter((id) => account.roles[id] !== undefined);
  const card = parseReceipt(account.card);
  if (first === undefined || card === null) throw new Error(`${account.name} has no center or no card`);
  const { role, held } = await placeOf(keys, account, first);
  const made = await makeMember(first, [held], { name: account.name, role }, now);
  const { id: member, recipient } = made.member;
  const desk = {
    argon2,
    deployment: "development",
    lookupKey: fromBase64(keys.lookupKey) ?? new Uint8Array(),
  };
  const owner = { member, identity: made.identity };
  const credential = await makeCardCredential(desk, owner, { card, password: account.password }, now);
  const memberships = [made.membership];
  const wraps = [...made.wraps];
  for (const id of others) {
    const place = await placeOf(keys, account, id);
    const person = { member, recipient, name: account.name, role: place.role };
    memberships.push(await makeMembership(id, [place.held], person, now));
    wraps.push(await wrapFor({ center: id, member, recipient }, place.held, place.role));
  }
  const rows = { member: made.member, memberships, wraps, credentials: [credential] };
  const event = { at: now, actor: "setup", action: "member-joined", subject: member } as const;
  await recordedBatch(db, `center:${first}`, [event], memberInserts(db, rows));
}

async function placeOf(keys: Keys, account: Account, id: CenterId) {
  const role = account.roles[id];
  if (role === undefined) throw new Error(`${account.name} is not of ${id}`);
  const identity = keys.centerIdentities[id];
  return { role, held: await heldKeyOf(identity, keys.centerRecipients[id], 0) };
}
