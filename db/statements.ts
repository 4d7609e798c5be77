import {
  and,
  asc,
  type Column,
  count,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  type Placeholder,
  type SQL,
  sql,
  type Table,
} from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { TableName } from "../src/domain/records.js";
import type { Step } from "../src/ports.js";
import type { Schema } from "./schema.js";

/** The builder that both drivers share; PostgreSQL's is cast to it once, in open-postgres.ts. */
export type Db = BetterSQLite3Database<Schema>;
export type Values = Record<string, unknown>;
type AnyTable = Table & Record<string, Column>;

/** A statement with named holes, to be prepared once under `name`, and what to fill them with. */
export interface Statement {
  readonly name: string;
  build(db: Db): Preparable;
  readonly values: Values;
  /** The only table it reads, where it reads one. */
  readonly of?: TableName;
}
export interface Preparable {
  prepare(name?: string): unknown;
}

/** Asks a prepared statement for its rows. */
export type Ask = <T>(statement: Statement) => Promise<T[]>;
/** How questions are asked: built anew each time (`db`), prepared (`ask`), or several that see one state of the database (`snapshot`). */
export interface Asking {
  readonly db: Db;
  readonly ask: Ask;
  snapshot<T>(work: (ask: Ask) => Promise<T>): Promise<T>;
}

type Filter = Readonly<Record<string, unknown>>;

/** SELECT by a filter. */
export function findStatement(
  tables: Schema,
  table: TableName,
  where: Filter,
  options: { order?: readonly (readonly [PropertyKey, "asc" | "desc"])[]; limit?: number },
): Statement {
  const at = columnsOf(tables, table);
  const { shape, values } = filled(at, where);
  const { order, limit } = options;
  let name = `find ${table} ${shape}`;
  if (order) for (const [column, way] of order) name += ` ${String(column)} ${way}`;
  if (limit !== undefined) {
    name += " limit";
    values._limit = limit;
  }
  return {
    name,
    of: table,
    values,
    build: (db) => {
      const query = db.select().from(tables[table]).where(conditionOf(at, where)).$dynamic();
      if (order && order.length > 0)
        query.orderBy(
          ...order.map(([column, way]) => (way === "asc" ? asc(column1(at, String(column))) : desc(column1(at, String(column))))),
        );
      if (limit !== undefined) query.limit(upTo("_limit"));
      return query;
    },
  };
}

/**
 * A limit to be filled in. As a bare hole, SQLite would plan the statement anew each time it runs, to see whether the number there
 * changes the plan: five times the cost of a row by its id.
 */
export const upTo = (name: string): Placeholder => sql`(${sql.placeholder(name)} + 0)` as unknown as Placeholder;

export function countStatement(tables: Schema, table: TableName, where: Filter): Statement {
  const at = columnsOf(tables, table);
  const { shape, values } = filled(at, where);
  return {
    name: `count ${table} ${shape}`,
    of: table,
    values,
    build: (db) => db.select({ n: count() }).from(tables[table]).where(conditionOf(at, where)),
  };
}

/** A step of a commit as a statement. */
export function stepStatement(tables: Schema, step: Step): Statement {
  if ("insert" in step) {
    const { name, columns, build } = insertOf(tables, step.insert);
    const row = step.row as unknown as Values;
    const values: Values = {};
    for (const [key, column] of columns) values[key] = driverValue(column, row[key]);
    return { name, build, values };
  }
  if ("update" in step) {
    const at = columnsOf(tables, step.update);
    const set = step.set as Values;
    const names = Object.keys(set).sort();
    const { where } = step;
    const { shape, values } = filled(at, where);
    return {
      name: `update ${step.update} ${names.join()} ${shape}`,
      values: {
        ...values,
        ...Object.fromEntries(names.map((key) => [`set_${key}`, driverValue(column1(at, key), set[key])])),
      },
      build: (db) =>
        db
          .update(tables[step.update])
          .set(holes(names, "set_") as never)
          .where(conditionOf(at, where)),
    };
  }
  const at = columnsOf(tables, step.remove);
  const { remove, where } = step;
  const { shape, values } = filled(at, where);
  return {
    name: `remove ${remove} ${shape}`,
    values,
    build: (db) => db.delete(tables[remove]).where(conditionOf(at, where)),
  };
}

