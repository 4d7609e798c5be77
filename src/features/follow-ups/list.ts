import { dateIn } from "../../domain/dates.js";
import type { FollowUp } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import type { Say } from "../../text/say.js";

const SHOWN = 8;
/** Read at most so many open ones of my communities. */
const MOST = 300;

/** The three answers to a follow-up, as buttons. */
export const answerButtons = (id: string, say: Say): m.Block =>
  m.buttons(
    { action: "followUps.done", label: say("followUps.done"), value: id, style: "primary" },
    { action: "followUps.later", label: say("followUps.notYet"), value: id, opens: true },
    { action: "followUps.drop", label: say("followUps.noLonger"), value: id },
  );

/** What is open: mine, what came of my entries, and all of it where I run the community; the longest due first. */
export async function listed(ctx: Context): Promise<m.Message> {
  const { say, store, person } = ctx;
  const of = { programme: ctx.programme.id };
  const communities = ctx.grants.map((grant) => grant.community).filter((id) => id !== "");
  const here = ctx.community && !communities.includes(ctx.community.id) ? [...communities, ctx.community.id] : communities;
  const [mine, theirs] = await Promise.all([
    store.find("followUp", { ...of, person: person.id, status: "open" }, { limit: MOST }),
    here.length > 0 ? store.find("followUp", { ...of, community: here, status: "open" }, { limit: MOST }) : [],
  ]);
  const entries = [...new Set(theirs.flatMap((one) => one.interaction ?? []))];
  const own = new Set(
    entries.length === 0
      ? []
      : (await store.find("interaction", { ...of, id: entries, loggedBy: person.id })).map((entry) => entry.id),
  );
  const all = new Map([...mine, ...theirs].map((one) => [one.id, one]));
  const open = [...all.values()]
    .filter(
      (one) =>
        one.person === person.id || ctx.may("interaction.edit", one.community) || (one.interaction && own.has(one.interaction)),
    )
    .sort((a, b) => (a.due ?? "9999").localeCompare(b.due ?? "9999") || a.createdAt - b.createdAt);
  if (open.length === 0) return m.message(ctx.locale, m.text(say("followUps.none")));
  return m.message(
    ctx.locale,
    m.heading(say("followUps.title", { n: open.length })),
    ...open.slice(0, SHOWN).flatMap((one) => [m.text(lineOf(one, ctx)), answerButtons(one.id, say)]),
    open.length > SHOWN && m.note(say("followUps.more", { n: open.length - SHOWN })),
  );
}

function lineOf({ what, who, due }: FollowUp, { say, zone, now }: Context): string {
  const said = { what: what.slice(0, 300), who: who ?? say("home.nobody") };
  if (!due) return say("home.noDate", said);
  return say(due < dateIn(zone, now) ? "home.overdue" : "home.dueOn", { ...said, date: say.date(due) });
}
