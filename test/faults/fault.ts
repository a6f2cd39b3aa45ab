/** What goes wrong with one call, and where in it. */
export interface Fault {
  /** `error` the caller is told that it failed · `hang` it is never answered · `kill` the whole process ends by SIGKILL */
  readonly how: "error" | "hang" | "kill";
  /** `before` nothing happened · `after` it was done, and nobody is told */
  readonly moment: "before" | "after";
}

/** Which call is met: by its number since the fault was armed, from 1; or the first at none of these places. */
export type Aim = { readonly call: number } | { readonly otherThan: readonly string[] };

/** The fault of one call. */
export interface ArmedFault extends Fault {
  readonly aim: Aim;
  /** where the worker tells that it hangs, or asks to be killed */
  readonly control: string;
}

/** What happened since a fault was armed. */
export interface Observed {
  readonly how: Fault["how"] | null;
  /** the names of all calls, in their order */
  readonly calls: readonly string[];
  /** the call that the fault met, and its place; null where there was no such call */
  readonly met: { readonly call: string; readonly place: string } | null;
}

export const faults = [
  { how: "error", moment: "before" },
  { how: "error", moment: "after" },
  { how: "hang", moment: "before" },
  { how: "hang", moment: "after" },
] as const satisfies readonly Fault[];

export const kills = [
  { how: "kill", moment: "before" },
  { how: "kill", moment: "after" },
] as const satisfies readonly Fault[];

/** A read that was done and not told is the same as one that was not done. */
export function isRead(call: string): boolean {
  return /^(D1 select|R2 (get|head|list)) /.test(`${call} `);
}
