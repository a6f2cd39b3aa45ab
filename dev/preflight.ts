/**
 * `npm run preflight`, before a deploy: refuses configuration that still holds development values. It reads the
 * `wrangler.toml` of every worker; secrets cannot be read back, so docs/operations.md says how they are made. With the
 * name of a file it also looks at the list of SMS gateways there, before that becomes the secret `SMS_GENERIC`.
 */
import { adapterProblems } from "@sanad/channels/sms/generic-adapter";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { unstable_readConfig as readConfig } from "wrangler";
import { type Configuration, problemsOf } from "./configuration-problems.ts";
import { disagreements } from "./disagreements.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

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
  const configurations = {
    intake: readConfiguration("wrangler.toml"),
    notify: readConfiguration("workers/notify/wrangler.toml"),
    console: readConfiguration("workers/console/wrangler.toml"),
  };
  const problems = Object.values(configurations).flatMap((one) => problemsOf(one, development));
  problems.push(...disagreements(configurations));
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
