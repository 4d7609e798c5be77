import type { FiguresFacts } from "../../domain/figures.js";
import { type SharedName, type SharedTable, sharedTables } from "../../domain/shared.js";
import type { Shown } from "../../domain/suppression.js";
import * as m from "../../message.js";
import type { ProgrammeSay } from "../../vocabulary/programme-say.js";
import type { ReportAsked } from "./asked.js";
import { figureLabels } from "./figures-text.js";

const WHAT = {
  types: "type",
  themes: "theme",
  groups: "group",
  programmeTools: "programmeTool",
  usedTools: "kmTool",
  designedTools: "kmTool",
} as const;
const MOST_ROWS = 20;

/** What a row of a shared table is called. */
export function sharedLabel(name: SharedName, key: string, communities: ReadonlyMap<string, string>, say: ProgrammeSay): string {
  if (key === "") return say("shared.notSaid");
  if (name === "communities") return communities.get(key) ?? key;
  if (name === "years" || name === "seats") return key;
  return name === "implementors" ? key : figureLabels(say)(WHAT[name], key);
}

/** A count as people outside see it: "fewer than 5" in short, or a dash. */
export const shownText = (shown: Shown, say: ProgrammeSay): string => {
  if (shown.kind === "count") return say.number(shown.count);
  return shown.kind === "under" ? say("shared.under", { n: shown.below }) : "–";
};

/** What stands under a table of which something is withheld. */
export const sharedNote = (threshold: number, say: ProgrammeSay): string => say("shared.note", { n: threshold });

/** A report for people outside the community: tables with small counts withheld, and that it is so under each. */
export function sharedMessage(
  asked: Pick<ReportAsked, "question" | "communities">,
  facts: FiguresFacts,
  threshold: number,
  title: string,
  say: ProgrammeSay,
): m.Message {
  const { from, to } = asked.question;
  const heading = m.heading(say("report.title", { what: title, from: say.date(from), to: say.date(to) }));
  const tables = sharedTables(facts, { threshold });
  if (tables.length === 0) return m.message(say.locale, heading, m.text(say("report.empty")));
  const names = new Map(asked.communities.map((one) => [one.id, one.name]));
  return m.message(
    say.locale,
    heading,
    m.note(say("shared.about")),
    ...tables.flatMap((table) => tableBlocks(table, names, threshold, say)),
  );
}

function tableBlocks(
  table: SharedTable,
  names: ReadonlyMap<string, string>,
  threshold: number,
  say: ProgrammeSay,
): readonly m.Block[] {
  const rows = table.rows.slice(0, MOST_ROWS);
  const left = table.rows.length - rows.length;
  return [
    m.heading(say(`shared.title.${table.name}`)),
    m.table(
      [say("figures.what"), say("figures.count")],
      [
        ...rows.map(({ key, shown }) => [sharedLabel(table.name, key, names, say), shownText(shown, say)]),
        [say(table.addsUp ? "shared.total" : "shared.answered"), shownText(table.total, say)],
      ],
    ),
    ...(left > 0 ? [m.note(say("shared.more", { n: left }))] : []),
    ...(table.applied ? [m.note(sharedNote(threshold, say))] : []),
  ];
}
