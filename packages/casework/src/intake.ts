import type { Center, CenterId } from "@sanad/domain/center";
import type { Routing } from "@sanad/domain/routing";
import type { Database } from "@sanad/store/database";

/** All that taking a report in needs. There is no key in it that opens a case. */
export interface Intake {
  readonly db: Database;
  readonly bucket: R2Bucket;
  readonly centers: Readonly<Record<CenterId, Center>>;
  readonly routing: Routing;
  /** authenticates recipients in rows */
  readonly recipientKey: Uint8Array;
  /** keyed hashes of message ids, senders and reply tokens */
  readonly lookupKey: Uint8Array;
  readonly transitRecipient: string;
  /** salts receipts; never changes in the life of a deployment */
  readonly deployment: string;
  readonly mailDomain: string;
  /** automatic answers by one channel in a clock hour */
  readonly acknowledgeHourly: number;
  readonly argon2: WebAssembly.Module;
  /** UTC milliseconds */
  readonly now: number;
}
