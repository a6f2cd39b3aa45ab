/** `npm run faults`: every fault at every call, and an account of all that was sent. */
import { tellsProcesses } from "../support/processes.ts";
import { injectFaults, type Part, parts } from "./faults.ts";
import { channels } from "./channels.ts";
import { type FaultCount, tellFaults } from "./tally.ts";

const names = Object.keys(parts) as Part[];
let amiss = 0;
const rows: FaultCount[] = [];
for (const part of names) {
  if (part.endsWith("killed") && !tellsProcesses) {
    console.error(`${part}: left out, because processes are found on Linux only (/proc)`);
    continue;
  }
  const start = performance.now();
  const found = await injectFaults(part, { channels, each: "call", kills: { first: 1, step: 1 } });
  rows.push(...found.tally.rows);
  for (const { call, kind, count } of found.tally.rows) {
    console.log(`${String(count).padStart(6)}  ${kind.padEnd(13)} ${call}`);
  }
  for (const line of found.amiss) console.log(`AMISS  ${line}`);
  const seconds = Math.round((performance.now() - start) / 1000);
  const kept = `${found.reports} reports, ${found.acknowledged} of them acknowledged`;
  console.log(
    `${part}: ${found.tally.total} faults, ${kept}, ${found.amiss.length} amiss, in ${seconds} s\n`,
  );
  amiss += found.amiss.length;
}
console.log(tellFaults(rows));
console.log(amiss === 0 ? "Nothing was lost, and nothing doubled." : `${amiss} amiss: see above.`);
process.exitCode = amiss === 0 ? 0 : 1;
