interface Options<T> {
  /** How many answers are remembered: minutes' worth; the store's unique keys hold beyond that and between processes. */
  readonly kept?: number;
  /** Answers after which the same delivery is tried again: what was not accepted. */
  readonly again?: (answer: T) => boolean;
}

/** What is delivered several times is handled once in this process, also while the first run still works; what failed may be tried again. */
export class Once<T> {
  private readonly answers = new Map<string, Promise<T>>();
  constructor(private readonly options: Options<T> = {}) {}

  run(id: string, work: () => Promise<T>): Promise<T> {
    const known = this.answers.get(id);
    if (known) return known;
    const { kept = 5000, again } = this.options;
    const answer = work();
    this.answers.set(id, answer);
    answer.then(
      (given) => again?.(given) && this.answers.delete(id),
      () => this.answers.delete(id),
    );
    if (this.answers.size > kept) this.answers.delete(this.answers.keys().next().value ?? "");
    return answer;
  }

  has(id: string): boolean {
    return this.answers.has(id);
  }
}
