interface Waiting {
  readonly ms: number;
  readonly end: () => void;
}

/** Time that passes when a test says so, in the place of a timer. */
export class Waits {
  private readonly waiting = new Set<Waiting>();
  private readonly asked = new Set<() => void>();

  /** Given to what waits: ends when the test lets it pass, or when nobody wants it any more. */
  readonly wait = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const one: Waiting = {
        ms,
        end: () => {
          this.waiting.delete(one);
          resolve();
        },
      };
      if (signal.aborted) return resolve();
      signal.addEventListener("abort", one.end, { once: true });
      this.waiting.add(one);
      for (const heard of this.asked) heard();
    });

  /** Lets a wait of this length pass, as soon as there is one. */
  async pass(ms: number): Promise<void> {
    const one = await this.begun(ms);
    one.end();
  }

  /** A wait of this length, as soon as there is one; it goes on. */
  async begun(ms: number): Promise<Waiting> {
    for (;;) {
      const one = [...this.waiting].find((waiting) => waiting.ms === ms);
      if (one) return one;
      await new Promise<void>((resolve) => {
        const heard = (): void => {
          this.asked.delete(heard);
          resolve();
        };
        this.asked.add(heard);
      });
    }
  }
}
