/**
 * `npm run preflight`, before a deploy: refuses configuration that still holds development values. It reads the two
 * `wrangler.toml` files; secrets cannot be read back, so docs/operations.md says how they are made. With the name of a
 * file it also looks at the list of SMS gateways there, before that becomes the secret `SMS_GENERIC`.
 */
import { adapterProblems } from "@sanad/channels/sms/generic-adapter";
import { centerIds } from "@sanad/domain/center";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { unstable_readConfig as readConfig } from "wrangler";

const developmentAddress = /sanad\.invalid|localhost|127\.0\.0\.1/;
const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** What is looked at in a worker's configuration. */
export interface Configuration {
  readonly file: string;
  readonly vars: Readonly<Record<string, unknown>>;
  readonly databaseIds: readonly string[];
  /** the patterns by which the world reaches the worker */
  readonly routes: readonly string[];
}

function recipientsIn(value: string): string[] | null {
  try {
    const key = JSON.parse(value) as { recipient?: unknown; previous?: unknown };
    return [key.recipient, ...(Array.isArray(key.previous) ? key.previous : [])].map(String);
  } catch {
    // Told to the person as a problem by the caller.
    return null;
  }
}

function recipientProblems(
  name: string,
  recipients: readonly string[],
  development: ReadonlySet<string>,
): string[] {
  return recipients.flatMap((recipient) => {
    if (!recipient.startsWith("age1pq1")) return [`${name}: a recipient is not hybrid (age1pq1…)`];
    return development.has(recipient) ? [`${name}: this is a development key`] : [];
  });
}

/** By this key roles are believed: 32 bytes in base64. */
function signerProblems(name: string, value: string): string[] {
  const key = JSON.parse(value) as { signer?: unknown; previousSigners?: unknown };
  const signers = [
    key.signer,
    ...(Array.isArray(key.previousSigners) ? (key.previousSigners as unknown[]) : []),
  ];
  const isSigner = (one: unknown) => typeof one === "string" && /^[A-Za-z0-9+/]{43}=$/.test(one);
  return signers.every(isSigner) ? [] : [`${name}: a signer is not 32 bytes in base64`];
}

function keyProblems({ file, vars }: Configuration, development: ReadonlySet<string>): string[] {
  const centers = centerIds.map((center) => `CENTER_${center.toUpperCase()}`).filter((name) => name in vars);
  const problems = centers.flatMap((name) => {
    const value = String(vars[name]);
    const recipients = value === "" ? null : recipientsIn(value);
    if (recipients === null)
      return [`${name}: is empty or not {"recipient","previous","signer","previousSigners"}`];
    return [...recipientProblems(name, recipients, development), ...signerProblems(name, value)];
  });
  const transit = vars["TRANSIT_RECIPIENT"];
  if (typeof transit === "string")
    problems.push(...recipientProblems("TRANSIT_RECIPIENT", [transit], development));
  return problems.map((problem) => `${file}: ${problem}`);
}

/** Neither worker has an address of its own beside its routes, and gateways sign `PUBLIC_URL` byte for byte. */
function addressProblems({ file, vars, routes }: Configuration): string[] {
  const [, host] = /^https:\/\/([^/]+)$/.exec(String(vars["PUBLIC_URL"])) ?? [];
  if (host === undefined) return [`${file}: PUBLIC_URL is not https://, a host, and nothing behind it`];
  if (routes.some((pattern) => pattern.split("/")[0] === host)) return [];
  return [`${file}: no route leads from PUBLIC_URL to this worker`];
}

/**
 * What stands against a deploy, a sentence each; empty when nothing does.
 *
 * @param development recipients that belong to this machine's development keys
 */
export function problemsOf(configuration: Configuration, development: ReadonlySet<string>): string[] {
  const { file, vars, databaseIds } = configuration;
  const problems: string[] = [];
  const deployment = vars["DEPLOYMENT"];
  if (typeof deployment !== "string" || deployment === "" || deployment.startsWith("development")) {
    problems.push(`${file}: DEPLOYMENT is not set to a name of its own`);
  }
  for (const [name, value] of Object.entries(vars)) {
    if (developmentAddress.test(String(value))) {
      problems.push(`${file}: ${name} still holds the address of a development system`);
    }
  }
  if (!developmentAddress.test(String(vars["PUBLIC_URL"]))) problems.push(...addressProblems(configuration));
  if (databaseIds.some((id) => /^[0-]*$/.test(id))) problems.push(`${file}: database_id is the example`);
  return [...problems, ...keyProblems(configuration, development)];
}

/** What is wrong with a list of SMS gateways: the places, and never what stands there. */
export function gatewayProblems(text: string): string[] {
  try {
    return adapterProblems(JSON.parse(text)).map((problem) => `SMS_GENERIC: ${problem}`);
  } catch (error) {
    // The parser's own message quotes what it stumbled over, and that may be a secret.
    if (error instanceof SyntaxError) return ["SMS_GENERIC: is not JSON"];
    throw error;
  }
}

function developmentRecipients(): Set<string> {
  const path = join(root, ".dev", "keys.json");
  if (!existsSync(path)) return new Set();
  const text = readFileSync(path, "utf8");
  return new Set(text.match(/age1pq1[a-z0-9]+/g));
}

function readConfiguration(file: string): Configuration {
  const config = readConfig({ config: join(root, file) }, { hideWarnings: true });
  const { vars, d1_databases: databases, route, routes = [] } = config;
  return {
    file,
    vars,
    databaseIds: databases.map((database: { database_id?: string }) => database.database_id ?? ""),
    routes: [...routes, ...(route === undefined ? [] : [route])].map((each) =>
      typeof each === "string" ? each : each.pattern,
    ),
  };
}

function main(): void {
  const development = developmentRecipients();
  const files = ["wrangler.toml", "workers/notify/wrangler.toml"];
  const problems = files.flatMap((file) => problemsOf(readConfiguration(file), development));
  const [gateways] = process.argv.slice(2);
  if (gateways !== undefined) problems.push(...gatewayProblems(readFileSync(gateways, "utf8")));
  for (const problem of problems) console.error(`- ${problem}`);
  if (problems.length > 0) {
    console.error(`${problems.length} things stand against a deploy. See docs/operations.md.`);
    process.exitCode = 1;
    return;
  }
  console.log(
    "Nothing stands against a deploy in the configuration. Stored secrets cannot be looked at from here.",
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
