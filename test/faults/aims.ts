import { type Aim, type Fault, isRead, type Observed } from "./fault.ts";

/**
 * What one way of coming to work is taken through: `call` every call · `place` every statement or method that it calls,
 * the first and the second time that it does, which are the same lines of code as the third.
 */
export type Thoroughness = "call" | "place";

/** Aims a fault at one call after the other, until there is none that it did not meet. */
export class Aims {
  readonly #each: Thoroughness;
  #moment: Fault["moment"] = "before";
  /** names of the calls, as an earlier fault found them */
  #names: readonly string[] = [];
  #call = 0;
  #places: readonly string[] = [];

  constructor(each: Thoroughness) {
    this.#each = each;
  }

  /** From the first call on, with another fault. */
  begin({ moment }: Fault): void {
    this.#moment = moment;
    this.#call = 0;
    this.#places = [];
  }

  next(): Aim {
    if (this.#each === "place") return { otherThan: this.#places };
    do this.#call += 1;
    while (this.#moment === "after" && isRead(this.#names[this.#call - 1] ?? ""));
    return { call: this.#call };
  }

  /** @returns the call that the fault met; null when there is none left */
  observe({ calls, met }: Observed): string | null {
    if (met === null) {
      this.#names = calls;
      return null;
    }
    this.#places = [...this.#places, met.place];
    return met.call;
  }
}
