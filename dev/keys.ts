/**
 * The keys of a development system. They are made on the first start, lie in `.dev/` (ignored by git, readable by
 * their owner only), and are refused by `npm run preflight`. Nothing here is ever used for a real deployment.
 */
import { type CenterId, centerIds } from "@sanad/domain/center";
import type { Role } from "@sanad/domain/role";
import { signerOf } from "@sanad/vault/open";
import { formatReceipt, type KeyPair, makeIdentity, makeKeyCard } from "@sanad/vault/seal";
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a developer signs in and signs requests with: `.dev/accounts.json`. */
export interface Accounts {
  readonly note: string;
  /** not there in a directory that an earlier version made: they are made then */
  readonly members: readonly Account[];
  readonly partners: readonly unknown[];
  readonly gateways: {
    readonly smsgate: { readonly signingKey: string };
    readonly twilio: { readonly authToken: string };
    /** not there in a directory that an earlier version made */
    readonly generic?: { readonly kannel: string; readonly jasmin: string; readonly aggregator?: string };
    /** not there in a directory that an earlier version made; delivery receipts of mail are then refused */
    readonly resend?: { readonly webhookSecret: string };
  };
}

/** A member of the local system, with what they sign in with. */
export interface Account {
  readonly name: string;
  readonly roles: Readonly<Partial<Record<CenterId, Role>>>;
  /** six groups of four digits */
  readonly card: string;
  readonly password: string;
}

export interface Contacts {
  readonly notices: readonly string[];
  readonly roster: readonly { readonly telephone: string }[];
  readonly duty: {
    readonly zone: string;
    readonly days: readonly number[];
    readonly from: string;
    readonly to: string;
  };
}

interface StoredKeys {
  readonly v: 1;
  /** base64 of 32 random bytes */
  readonly recipientKey: string;
  /** base64 of 32 random bytes */
  readonly lookupKey: string;
  readonly transit: KeyPair;
  readonly centerRecipients: Readonly<Record<CenterId, string>>;
  readonly resendApiKey: string;
  /** `user:password` */
  readonly smsgateCredentials: string;
  /** base64 of 32 random bytes; not there in a directory that an earlier version made */
  readonly sessionKey?: string;
  readonly twilioCredentials: { readonly account: string; readonly token: string; readonly from: string };
  readonly contacts: Readonly<Record<CenterId, Contacts>>;
}

export interface Keys extends StoredKeys {
  /** opens the cases of a center; outside development it is on paper only */
  readonly centerIdentities: Readonly<Record<CenterId, string>>;
  /** public halves of the keys that the centers sign with */
  readonly centerSigners: Readonly<Record<CenterId, string>>;
  readonly accounts: Accounts;
}

/** Fictional: no such domain can exist (RFC 2606), and the numbers are not given out. */
const developmentContacts: Readonly<Record<CenterId, Contacts>> = {
  ma: {
    notices: ["notices-ma@center.example"],
    roster: [{ telephone: "+212600000001" }, { telephone: "+212600000002" }],
    duty: { zone: "Africa/Casablanca", days: [1, 2, 3, 4, 5], from: "09:00", to: "18:00" },
  },
  intl: {
    notices: ["notices-intl@center.example"],
    roster: [{ telephone: "+212600000003" }, { telephone: "+212600000004" }],
    duty: { zone: "Africa/Casablanca", days: [1, 2, 3, 4, 5, 6], from: "08:00", to: "20:00" },
  },
};

function secret(bytes: number): string {
  return randomBytes(bytes).toString("base64url");
}

/** New keys, held in memory only. */
export async function makeKeys(): Promise<Keys> {
  // Twilio signs with the token that it is asked with.
  const authToken = secret(16);
  const [ma, intl, transit] = await Promise.all([makeIdentity(), makeIdentity(), makeIdentity()]);
  return {
    v: 1,
    recipientKey: randomBytes(32).toString("base64"),
    sessionKey: randomBytes(32).toString("base64"),
    lookupKey: randomBytes(32).toString("base64"),
    transit,
    centerRecipients: { ma: ma.recipient, intl: intl.recipient },
    centerIdentities: { ma: ma.identity, intl: intl.identity },
    centerSigners: await signersOf({ ma: ma.identity, intl: intl.identity }),
    resendApiKey: `re_development_${secret(12)}`,
    smsgateCredentials: `development:${secret(12)}`,
    twilioCredentials: {
      account: `AC${randomBytes(16).toString("hex")}`,
      token: authToken,
      from: "+15005550006",
    },
    contacts: developmentContacts,
    accounts: {
      note: "Development only. What is needed to sign in here and to sign a gateway's webhook.",
      members: await makeAccounts(),
      partners: [],
      gateways: {
        smsgate: { signingKey: secret(16) },
        twilio: { authToken },
        generic: { kannel: secret(16), jasmin: secret(16), aggregator: secret(24) },
        resend: { webhookSecret: `whsec_${randomBytes(24).toString("base64")}` },
      },
    },
  };
}

