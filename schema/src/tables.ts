/** Every table, for drizzle-kit and for the connection. */
export { answered } from "./answered.ts";
export { cases } from "./cases.ts";
export { entries } from "./entries.ts";
export { evidence } from "./evidence.ts";
export { inbound } from "./inbound.ts";
export { ledger } from "./ledger.ts";
export { outbox } from "./outbox.ts";
export { recipients } from "./recipients.ts";
export { refusals } from "./refusals.ts";
export { threads } from "./threads.ts";
export { wraps } from "./wraps.ts";
