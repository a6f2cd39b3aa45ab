import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** All bytes of a directory: live rows, free pages, write-ahead logs, R2 objects with their names and metadata. */
export function bytesUnder(directory: string): Buffer {
  return Buffer.concat(filesUnder(directory).flatMap((path) => [Buffer.from(path), readFileSync(path)]));
}

function filesUnder(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inside = join(path, entry.name);
    return entry.isDirectory() ? filesUnder(inside) : [inside];
  });
}
