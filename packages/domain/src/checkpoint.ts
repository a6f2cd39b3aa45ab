import { hex } from "./bytes.ts";

/** Where one chain of the ledger ends. */
export interface ChainEnd {
  readonly scope: string;
  readonly sequence: number;
  readonly hash: Uint8Array;
}

/**
 * The bytes that a checkpoint's hash covers after the hash before it: canonical JSON of its time, the ledger's last row
 * and the end of each chain that changed, by scope.
 */
export function checkpointBytes(at: number, row: number, ends: readonly ChainEnd[]): Uint8Array {
  const sorted = ends.toSorted((left, right) => (left.scope < right.scope ? -1 : 1));
  const listed = sorted.map(({ scope, sequence, hash }) => [scope, sequence, hex(hash)]);
  return new TextEncoder().encode(JSON.stringify([at, row, listed]));
}
