import { type OutboxKind, outboxKinds } from "@sanad/domain/outbox";

/**
 * What leaves the same way waits for its own kind alone: a slow SMS gateway holds up answers and calls to duty, and
 * never the notices, which go by mail.
 */
const laneOf = {
  page: "calls",
  trouble: "calls",
  notice: "notices",
  digest: "notices",
  message: "answers",
  checkpoint: "notices",
} as const satisfies Readonly<Record<OutboxKind, string>>;

export type Lane = (typeof laneOf)[OutboxKind];
export const lanes = ["calls", "notices", "answers"] as const satisfies readonly Lane[];

/** Rows that one lane works on at once. All lanes together open the six connections that a Worker may have. */
export const laneWidth = 2;

export function kindsIn(lane: Lane): readonly OutboxKind[] {
  return outboxKinds.filter((kind) => laneOf[kind] === lane);
}

/** The lanes of one run. */
export class Lanes {
  readonly #lanes = { calls: new Bounded(), notices: new Bounded(), answers: new Bounded() };

  /** Runs a task when its lane has room, in the order of asking. */
  run<T>(kind: OutboxKind, task: () => Promise<T>): Promise<T> {
    return this.#lanes[laneOf[kind]].run(task);
  }
}

class Bounded {
  #free = laneWidth;
  readonly #waiting: (() => void)[] = [];

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}
