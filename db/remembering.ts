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
  /** Another object once any of it is forgotten. */
  background(): object;
  /** A commit of this connection's wrote these. */
  changed(tables: Iterable<TableName>): void;
}

/**
 * Answers about the background from memory, never stale: all is forgotten when this connection writes to such a table, and when
 * SQLite says (`data_version`) that another connection wrote anything.
 */
export function remembering(raw: Database, asked: Ask): Remembering {
  let known = new Map<string, Promise<readonly unknown[]>>();
  const forget = (): void => {
    known = new Map();
  };
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
    if (now !== seen) forget();
    seen = now;
  };
  const ask = async <T>(statement: Statement): Promise<T[]> => {
    if (statement.of === undefined || !BACKGROUND.has(statement.of)) return asked<T>(statement);
    look();
    if (known.size >= KEPT) forget();
    const [key, there] = [`${statement.name}\n${JSON.stringify(statement.values)}`, known];
    let answer = there.get(key);
    if (!answer) {
      answer = asked(statement);
      there.set(key, answer);
      answer.catch(() => there.delete(key));
    }
    // A list of their own: whoever asked may sort it. Rows are never changed.
    return [...(await answer)] as T[];
  };
  return {
    ask,
    background() {
      look();
      return known;
    },
    changed(tables) {
      for (const table of tables) if (BACKGROUND.has(table)) return forget();
    },
  };
}
