/** The longest that something waits for others. */
const PATIENCE_MS = 500;

interface Waiting {
  readonly since: number;
  readonly go: () => void;
}

/**
 * Acknowledgements first: somebody waits at an open form for each, and Slack for three seconds, while what is said afterwards may
 * come a moment later. What waits goes one a turn of the loop, in order, while nobody waits to be acknowledged; after half a second
 * also beside those who wait, as many as were acknowledged meanwhile.
 */
export class GivingWay {
  private readonly waiting: Waiting[] = [];
  private unacknowledged = 0;
  /** Since the last look. */
  private acknowledged = 0;
  private next: (() => void) | undefined;

  /** Somebody waits, until what it gives back is called (once or more). */
  arrived(): () => void {
    this.unacknowledged += 1;
    let done = false;
    return () => {
      if (done) return;
      done = true;
      this.unacknowledged -= 1;
      this.acknowledged += 1;
      if (this.unacknowledged === 0) this.plan();
    };
  }

  /** When it is one's turn. */
  turn(): Promise<void> {
    return new Promise((go) => {
      this.waiting.push({ since: performance.now(), go });
      this.plan();
    });
  }

  /** At the next turn of the loop, when requests that came meanwhile were read; while somebody waits, when patience ends. */
  private plan(): void {
    const [first] = this.waiting;
    if (!first) return;
    const left = this.unacknowledged === 0 ? 0 : first.since + PATIENCE_MS - performance.now();
    this.next?.();
    const run = (): void => {
      this.next = undefined;
      this.look();
    };
    if (left <= 0) {
      const soon = setImmediate(run);
      this.next = () => clearImmediate(soon);
    } else {
      const late = setTimeout(run, left);
      this.next = () => clearTimeout(late);
    }
  }

  private look(): void {
    const late = performance.now() - PATIENCE_MS;
    if (this.unacknowledged === 0) this.waiting.shift()?.go();
    // However busy it is, what waited long enough waits no longer; but all of it at once would keep the next ones waiting in turn.
    else
      for (let n = Math.max(1, this.acknowledged); n > 0 && this.waiting[0] && this.waiting[0].since <= late; n -= 1)
        this.waiting.shift()?.go();
    this.acknowledged = 0;
    this.plan();
  }
}