async function signersOf(
  identities: Readonly<Record<CenterId, string>>,
): Promise<Readonly<Record<CenterId, string>>> {
  const [ma, intl] = await Promise.all([signerOf(identities.ma), signerOf(identities.intl)]);
  return { ma: ma.publicKey, intl: intl.publicKey };
}

/** Invented people, one of each role; the president belongs to both centers, as the real ones share theirs. */
const people: readonly Pick<Account, "name" | "roles">[] = [
  { name: "رئيسة المركزين", roles: { ma: "president", intl: "president" } },
  { name: "مكلفة بالملفات 1", roles: { ma: "case_worker" } },
  { name: "مكلف بالملفات 2", roles: { ma: "case_worker" } },
  { name: "محامية", roles: { ma: "lawyer" } },
  { name: "أخصائي نفسي", roles: { ma: "psychologist" } },
  { name: "ملاحظ", roles: { ma: "observer" } },
  { name: "Case worker", roles: { intl: "case_worker" } },
];

async function makeAccounts(): Promise<Account[]> {
  return Promise.all(
    people.map(async (person) => ({
      ...person,
      card: formatReceipt(await makeKeyCard()),
      password: `development ${secret(6)}`,
    })),
  );
}

function recoveryFile(directory: string, center: CenterId): string {
  return join(directory, `recovery-${center}.txt`);
}

function writePrivate(path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600 });
  chmodSync(path, 0o600);
}

function store(directory: string, keys: Keys): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const { accounts, centerIdentities, centerSigners: _derived, ...rest } = keys;
  for (const center of centerIds) {
    const comment = `# Development key of the center "${center}". It opens every case of this local system, and nothing else.`;
    writePrivate(recoveryFile(directory, center), `${comment}\n${centerIdentities[center]}\n`);
  }
  writePrivate(join(directory, "accounts.json"), `${JSON.stringify(accounts, null, 2)}\n`);
  // Last: its presence says that the others are complete.
  writePrivate(join(directory, "keys.json"), `${JSON.stringify(rest, null, 2)}\n`);
}

/**
 * The identity in a recovery file: the line that is no comment, as in the files of the `age` tool.
 *
 * @throws Error when the file holds none
 */
export function readRecovery(directory: string, center: CenterId): string {
  const lines = readFileSync(recoveryFile(directory, center), "utf8").split("\n");
  const identity = lines.map((line) => line.trim()).find((line) => line !== "" && !line.startsWith("#"));
  if (identity === undefined) throw new Error(`${recoveryFile(directory, center)} holds no identity`);
  return identity;
}

/** What is in `.dev/accounts.json` of that directory. */
export function readAccounts(directory: string): Accounts {
  return JSON.parse(readFileSync(join(directory, "accounts.json"), "utf8")) as Accounts;
}

/**
 * The keys in a directory; makes them when there are none.
 *
 * @throws Error when the directory holds keys that this version does not read, or only some of its files
 */
export async function loadKeys(directory: string): Promise<{ keys: Keys; made: boolean }> {
  const path = join(directory, "keys.json");
  if (!existsSync(path)) {
    const keys = await makeKeys();
    store(directory, keys);
    return { keys, made: true };
  }
  const stored = JSON.parse(readFileSync(path, "utf8")) as StoredKeys;
  if (stored.v !== 1)
    throw new Error(`${path} is of another version: move .dev and .wrangler away to start anew`);
  const centerIdentities = { ma: readRecovery(directory, "ma"), intl: readRecovery(directory, "intl") };
  const keys = { ...stored, centerIdentities, centerSigners: await signersOf(centerIdentities) };
  const accounts = readAccounts(directory);
  if (accounts.members.length > 0 && stored.sessionKey !== undefined)
    return { keys: { ...keys, accounts }, made: false };
  const completed = {
    ...keys,
    sessionKey: stored.sessionKey ?? randomBytes(32).toString("base64"),
    accounts: { ...accounts, members: await makeAccounts() },
  };
  store(directory, completed);
  return { keys: completed, made: false };
}
