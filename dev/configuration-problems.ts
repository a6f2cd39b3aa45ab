import { centerIds } from "@sanad/domain/center";

const developmentAddress = /sanad\.invalid|localhost|127\.0\.0\.1/;

/** What is looked at in a worker's configuration before a deploy. */
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

const ownAddresses = ["PUBLIC_URL", "EVIDENCE_URL"];
const addresses = [...ownAddresses, "INTAKE_URL", "CONSOLE_URL"];

/** No worker has an address beside its routes; gateways sign `PUBLIC_URL` byte for byte, and paths are put behind. */
function addressProblems({ file, vars, routes }: Configuration): string[] {
  return addresses
    .filter((name) => name in vars && !developmentAddress.test(String(vars[name])))
    .flatMap((name) => {
      const [, host] = /^https:\/\/([^/]+)$/.exec(String(vars[name])) ?? [];
      if (host === undefined) return [`${file}: ${name} is not https://, a host, and nothing behind it`];
      if (!ownAddresses.includes(name) || routes.some((pattern) => pattern.split("/")[0] === host)) return [];
      return [`${file}: no route leads from ${name} to this worker`];
    });
}

/** What strangers sent is shown where no session is: another host, and not that of the pages of staff. */
function evidenceProblems({ file, vars }: Configuration): string[] {
  const isShared = "EVIDENCE_URL" in vars && vars["EVIDENCE_URL"] === vars["PUBLIC_URL"];
  return isShared ? [`${file}: EVIDENCE_URL is not a host of its own`] : [];
}

/**
 * What stands against a deploy in one file, a sentence each; empty when nothing does.
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
  problems.push(...addressProblems(configuration), ...evidenceProblems(configuration));
  if (databaseIds.some((id) => /^[0-]*$/.test(id))) problems.push(`${file}: database_id is the example`);
  return [...problems, ...keyProblems(configuration, development)];
}
