import type { Database } from "better-sqlite3";
import type { TableName } from "../src/domain/records.js";
import type { Ask, Statement } from "./statements.js";

/** Read with nearly every event, written seldom: whose workspace, which community, who, with which role, is there an agenda. */
const BACKGROUND: ReadonlySet<TableName> = new Set<TableName>([
  "programme",
  "workspace",
  "channel",
  "community",
  "person",
  "identity",
  "roleGrant",
  "organisation",
  "agendaItem",
]);
const KEPT = 5000;

interface Remembering {
  readonly ask: Ask;
  /** A commit of this connection's wrote these. */
  changed(tables: Iterable<TableName>): void;
}

/**
 * Answers about the background from memory, never stale: all is forgotten when this connection writes to such a table, and when
 * SQLite says (`data_version`) that another connection wrote anything.
 */
export function remembering(raw: Database, asked: Ask): Remembering {
  const known = new Map<string, Promise<readonly unknown[]>>();
  const version = raw.prepare("PRAGMA data_version").pluck();
  let seen = version.get();
  let looked = false;
  /** Has another connection written? Looked at once a turn of the loop: what a turn works on had arrived before it looked. */
  const look = (): void => {
    if (looked) return;
    looked = true;
    setImmediate(() => {
      looked = false;
    });
    const now = version.get();
    if (now !== seen) known.clear();
    seen = now;
  };
  const ask = async <T>(statement: Statement): Promise<T[]> => {
    if (statement.of === undefined || !BACKGROUND.has(statement.of)) return asked<T>(statement);
    look();
    if (known.size >= KEPT) known.clear();
    const key = `${statement.name}\n${JSON.stringify(statement.values)}`;
    let answer = known.get(key);
    if (!answer) {
      answer = asked(statement);
      known.set(key, answer);
      answer.catch(() => known.delete(key));
    }
    // A list of their own: whoever asked may sort it. Rows are never changed.
    return [...(await answer)] as T[];
  };
  return {
    ask,
    changed(tables) {
      for (const table of tables) if (BACKGROUND.has(table)) return known.clear();
    },
  };
}
