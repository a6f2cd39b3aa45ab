/** One report or message as its sender knows it, and what the sender does when it is not answered as it should be. */
export interface ArrivalParts {
  readonly channel: string;
  /** texts that are nowhere else, each to be found in one entry */
  readonly markers: readonly string[];
  /** SHA-256 of each file, in hex */
  readonly files?: readonly string[];
  /** whether the sender's side tries again until it is answered */
  readonly triesAgain?: boolean;
  /** one try. @returns whether it was acknowledged */
  readonly attempt: (signal: AbortSignal, arrival: Arrival) => Promise<boolean>;
}

export class Arrival {
  readonly channel: string;
  readonly markers: readonly string[];
  readonly files: readonly string[];
  readonly triesAgain: boolean;
  readonly #attempt: ArrivalParts["attempt"];
  acknowledged = false;
  tries = 0;
  /** what the form's answer showed */
  receipt: string | null = null;

  constructor({ channel, markers, files = [], triesAgain = true, attempt }: ArrivalParts) {
    this.channel = channel;
    this.markers = markers;
    this.files = files;
    this.triesAgain = triesAgain;
    this.#attempt = attempt;
  }

  /** @returns whether it is acknowledged by now */
  async send(signal: AbortSignal): Promise<boolean> {
    this.tries += 1;
    try {
      this.acknowledged = await this.#attempt(signal, this);
    } catch (error) {
      // A sender whose connection broke, or who gave up waiting, knows nothing.
      if (!isBroken(error)) throw error;
    }
    return this.acknowledged;
  }
}

/** What `fetch` throws when the other side is gone, and when its signal gave up. */
export function isBroken(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof DOMException && error.name === "AbortError");
}
