import { join } from "node:path";
import Database from "better-sqlite3";
import { openSqlite } from "../db/sqlite.js";
import { type WeekAsked, weekEnding } from "../src/domain/week.js";
import { alone, compare, type Result } from "./measure.js";
import { COMMUNITIES, community, LAST_DAY, million, PROGRAMME } from "./million.js";

const THEMES = Array.from({ length: 13 }, (_, n) => `theme-${n}`);
const IN_WEEK = `i.programme = @programme AND i.community = @community AND i.date >= @from AND i.date <= @to AND i.deletedAt IS NULL`;
const STANDING = `(SELECT coalesce(was.mergedInto, was.id) FROM organisation was WHERE was.id = o.organisation)`;
/** The same answers, each as one statement by hand; newcomers and themes from the same look-ups. */
const BARE = [
  `SELECT date, count(*) n, sum(nominal) seats, count(nominal) counted FROM interaction i WHERE i.programme = @programme AND i.community = @community AND i.date >= @since AND i.date <= @to AND i.deletedAt IS NULL GROUP BY date ORDER BY date`,
  `SELECT type, count(*) n FROM interaction i WHERE ${IN_WEEK} GROUP BY type ORDER BY n DESC, type`,
  `SELECT theme, count(*) n FROM interaction i JOIN interactionTheme t ON t.interaction = i.id WHERE ${IN_WEEK} GROUP BY theme ORDER BY n DESC, theme`,
  `SELECT s.name, count(DISTINCT i.id) n FROM interaction i JOIN interactionOrganisation o ON o.interaction = i.id JOIN organisation s ON s.id = ${STANDING} WHERE ${IN_WEEK} GROUP BY s.name ORDER BY n DESC, s.name`,
  `SELECT count(*) linked, count(CASE WHEN n > 1 THEN 1 END) across FROM (SELECT count(DISTINCT ${STANDING}) n FROM interaction i JOIN interactionOrganisation o ON o.interaction = i.id WHERE ${IN_WEEK} GROUP BY i.id)`,
  `SELECT count(DISTINCT coalesce(person, name)) people, count(DISTINCT interaction) naming FROM interaction i JOIN participant p ON p.interaction = i.id WHERE ${IN_WEEK}`,
  `SELECT count(*) n FROM firstSeen WHERE programme = @programme AND community = @community AND first >= @from AND first <= @to`,
  `SELECT sex, age, sum(count) n FROM interaction i JOIN participantCount c ON c.interaction = i.id WHERE ${IN_WEEK} GROUP BY sex, age`,
  `SELECT title, lesson FROM interaction i WHERE ${IN_WEEK} AND lesson IS NOT NULL ORDER BY date DESC, createdAt DESC, id DESC LIMIT 5`,
  `SELECT what, who, due FROM followUp WHERE programme = @programme AND community = @community AND status = 'open' AND due <= @soon ORDER BY due, id LIMIT 20`,
  `SELECT title, date FROM plannedEvent WHERE programme = @programme AND community = @community AND state = 'planned' AND "end" > @now ORDER BY "end", id LIMIT 3`,
  `SELECT p.name, p.settings, n FROM (SELECT loggedBy, count(*) n FROM interaction i WHERE ${IN_WEEK} GROUP BY loggedBy) l JOIN person p ON p.id = l.loggedBy ORDER BY n DESC, p.name, p.id`,
  `SELECT ${THEMES.map((_, n) => `(SELECT date FROM themeDay WHERE programme = @programme AND community = @community AND theme = @theme${n} AND date <= @to AND entries > 0 ORDER BY date DESC LIMIT 1)`).join(", ")}`,
];

/** A community's week among a million interactions, against bare prepared SQL for the same answers and against the same week in a small table. */
export async function run(): Promise<readonly Result[]> {
  const [large, small] = [await million(), await million(23_002, 42)];
  const stores = [openSqlite(large), openSqlite(small)] as const;
  const raw = new Database(join(large, "coptrack.sqlite"), { readonly: true });
  const statements = BARE.map((sql) => raw.prepare(sql));
  let turn = 0;
  // Communities in turns, so that neither side reads what the other has just read.
  const next = (): WeekAsked => {
    turn += 1;
    return weekEnding(PROGRAMME, community(turn % COMMUNITIES), LAST_DAY, 0, THEMES);
  };
  const bare = (asked: WeekAsked): unknown[] => {
    const { themes, ...values } = asked;
    const holes = { ...values, ...Object.fromEntries(themes.map((theme, n) => [`theme${n}`, theme])) };
    return statements.map((statement) => statement.all(holes));
  };
  const first = next();
  const ours = await stores[0].questions.week(first);
  const [days] = bare(first) as [{ n: number }[]];
  if (ours.days.reduce((sum, day) => sum + day.entries, 0) !== days.reduce((sum, day) => sum + day.n, 0))
    throw new Error("the two do not answer the same");
  const newcomers = raw.prepare(BARE[6] ?? "");
  const naive = raw.prepare(
    `SELECT count(*) FROM (SELECT p.person FROM participant p JOIN interaction i ON i.id = p.interaction WHERE p.programme = @programme AND p.person IS NOT NULL AND i.community = @community AND i.deletedAt IS NULL GROUP BY p.person HAVING min(i.date) BETWEEN @from AND @to)`,
  );
  const looked = ({ programme, community: of, from, to }: WeekAsked) => ({ programme, community: of, from, to });
  /** A look-up takes microseconds, so many are timed one by one, and the naive query once, after them: it reads all there is. */
  const lookUp = async (): Promise<Result> => {
    const { ours: took } = await compare(
      "",
      200,
      () => newcomers.all(looked(next())),
      () => undefined,
    );
    const before = performance.now();
    naive.all(looked(next()));
    const baseline = performance.now() - before;
    return { name: "newcomers of a week: look-up (naive query, once)", ours: took, baseline, unit: "ms", ratio: took / baseline };
  };
  const results = [
    await compare(
      "a week among 1,000,000 (bare SQL, same answers)",
      200,
      () => stores[0].questions.week(next()),
      () => bare(next()),
      1.3,
    ),
    await compare(
      "the same week in a table of 23,000",
      200,
      () => stores[0].questions.week(next()),
      () => stores[1].questions.week(next()),
    ),
    await lookUp(),
  ];
  raw.close();
  await Promise.all(stores.map((store) => store.close()));
  return results;
}

await alone(import.meta.url, run);