interface Insert {
  readonly name: string;
  readonly columns: readonly (readonly [string, Column])[];
  build(db: Db): Preparable;
}
const inserts = new WeakMap<Schema, Map<TableName, Insert>>();

/** What is the same for every row of a table, worked out once. */
function insertOf(tables: Schema, table: TableName): Insert {
  const known = inserts.get(tables) ?? new Map<TableName, Insert>();
  inserts.set(tables, known);
  let insert = known.get(table);
  if (!insert) {
    const columns = Object.entries(columnsOf(tables, table)).filter(([, column]) => column?.dataType !== undefined);
    const names = columns.map(([key]) => key);
    insert = {
      name: `insert ${table}`,
      columns,
      build: (db) =>
        db
          .insert(tables[table])
          .values(holes(names) as never)
          .onConflictDoNothing(),
    };
    known.set(table, insert);
  }
  return insert;
}

const columnsOf = (tables: Schema, table: TableName): AnyTable => tables[table] as unknown as AnyTable;
function column1(table: AnyTable, name: string): Column {
  const column = table[name];
  if (!column) throw new Error(`no column ${name}`);
  return column;
}

// Holes are raw SQL so that the driver value below is not encoded a second time (and null stays null in JSON columns).
const holes = (names: readonly string[], prefix = ""): Record<string, SQL> =>
  Object.fromEntries(names.map((key) => [key, sql`${sql.placeholder(prefix + key)}`]));

const driverValue = (column: Column, value: unknown): unknown =>
  value === null || value === undefined ? null : column.mapToDriverValue(value);

interface Filled {
  /** Two filters of one shape share one prepared statement. */
  readonly shape: string;
  readonly values: Values;
}
interface Range {
  readonly from?: unknown;
  readonly to?: unknown;
  readonly known?: boolean;
}

/** What a filter puts in its holes. Every question comes through here; the condition itself is only made for a shape never seen. */
function filled(table: AnyTable, where: Filter): Filled {
  let shape = "";
  const values: Values = {};
  for (const key of Object.keys(where)) {
    const value = where[key];
    if (value === undefined) continue;
    const column = column1(table, key);
    if (value === null) shape += `${key}-,`;
    else if (Array.isArray(value)) {
      // The length is part of the shape; an empty list matches nothing.
      shape += `${key}*${value.length},`;
      for (let at = 0; at < value.length; at += 1) values[`${key}_${at}`] = driverValue(column, value[at]);
    } else if (typeof value === "object") {
      const { from, to, known } = value as Range;
      shape += `${key}${from === undefined ? "" : ">"}${to === undefined ? "" : "<"}${known ? "!" : ""},`;
      if (from !== undefined) values[`${key}_from`] = driverValue(column, from);
      if (to !== undefined) values[`${key}_to`] = driverValue(column, to);
    } else {
      shape += `${key},`;
      values[key] = driverValue(column, value);
    }
  }
  return { shape, values };
}

/** The same filter with the holes that `filled` fills. */
function conditionOf(table: AnyTable, where: Filter): SQL | undefined {
  const hole = sql.placeholder;
  return and(
    ...Object.entries(where).flatMap(([key, value]): readonly SQL[] => {
      if (value === undefined) return [];
      const column = column1(table, key);
      if (value === null) return [isNull(column)];
      if (Array.isArray(value))
        return [
          value.length === 0
            ? sql`1 = 0`
            : inArray(
                column,
                value.map((_, at) => hole(`${key}_${at}`)),
              ),
        ];
      if (typeof value !== "object") return [eq(column, hole(key))];
      const { from, to, known } = value as Range;
      return [
        ...(from === undefined ? [] : [gte(column, hole(`${key}_from`))]),
        ...(to === undefined ? [] : [lte(column, hole(`${key}_to`))]),
        ...(known ? [isNotNull(column)] : []),
      ];
    }),
  );
}
