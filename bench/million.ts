import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { openSqlite } from "../db/sqlite.js";
import { addDays } from "../src/domain/dates.js";

export const PROGRAMME = "01900000-0000-7000-8000-000000000000";
export const COMMUNITIES = 20;
export const community = (n: number): string => `0190000c-0000-7000-8000-${String(n).padStart(12, "0")}`;
/** A Sunday: the last day with entries. */
export const LAST_DAY = "2026-11-22";
const FIVE_YEARS = 1826;

/** A folder with a database of `interactions` over the last `days` days in twenty communities, every one on every day; it goes with the process. */
export async function million(interactions = 1_000_000, days = FIVE_YEARS): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "coptrack-million-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  await openSqlite(folder).close();
  const raw = new Database(join(folder, "coptrack.sqlite"));
  raw.pragma("synchronous = OFF");
  raw.pragma("journal_mode = MEMORY");
  raw.pragma("cache_size = -400000");
  // Indexes are quicker made once at the end.
  const indexes = raw
    .prepare(
      "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name <> '__drizzle_migrations'",
    )
    .all() as { name: string; sql: string }[];
  raw.transaction(() => {
    for (const { name } of indexes) raw.exec(`DROP INDEX "${name}"`);
    for (const statement of rows(interactions, days)) raw.exec(statement);
    for (const { sql } of indexes) raw.exec(sql);
    for (const statement of DERIVED) raw.exec(statement);
  })();
  raw.pragma("journal_mode = WAL");
  raw.close();
  return folder;
}

/** SQL that makes the rows. Ids have the length of real ones. */
function rows(interactions: number, days: number): readonly string[] {
  const id = (kind: string, n: string): string => `printf('0190000${kind}-0000-7000-8000-%012d', ${n})`;
  const each = (where = "1"): string => `FROM n WHERE ${where}`;
  const p = `'${PROGRAMME}'`;
  const first = addDays(LAST_DAY, 1 - days);
  return [
    `CREATE TEMP TABLE n AS WITH RECURSIVE c(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM c WHERE n + 1 < ${interactions}) SELECT n, ${id("1", "n")} AS i FROM c`,
    `INSERT INTO programme (programme, id, name, locale, zone, settings, createdAt, version) VALUES (${p}, ${p}, 'Million', 'en', 'UTC', '{}', 0, 1)`,
    `INSERT INTO organisation (programme, id, name, folded, aliases, sample, createdAt, version) SELECT ${p}, ${id("0", "n + 1")}, 'Organisation ' || n, 'organisation' || n, '[]', 0, 0, 1 ${each("n < 200")}`,
    `INSERT INTO person (programme, id, name, sex, ageBand, settings, sample, createdAt, version) SELECT ${p}, ${id("a", "n")}, 'Person ' || n, 'unknown', 'unknown', CASE n % 3 WHEN 0 THEN '{"thanks":true}' ELSE '{}' END, 0, 0, 1 ${each("n < 2000")}`,
    `INSERT INTO interaction (programme, id, community, type, title, date, zone, durationMinutes, summary, lesson, links, nominal, status, loggedBy, loggedVia, source, sample, createdAt, updatedAt, version)
      SELECT ${p}, i, ${id("c", `(n / ${days}) % ${COMMUNITIES}`)}, 'type-' || ((n / 3) % 11), 'Talk about seeds ' || n, date('${first}', '+' || (n % ${days}) || ' days'), 'UTC', 45,
        'We went through what was agreed and who does what by when', CASE WHEN n % 20 = 0 THEN 'One page is enough' END, '[]', n % 3 + 2, 'draft', ${id("a", "(n * 11) % 400")}, 'bench', 'bench:' || n, 0, n, n, 1 ${each()}`,
    `INSERT INTO interactionTheme (programme, interaction, theme) SELECT ${p}, i, 'theme-' || ((n / 7) % 12) ${each("n % 10 > 0")}`,
    `INSERT INTO interactionTool (programme, interaction, tool, use) SELECT ${p}, i, 'tool-' || (n % 9), 'used' ${each("n % 4 = 0")}`,
    `INSERT INTO interactionOrganisation (programme, interaction, organisation, part) SELECT ${p}, i, ${id("0", "n % 200 + 1")}, 'other' ${each("n % 3 > 0")}`,
    `INSERT INTO interactionOrganisation (programme, interaction, organisation, part) SELECT ${p}, i, ${id("0", "n % 50 + 1")}, 'implementor' ${each("n % 3 < 2")}`,
    `INSERT INTO participantCount (programme, interaction, sex, age, count) SELECT ${p}, i, 'female', 'unknown', n % 3 + 1 ${each()}`,
    `INSERT INTO participantCount (programme, interaction, sex, age, count) SELECT ${p}, i, 'male', CASE n % 5 WHEN 0 THEN 'youth' ELSE 'unknown' END, 1 ${each()}`,
    `INSERT INTO participant (programme, id, interaction, person, informed) SELECT ${p}, ${id("d", "n")}, i, ${id("a", "(n * 37) % 2000")}, 1 ${each("n % 3 = 0")}`,
    `INSERT INTO participant (programme, id, interaction, name, informed) SELECT ${p}, ${id("e", "n")}, i, 'Guest ' || (n % 5000), 1 ${each("n % 10 = 1")}`,
    "DROP TABLE n",
  ];
}

/** What the store would have kept, had it written the rows itself; the months' sums are left for the first who asks. */
const DERIVED = [
  `INSERT INTO firstSeen SELECT p.programme, i.community, p.person, min(i.date) FROM participant p JOIN interaction i ON i.id = p.interaction WHERE p.person IS NOT NULL GROUP BY 1, 2, 3`,
  `INSERT INTO themeDay SELECT i.programme, i.community, t.theme, i.date, count(*) FROM interactionTheme t JOIN interaction i ON i.id = t.interaction GROUP BY 1, 2, 3, 4`,
  `INSERT INTO figuresMonth (programme, community, month, mark) SELECT DISTINCT programme, community, substr(date, 1, 7), 1 FROM interaction`,
];
