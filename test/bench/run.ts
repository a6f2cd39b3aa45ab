/** `npm run bench`: prints what the whole system costs on this machine; `--json` prints the same for programs. */
import { bench, wholeBench } from "./bench.ts";
import { tableOf } from "./row.ts";

/** Milliseconds. A run that hangs is cut off; workerd and its files end with this process. */
const LONGEST = 300_000;

setTimeout(() => {
  console.error("The bench took longer than five minutes");
  process.exit(1);
}, LONGEST).unref();
console.error("Measuring: this takes two or three minutes");
const rows = await bench(wholeBench);
console.log(process.argv.includes("--json") ? JSON.stringify(rows, null, 2) : tableOf(rows));
if (!rows.some(({ unit }) => unit === "ms a report")) {
  console.error("CPU and memory are told by Linux only (/proc), and were left out");
}
