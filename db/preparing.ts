import type { Database } from "better-sqlite3";
import { is, Param, Placeholder } from "drizzle-orm";
import type { Ask, Db, Statement, Values } from "./statements.js";

interface Reading {
  all(values: Values): unknown[];
}
interface Query {
  readonly sql: string;
  readonly params: readonly unknown[];
}
type Write = (values: Values) => number;

/** Lists of many lengths make many shapes; a full cache starts anew rather than grow. */
const KEPT = 2000;

/** Prepares each statement of a SQLite connection once, by its name. */
export function preparing(db: Db): { read(statement: Statement): unknown[]; readonly ask: Ask } {
  const read = once<Reading>((statement) => statement.build(db).prepare() as Reading);
  return {
    read: (statement) => read(statement).all(statement.values),
    ask: async <T>(statement: Statement) => read(statement).all(statement.values) as T[],
  };
}

/** The same for what only writes, answered by the number of rows it touched: a commit is mostly these, so what fills a hole is found out once. */
export function preparingWrites(raw: Database, db: Db): (statement: Statement) => number {
  const write = once<Write>((statement) => {
    const { sql, params } = (statement.build(db) as unknown as { toSQL(): Query }).toSQL();
    const prepared = raw.prepare(sql);
    const fills = params.map(fillOf);
    return (values) => prepared.run(fills.map((fill) => fill(values))).changes;
  });
  return (statement) => write(statement)(statement.values);
}

function once<T>(make: (statement: Statement) => T): (statement: Statement) => T {
  const known = new Map<string, T>();
  return (statement) => {
    let ready = known.get(statement.name);
    if (ready === undefined) {
      ready = make(statement);
      if (known.size > KEPT) known.clear();
      known.set(statement.name, ready);
    }
    return ready;
  };
}

function fillOf(param: unknown): (values: Values) => unknown {
  if (is(param, Placeholder)) return filled(param.name);
  if (!is(param, Param)) return () => param;
  const { encoder, value } = param;
  if (!is(value, Placeholder)) return () => encoder.mapToDriverValue(value);
  const get = filled(value.name);
  return (values) => encoder.mapToDriverValue(get(values));
}

const filled = (name: string) => (values: Values) => {
  const value = values[name];
  if (value === undefined) throw new Error(`nothing to put in ${name}`);
  return value;
};
