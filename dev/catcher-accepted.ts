import type { Answer, Taken } from "./catcher-wire.ts";

/** What providers remember of accepted messages: by Resend idempotency key, or SMS Gate message id. */
export class Accepted {
  readonly #kept = new Map<string, { readonly body: string; readonly answer: Answer }>();

  /** The first answer to this key, without a second message; `null` for a key that is new. */
  replay(key: string, body: string): Taken | "other body" | null {
    const before = this.#kept.get(key);
    if (before === undefined) return null;
    return before.body === body ? { answer: before.answer } : "other body";
  }

  /** Remembers what was taken. A refusal leaves the key free. */
  keep(key: string, body: string, taken: Taken): Taken {
    if (taken.caught !== undefined) this.#kept.set(key, { body, answer: taken.answer });
    return taken;
  }

  clear(): void {
    this.#kept.clear();
  }
}
