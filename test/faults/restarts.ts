/** Restarts of workerd that nobody has waited for yet. */
export class Restarts {
  #waiting: PromiseWithResolvers<void> = Promise.withResolvers();

  happened(): void {
    this.#waiting.resolve();
  }

  async next(): Promise<void> {
    await this.#waiting.promise;
    this.#waiting = Promise.withResolvers();
  }
}
