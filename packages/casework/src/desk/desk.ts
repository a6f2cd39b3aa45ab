import type { Center, CenterId } from "@sanad/domain/center";
import type { Database } from "@sanad/store/database";

/** A center as the console knows it: what it seals to, and by which key its signatures are checked. */
export interface SigningCenter extends Center {
  /** base64 of the Ed25519 public key of the center identity */
  readonly signer: string;
  /** of earlier center identities */
  readonly previousSigners: readonly string[];
}

/** All that staff's work needs beside what the member's browser presents. There is no key in it that opens a case. */
export interface Desk {
  readonly db: Database;
  readonly bucket: R2Bucket;
  readonly centers: Readonly<Record<CenterId, SigningCenter>>;
  /** authenticates rows that were stored */
  readonly recipientKey: Uint8Array;
  /** keyed hashes of key cards and invitations */
  readonly lookupKey: Uint8Array;
  readonly transitRecipient: string;
  readonly deployment: string;
  readonly mailDomain: string;
  readonly argon2: WebAssembly.Module;
  /** UTC milliseconds */
  readonly now: number;
}
