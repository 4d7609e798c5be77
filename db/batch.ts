import type { Step } from "../src/ports.js";
import { keeping } from "./rollups/keeping.js";
import { keepingNeedKeys } from "./rollups/need-keys.js";
import type { Schema } from "./schema.js";
import { type Statement, stepStatement } from "./statements.js";

/** One statement of a commit: a step's own (it must touch the rows the step says), one that `reads`, or one that keeps what is derived. */
export interface Work {
  readonly statement: Statement;
  readonly step?: Step;
  readonly reads?: boolean;
}

/** The statements of a batch in order, whatever the driver: its steps, and what keeps the derived rows right in the same commit. */
export function* batch(tables: Schema, steps: readonly Step[]): Generator<Work, void, unknown[]> {
  const kept = keeping(tables);
  const found = keepingNeedKeys(tables);
  for (const step of steps) {
    // Most steps need no look, and a generator for each is a part of what a commit costs.
    const looks = kept.before(step);
    if (looks) yield* looks;
    const needs = found.before(step);
    if (needs) yield* needs;
    yield { statement: stepStatement(tables, step), step };
  }
  yield* kept.after();
  yield* found.after();
}
