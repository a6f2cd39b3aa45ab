import type { CenterId } from "./center.ts";

/**
 * A case is sealed in compartments, each an identity of its own, so that a share can leave some out.
 * `file` words and coded answers · `person` who and how to reach them, raw messages, file names ·
 * `exhibits` evidence · `desk:<center>` that center's own notes.
 */
export type Compartment = "file" | "person" | "exhibits" | `desk:${CenterId}`;

export function isCompartment(value: string): value is Compartment {
  return /^(file|person|exhibits|desk:(ma|intl))$/.test(value);
}
