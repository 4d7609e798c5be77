import { dateIn } from "../../domain/dates.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { dotted } from "../../text/dotted.js";
import type { Say } from "../../text/say.js";

/** The calendar year it is for this person now. */
export const thisYear = (ctx: Context): number => Number(dateIn(ctx.zone, ctx.now).slice(0, 4));
export const isYear = (typed: string): boolean => /^(19|20)\d\d$/.test(typed);

/** A person's own year: counts by type, by month, organisations, lessons; to look back at, and to hand in. */
export async function myYear(year: number, ctx: Context): Promise<m.Message> {
  const { say, locale } = ctx;
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const [found, joined] = await Promise.all([
    ctx.store.questions.myYear(ctx.programme.id, ctx.person.id, from, to),
    ctx.store.count("telling", {
      programme: ctx.programme.id,
      person: ctx.person.id,
      at: { from: Date.UTC(year, 0, 1), to: Date.UTC(year + 1, 0, 1) - 1 },
    }),
  ]);
  const total = found.types.reduce((sum, one) => sum + one.n, 0);
  const years = m.buttons(
    ...(total > 0 ? [{ action: "me.export", label: say("me.export"), value: String(year), style: "primary" as const }] : []),
    { action: "me.year", label: String(year - 1), value: String(year - 1) },
    ...(year < thisYear(ctx) ? [{ action: "me.year", label: String(year + 1), value: String(year + 1) }] : []),
  );
  // A year is written without a thousands mark.
  const heading = m.heading(say("me.title", { year: String(year) }));
  const alsoJoined = joined > 0 ? [" ", say("me.joined", { n: joined })] : [];
  if (total === 0) return m.message(locale, heading, m.text(say("me.nothing"), ...alsoJoined), years);
  const months = monthsOf(found.months, say);
  return m.message(
    locale,
    heading,
    m.text(
      say("me.total", { n: total }),
      ...(found.answered > 0 ? [" ", say("me.seats", { n: found.nominal, answered: found.answered })] : []),
      ...alsoJoined,
    ),
    m.table(
      [say("log.type"), say("me.entries")],
      found.types.map(({ type, n }) => [say.term("type", type), say.number(n)]),
    ),
    m.chartBlock({
      kind: "bar",
      title: say("me.byMonth"),
      categories: months.map((one) => one.name),
      series: [{ name: say("me.entries"), data: months.map((one) => one.n) }],
      locale,
      alt: say("me.byMonthAlt", {
        list: say.list(months.filter((one) => one.n > 0).map((one) => `${one.name} ${say.number(one.n)}`)),
      }),
    }),
    m.note(
      months
        .filter((one) => one.n > 0)
        .map((one) => `${one.name} ${say.number(one.n)}`)
        .join(" · "),
    ),
    found.organisations.length > 0 && m.text(m.bold(say("me.organisations"))),
    found.organisations.length > 0 && m.list(found.organisations.map(({ name, n }) => `${name} (${say.number(n)})`)),
    found.lessons.length > 0 && m.text(m.bold(say("me.lessons"))),
    found.lessons.length > 0 &&
      m.list(
        found.lessons.map(
          ({ lesson, title, date }) => `${dotted([lesson.slice(0, 200)], say)} — ${dotted([title, say.day(date)], say)}`,
        ),
      ),
    years,
  );
}

/** Twelve months with their names, those without entries too. */
function monthsOf(found: readonly { readonly month: string; readonly n: number }[], say: Say) {
  const tag = say.locale === "ar" ? "ar-u-nu-latn" : say.locale;
  const name = new Intl.DateTimeFormat(tag, { month: "short", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => ({
    name: name.format(Date.UTC(2026, month, 15)).slice(0, 20),
    n: found.find((one) => Number(one.month.slice(5)) === month + 1)?.n ?? 0,
  }));
}
