import type { Ask, Db, Statement, Values } from "./statements.js";

interface Prepared {
  all(values: Values): unknown[];
  run(values: Values): { changes: number };
}

/** Prepares each statement of a SQLite connection once, by its name. */
export function preparing(db: Db): { prepare(statement: Statement): Prepared; readonly ask: Ask } {
  const prepared = new Map<string, Prepared>();
  const prepare = (statement: Statement): Prepared => {
    let ready = prepared.get(statement.name);
    if (!ready) {
      ready = statement.build(db).prepare() as Prepared;
      // Lists of many lengths make many shapes; a full cache starts anew rather than grow.
      if (prepared.size > 2000) prepared.clear();
      prepared.set(statement.name, ready);
    }
    return ready;
  };
  return { prepare, ask: async <T>(statement: Statement) => prepare(statement).all(statement.values) as T[] };
}
