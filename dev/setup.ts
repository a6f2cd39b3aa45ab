/**
 * `npm run setup -- --center ma --name "…" --remote` founds a center; `npm run setup -- recover --center ma --remote` lets its
 * president in again by two of the three recovery sheets. `--local` means the database of this machine.
 */
import { type CenterId, centerIds, otherCenter } from "@sanad/domain/center";
import { memberCode, parseMemberCode } from "@sanad/domain/member-code";
import type { MemberId } from "@sanad/domain/id";
import { isOneOf } from "@sanad/domain/vocabulary";
import { connect, type Database } from "@sanad/store/database";
import { combineRecovery } from "@sanad/vault/open";
import { type KeyPair, makeIdentity } from "@sanad/vault/seal";
import type { Invitation } from "@sanad/casework/desk/make-invitation";
import { DrizzleQueryError } from "drizzle-orm/errors";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { unstable_readConfig as readConfig } from "wrangler";
import { foundCenter } from "./found-center.ts";
import { lostPresidents, recoverPresident, type Recovery } from "./recover-president.ts";
import { type TypedLines, typedLines } from "./typed-lines.ts";
import { wranglerDatabase } from "./wrangler-database.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    center: { type: "string" },
    name: { type: "string" },
    member: { type: "string" },
    local: { type: "boolean", default: false },
    remote: { type: "boolean", default: false },
    "persist-to": { type: "string" },
    ma: { type: "string" },
    intl: { type: "string" },
    sheets: { type: "string" },
  },
});

function say(...lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}

interface Known {
  readonly recipient: string;
  readonly previous: readonly string[];
  readonly signer: string;
}

/** A variable of the console's own file; empty where there is none. */
function variable(name: string): string {
  const { vars } = readConfig(
    { config: join(root, "workers/console/wrangler.toml") },
    { hideWarnings: true },
  );
  const value: unknown = vars[name];
  return typeof value === "string" ? value : "";
}

/** What is configured of a center: `--ma`, `--intl`, or the console's own file. */
function configured(center: CenterId): Known {
  const name = `CENTER_${center.toUpperCase()}`;
  const text = values[center] ?? variable(name);
  if (text === "")
    throw new Error(`${name} is empty in workers/console/wrangler.toml: fill it in, or give --${center}.`);
  return JSON.parse(text) as Known;
}

function wantedCenter(): CenterId {
  const { center } = values;
  if (center === undefined || !isOneOf(centerIds, center))
    throw new Error("Which center? --center ma or --center intl");
  return center;
}

function database(): Database {
  if (values.local === values.remote) throw new Error("Which database? --local or --remote");
  const persist = values["persist-to"];
  const where = values.local
    ? ["--local", ...(persist === undefined ? [] : ["--persist-to", persist])]
    : ["--remote"];
  return connect(wranglerDatabase(where));
}

async function argon2(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(readFileSync(new URL(import.meta.resolve("@phi-ag/argon2/argon2.wasm"))));
}

function memberIn(text: string): MemberId {
  const member = parseMemberCode(text);
  if (member === null) throw new Error("That is no member code.");
  return member;
}

async function found(): Promise<void> {
  const center = wantedCenter();
  const { name, member } = values;
  if (name === undefined || name.trim() === "") throw new Error('Who presides over it? --name "…"');
  const known =
    member === undefined
      ? null
      : { member: memberIn(member), signer: configured(otherCenter(center)).signer };
  const founding = { center, key: await makeIdentity(), name: name.trim(), known, now: Date.now() };
  const file = values.sheets ?? join(root, `recovery-sheets-${center}.html`);
  if (existsSync(file))
    throw new Error(`${file} is there already. Print it and delete it, or give --sheets.`);
  // Before anything is stored: a key that could not be written down would be lost with this process.
  writeFileSync(file, "", { mode: 0o600, flag: "wx" });
  const made = await foundCenter(database(), await argon2(), founding).catch((error: unknown) => {
    rmSync(file);
    throw error;
  });
  writeFileSync(file, made.sheets);
  say(
    `The center "${center}" is founded. Its key is now with its president and on paper, and nowhere else.`,
    "",
    `1. Print ${file} on a printer that is on no network, hand each of the three pages to its keeper, and delete the file:`,
    "   two of its pages open every case of the center.",
    `2. Put this into CENTER_${center.toUpperCase()} of every wrangler.toml that has it:`,
    made.value,
  );
  sayInvitation(
    made.invitation,
    "3. Give the president link and code on two different ways. They work for seven days:",
  );
  // The console does not run before both centers are founded, so its page cannot be asked for the code.
  if (member === undefined)
    say(
      "",
      `Do they preside over the other center too? Then found it with --member "${memberCode(made.member)}"`,
    );
}

async function recover(): Promise<void> {
  const center = wantedCenter();
  const db = database();
  const typed = typedLines();
  try {
    const recovery = await recovered(typed.ask, center);
    const presidents = await lostPresidents(db, recovery);
    const chosen =
      values.member === undefined
        ? presidents
        : presidents.filter((one) => one.member === memberIn(values.member ?? ""));
    const [president] = chosen;
    if (president === undefined)
      throw new Error("Nobody presides over this center whom a center signed for.");
    if (chosen.length > 1) {
      const names = chosen.map((one) => `${one.member.slice("member_".length)}  ${one.name}`);
      throw new Error(["Several people preside over it. Choose one by --member:", ...names].join("\n"));
    }
    const invitation = await recoverPresident(db, await argon2(), recovery, president.member);
    say(`${president.name}: every earlier way in has ended.`);
    sayInvitation(invitation, "Give them link and code on two different ways. They work for seven days:");
  } finally {
    typed.close();
  }
}

async function recovered(ask: TypedLines["ask"], center: CenterId): Promise<Recovery> {
  const { recipient, previous } = configured(center);
  const keys: KeyPair[] = [];
  for (const [age, expected] of [recipient, ...previous].entries()) {
    say(
      age === 0
        ? "The sheets of the present key."
        : "The sheets of an earlier key; leave empty to go on without it.",
    );
    const one = await ask("One sheet: ");
    if (age > 0 && one.trim() === "") continue;
    const identity = await combineRecovery([one, await ask("Another sheet: ")], {
      center,
      recipient: expected,
    });
    if (!identity.ok) throw new Error(`These two sheets do not give back the key: ${identity.reason}.`);
    keys.push({ identity: identity.value, recipient: expected });
  }
  const signers = { ma: configured("ma").signer, intl: configured("intl").signer };
  return { center, keys, signers, now: Date.now() };
}

function sayInvitation(invitation: Invitation | null, line: string): void {
  if (invitation === null) {
    say("They come in by the ways that they have.");
    return;
  }
  say(
    line,
    `   ${variable("PUBLIC_URL")}/join/${invitation.token}`,
    `   ${invitation.code.replace(/(\d{4})(?=\d)/g, "$1 ")}`,
  );
}

/** The query builder says only which statement failed, and with which values; why is said by what it wraps. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error instanceof DrizzleQueryError && error.cause !== undefined
    ? error.cause.message
    : error.message;
}

try {
  await (positionals[0] === "recover" ? recover() : found());
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exitCode = 1;
}
