import { addDays, dateIn } from "../../domain/dates.js";
import type { Community, FollowUp, Interaction } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { summaryLine } from "../interactions/receipt.js";

/** A year of one person's entries is read at most so far. */
const MOST = 1000;
const RECENT = 3;
const DUE = 5;
const SHOWN = 8;

/** Communities that the person has a part in, by name. */
export async function myCommunities(ctx: Context): Promise<readonly Community[]> {
  const ids = ctx.grants.map((grant) => grant.community).filter((id) => id !== "");
  if (ids.length === 0) return [];
  return ctx.store.find("community", { programme: ctx.programme.id, id: ids, archivedAt: null }, { order: [["name", "asc"]] });
}

/** My entries this month and this year, and the seats they say; each count with how many entries it is of. */
export async function numbers(ctx: Context): Promise<readonly m.Block[]> {
  const today = dateIn(ctx.zone, ctx.now);
  const mine = await ctx.store.find(
    "interaction",
    { programme: ctx.programme.id, loggedBy: ctx.person.id, deletedAt: null, date: { from: `${today.slice(0, 4)}-01-01` } },
    { order: [["createdAt", "desc"]], limit: MOST },
  );
  const { say } = ctx;
  const month = mine.filter((one) => one.date.startsWith(today.slice(0, 7)));
  const telling = mine.filter((one) => one.nominal !== null);
  const seats = telling.reduce((sum, one) => sum + (one.nominal ?? 0), 0);
  return [
    m.heading(say("home.numbers")),
    m.facts([
      [say("home.thisMonth"), say("home.entryCount", { n: month.length })],
      [
        say("home.thisYear"),
        [
          say("home.entryCount", { n: mine.length }),
          ...(telling.length > 0 ? [" · ", say("home.seats", { n: seats, answered: telling.length })] : []),
        ],
      ],
    ]),
    ...recent(mine.slice(0, RECENT), ctx),
  ];
}

const recent = (entries: readonly Interaction[], { say }: Context): readonly m.Block[] =>
  entries.length === 0
    ? []
    : [
        m.heading(say("home.recent")),
        ...entries.flatMap((entry) => [
          m.text(summaryLine(entry, say)),
          m.buttons({ action: "log.edit", label: say("home.edit"), value: entry.id, opens: true }),
        ]),
      ];

/** Each of my communities with the day of its last entry; whoever runs one finds its settings here. */
export async function communitiesPart(communities: readonly Community[], ctx: Context): Promise<readonly m.Block[]> {
  const { say } = ctx;
  if (communities.length === 0) return [m.heading(say("home.communities")), m.text(say("home.noCommunity"))];
  const shown = communities.slice(0, SHOWN);
  const last = await Promise.all(
    shown.map(({ id }) =>
      ctx.store.find(
        "interaction",
        { programme: ctx.programme.id, community: id, deletedAt: null },
        { order: [["date", "desc"]], limit: 1 },
      ),
    ),
  );
  const run = shown.filter((one) => ctx.may("community.settings", one.id));
  return [
    m.heading(say("home.communities")),
    m.list(
      shown.map(({ name }, index) => {
        const date = last[index]?.[0]?.date;
        return date ? say("home.last", { name, date: say.date(date) }) : say("home.noEntry", { name });
      }),
    ),
    ...(run.length > 0
      ? [
          m.buttons(
            ...run.map(({ id, name }) => ({
              action: "first.settings",
              label: say("home.settings", { community: name }).slice(0, 75),
              value: id,
              opens: true,
            })),
          ),
        ]
      : []),
  ];
}

/** What is open: mine, and all of it in the communities I run; the longest due first. */
export async function duePart(communities: readonly Community[], ctx: Context): Promise<readonly m.Block[]> {
  const { say } = ctx;
  const ids = communities.map((one) => one.id);
  const open =
    ids.length === 0
      ? []
      : await ctx.store.find("followUp", { programme: ctx.programme.id, community: ids, status: "open" }, { limit: 200 });
  const shown = open
    .filter((one) => one.person === ctx.person.id || ctx.may("interaction.edit", one.community))
    .sort((a, b) => (a.due ?? "9999").localeCompare(b.due ?? "9999"))
    .slice(0, DUE);
  return [
    m.heading(say("home.due")),
    shown.length === 0 ? m.text(say("home.nothingDue")) : m.list(shown.map((one) => dueLine(one, ctx))),
  ];
}

function dueLine({ what, who, due }: FollowUp, { say, zone, now }: Context): string {
  const said = { what: what.slice(0, 200), who: who ?? say("home.nobody") };
  if (!due) return say("home.noDate", said);
  const overdue = due <= addDays(dateIn(zone, now), -1);
  return say(overdue ? "home.overdue" : "home.dueOn", { ...said, date: say.date(due) });
}
