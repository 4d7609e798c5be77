import { isRound, type Poll } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { shorten } from "../../text/shorten.js";
import { mayVote } from "./read.js";
import { rankingAfter } from "./stages.js";
import { moment } from "./when.js";

const SHOWN = 10;

/** The polls a person has to do with: what waits for votes, then what was begun last; each with where it runs and what they can do. */
export async function pollList(ctx: Context): Promise<m.Message> {
  const { say } = ctx;
  const all = await ctx.store.find("poll", { programme: ctx.programme.id }, { order: [["createdAt", "desc"]], limit: 200 });
  const mine = all
    .filter((poll) => (poll.stage === "draft" ? poll.createdBy === ctx.person.id : poll.stage !== "cancelled"))
    .filter((poll) => runs(poll, ctx) || mayVote(poll, ctx))
    .sort((a, b) => Number(isRound(b.stage)) - Number(isRound(a.stage)))
    .slice(0, SHOWN);
  const names = await namesOf(mine, ctx);
  return m.message(
    ctx.locale,
    m.heading(say("poll.list")),
    mine.length === 0 && m.text(say("poll.listEmpty")),
    ...mine.flatMap((poll) => {
      const buttons = actionsOf(poll, ctx);
      const where = poll.communities.flatMap((one) => names.get(one) ?? []);
      return [
        m.text(m.bold(poll.title), ` — ${[stageWords(poll, ctx), ...where].join(" · ")}`),
        ...(buttons.length > 0 ? [m.buttons(...buttons)] : []),
      ];
    }),
  );
}

/** The communities a person would not think of by themselves: all but the one they ask in. */
async function namesOf(polls: readonly Poll[], { store, programme, community }: Context): Promise<ReadonlyMap<string, string>> {
  const id = [...new Set(polls.flatMap(({ communities }) => communities))].filter((one) => one !== community?.id);
  const others = id.length > 0 ? await store.find("community", { programme: programme.id, id }) : [];
  return new Map(others.map((one) => [one.id, one.name]));
}

const runs = (poll: Poll, ctx: Context): boolean => poll.communities.every((one) => ctx.may("poll.run", one));

function stageWords({ stage, closesAt, closedAt, opensAt, zone }: Poll, { say }: Context): string {
  const at = stage === "scheduled" ? opensAt : (closedAt ?? closesAt);
  return say(`poll.stage.${stage}`, { when: at === null ? "–" : moment(at, zone, say) });
}

function actionsOf(poll: Poll, ctx: Context): readonly m.Button[] {
  const { say } = ctx;
  const button = (action: string, label: string, more: Partial<m.Button> = {}): m.Button => ({
    action,
    label: shorten(label, 75),
    value: poll.id,
    ...more,
  });
  const mayRun = runs(poll, ctx);
  return [
    ...(isRound(poll.stage) && mayVote(poll, ctx)
      ? [button("poll.vote", say("poll.vote"), { opens: true, style: "primary" })]
      : []),
    ...(poll.stage === "ideas" && mayVote(poll, ctx) ? [button("poll.idea", say("poll.writeIdeas"), { opens: true })] : []),
    ...(poll.outcomes.length > 0 ? [button("poll.result", say("poll.seeResult"))] : []),
    ...(mayRun && poll.stage === "draft" ? [button("poll.open", say("poll.continue"))] : []),
    ...(mayRun && poll.stage === "scheduled" ? [button("poll.discard", say("poll.discard"), { style: "danger" })] : []),
    ...(mayRun && (isRound(poll.stage) || poll.stage === "ideas")
      ? [button("poll.extend", say("poll.extend"), { opens: true })]
      : []),
    ...(mayRun && poll.stage === "ideas"
      ? [button("poll.ideas-end", say("poll.endIdeas"), { confirm: say("poll.sureEnd") })]
      : []),
    ...(mayRun && isRound(poll.stage)
      ? [button("poll.close", say("poll.closeNow"), { style: "danger", confirm: say("poll.sureClose") })]
      : []),
    ...(mayRun && poll.stage === "clarify" ? [button("poll.clarify", say("poll.clarify"), { opens: true })] : []),
    ...(mayRun && (poll.stage === "ideas" || poll.stage === "clarify")
      ? [button("poll.stop", say("poll.stop"), { style: "danger", confirm: say("poll.sureStop") })]
      : []),
    ...(mayRun && rankingAfter(poll) ? [button("poll.go", say("poll.startVote"), { opens: true })] : []),
  ];
}
