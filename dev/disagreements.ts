import type { Configuration } from "./configuration-problems.ts";

export interface Configurations {
  readonly intake: Configuration;
  readonly notify: Configuration;
  readonly console: Configuration;
}

/** Receipts and key cards depend on the first, replies find their case by the second; the others are public keys. */
const shared = ["DEPLOYMENT", "MAIL_DOMAIN", "CENTER_MA", "CENTER_INTL", "TRANSIT_RECIPIENT"];

/**
 * Where the workers' files say different things about one deployment, a sentence each: each file would pass by itself,
 * and a receipt that the console renews, or a link in a notice, would lead nowhere.
 */
export function disagreements({ intake, notify, console: staff }: Configurations): string[] {
  const others = [notify, staff];
  const variables = shared.flatMap((name) => {
    const [first, ...further] = [intake, ...others].filter(({ vars }) => name in vars);
    return further
      .filter(({ vars }) => vars[name] !== first?.vars[name])
      .map(({ file }) => `${file}: ${name} is not the one of ${first?.file}`);
  });
  const databases = others
    .filter(({ databaseIds }) => databaseIds.join() !== intake.databaseIds.join())
    .map(({ file }) => `${file}: database_id is not the one of ${intake.file}`);
  const addresses = [
    { at: staff, name: "INTAKE_URL", of: intake },
    { at: notify, name: "CONSOLE_URL", of: staff },
  ].filter(({ at, name, of }) => at.vars[name] !== of.vars["PUBLIC_URL"]);
  const wrong = addresses.map(
    ({ at, name, of }) => `${at.file}: ${name} is not the PUBLIC_URL of ${of.file}`,
  );
  return [...variables, ...databases, ...wrong];
}
