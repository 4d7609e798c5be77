import { stringify } from "csv-stringify/sync";
import type { Logged } from "../../domain/interaction.js";
import type { Id, Interaction } from "../../domain/records.js";
import type { Attachment } from "../../events.js";
import { harmless } from "../../export/guard.js";
import type { Context } from "../../feature.js";
import { withParts } from "../interactions/read.js";
import type { Cursor } from "../mine/page.js";

const BATCH = 200;

/** My own entries of a year as a table, oldest first, for a spreadsheet: counts, and nobody's name. */
export async function myYearAsCsv(year: number, ctx: Context): Promise<Attachment> {
  const { id: programme } = ctx.programme;
  const [logged, communities, organisations] = await Promise.all([
    entriesIn(String(year), ctx),
    ctx.store.find("community", { programme }),
    ctx.store.find("organisation", { programme }),
  ]);
  const names = new Map<Id, string>([...communities, ...organisations].map((one) => [one.id, one.name]));
  const rows = [...logged]
    .sort((a, b) => (a.interaction.date < b.interaction.date ? -1 : 1))
    .map((one) => rowOf(one, names, ctx).map(harmless));
  const text = stringify([headings(ctx), ...rows], { bom: true });
  return { name: `coptrack-${year}.csv`, mime: "text/csv; charset=utf-8", bytes: new TextEncoder().encode(text) };
}

async function entriesIn(year: string, ctx: Context): Promise<readonly Logged[]> {
  const { id: programme } = ctx.programme;
  const found: Logged[] = [];
  let cursor: Cursor | undefined;
  for (;;) {
    const rows: readonly Interaction[] = await ctx.store.questions.entriesOf(programme, ctx.person.id, cursor, BATCH);
    const fitting = rows.filter((row) => row.deletedAt === null && row.date.startsWith(`${year}-`));
    found.push(...(await withParts(ctx.store, programme, fitting)));
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return found;
    cursor = { createdAt: last.createdAt, id: last.id };
  }
}

const headings = ({ say }: Context): readonly string[] => [
  say("log.date"),
  say("log.endDate"),
  say("log.community"),
  say("log.type"),
  say("log.title"),
  say("log.minutes"),
  say("log.mode"),
  say("log.place"),
  say("log.country"),
  say("me.organisations"),
  say("log.themes"),
  say("log.participants"),
  say("sex.female"),
  say("sex.male"),
  say("log.summary"),
  say("log.lesson"),
  say("log.links"),
];

function rowOf({ interaction: i, parts }: Logged, names: ReadonlyMap<Id, string>, { say }: Context): readonly string[] {
  const of = (sex: string) => {
    const cells = Object.entries(parts.counts).filter(([cell]) => cell.startsWith(`${sex}.`));
    return cells.length > 0 ? String(cells.reduce((sum, [, n]) => sum + n, 0)) : "";
  };
  return [
    i.date,
    i.endDate ?? "",
    names.get(i.community) ?? "",
    say.term("type", i.type, i.createdAt),
    i.title,
    i.durationMinutes === null ? "" : String(i.durationMinutes),
    i.mode ? say(`mode.${i.mode}`) : "",
    i.place ?? "",
    i.country ?? "",
    [...new Set(parts.organisations.map((one) => names.get(one.organisation) ?? ""))].join("; "),
    parts.themes.map((theme) => say.term("theme", theme, i.createdAt)).join("; "),
    i.nominal === null ? "" : String(i.nominal),
    of("female"),
    of("male"),
    i.summary ?? "",
    i.lesson ?? "",
    i.links.join(" "),
  ];
}
