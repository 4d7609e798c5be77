import { eq, sql } from "drizzle-orm";
import { keysOf } from "../../src/domain/needs-alike/index.js";
import type { Need } from "../../src/domain/records.js";
import type { Step, Where } from "../../src/ports.js";
import type { Work } from "../batch.js";
import type { Schema } from "../schema.js";
import { findStatement, type Statement } from "../statements.js";

type Works<T = void> = Generator<Work, T, unknown[]>;

/** Keeps what needs are found by within the batch that writes, rewords or removes them, whatever feature made it. */
export function keepingNeedKeys(tables: Schema): { before(step: Step): Works | undefined; after(): Works } {
  const again = new Set<string>();
  function* changing(where: Where<"need">, id?: string): Works {
    for (const need of yield* needs(tables, where)) again.add(need.id);
    if (id !== undefined) again.add(id);
  }
  return {
    before(step) {
      if ("insert" in step) {
        if (step.insert === "need") again.add(step.row.id);
        return undefined;
      }
      if ("remove" in step) return step.remove === "need" ? changing(step.where) : undefined;
      if (step.update !== "need") return undefined;
      const reworded = ["text", "language", "themes", "community", "id"].some((one) => one in step.set);
      return reworded ? changing(step.where, step.set.id) : undefined;
    },
    *after() {
      const ids = [...again].sort();
      for (const id of ids) {
        const [now] = yield* needs(tables, { id });
        yield { statement: forget(tables, id) };
        if (!now) continue;
        for (const key of [...keysOf(now)].sort()) yield { statement: keep(tables, now, key) };
      }
    },
  };
}

function* needs(tables: Schema, where: Readonly<Record<string, unknown>>): Works<readonly Need[]> {
  return (yield { statement: findStatement(tables, "need", where, {}), reads: true }) as unknown as readonly Need[];
}

const hole = sql.placeholder;

const forget = ({ needKey: k }: Schema, need: string): Statement => ({
  name: "forget need keys",
  values: { need },
  build: (db) => db.delete(k).where(eq(k.need, hole("need"))),
});

const keep = ({ needKey: k }: Schema, { programme, community, id, createdAt }: Need, key: string): Statement => ({
  name: "keep need key",
  values: { programme, community, key, need: id, at: createdAt },
  build: (db) =>
    db
      .insert(k)
      .values({
        programme: hole("programme"),
        community: hole("community"),
        key: hole("key"),
        need: hole("need"),
        at: hole("at"),
      })
      .onConflictDoNothing(),
});
