import { addDays, dateIn, monthBegan } from "../../domain/dates.js";
import type { Logged } from "../../domain/interaction.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { dotted } from "../../text/dotted.js";

const RELATED_DAYS = 90;
const LESSONS = 3;
const FOLLOW_UPS = 3;

/**
 * What logging gives back at once: my count this month, what others in the community learned from related entries of the last
 * 90 days, and what is still open with the same organisations. Authors are named only where they opted in.
 */
export async function backAtOnce({ interaction, parts }: Logged, ctx: Context): Promise<readonly m.Block[]> {
  const { say, store, zone } = ctx;
  const { id: programme } = ctx.programme;
  const today = dateIn(zone, ctx.now);
  const about = {
    programme,
    community: interaction.community,
    interaction: interaction.id,
    person: ctx.person.id,
    organisations: [...new Set(parts.organisations.map((one) => one.organisation))],
    themes: parts.themes,
    until: today,
  };
  const [mine, lessons, followUps] = await Promise.all([
    store.count("interaction", {
      programme,
      loggedBy: ctx.person.id,
      createdAt: { from: monthBegan(zone, ctx.now) },
      deletedAt: null,
    }),
    store.questions.lessonsLike(about, addDays(today, -RELATED_DAYS), LESSONS),
    store.questions.followUpsWith(about, FOLLOW_UPS),
  ]);
  const authors =
    lessons.length > 0 ? await store.find("person", { programme, id: [...new Set(lessons.map((one) => one.loggedBy))] }) : [];
  const nameOf = (id: string): string | undefined => authors.find((one) => one.id === id && one.settings.thanks === true)?.name;
  return [
    ...(lessons.length > 0
      ? [
          m.text(m.bold(say("back.lessons"))),
          m.list(
            lessons.map((one) => {
              const name = nameOf(one.loggedBy);
              const where = dotted([one.title, say.day(one.date), ...(name ? [name] : [])], say);
              return [dotted([cut(one.lesson ?? "", 200)], say), " — ", where];
            }),
          ),
        ]
      : []),
    ...(followUps.length > 0
      ? [
          m.text(m.bold(say("back.followUps"))),
          m.list(
            followUps.map((one) => [
              dotted([cut(one.what, 150)], say),
              one.due ? ` — ${say(one.due < today ? "back.overdue" : "back.due", { date: say.day(one.due) })}` : "",
            ]),
          ),
        ]
      : []),
    ...(mine > 0 ? [m.note(say("back.thisMonth", { n: mine }))] : []),
  ];
}

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
