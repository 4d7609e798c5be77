import type { Status } from "../../domain/approval.js";
import type { Community, Interaction } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { dotted } from "../../text/dotted.js";
import { summaryLine } from "../interactions/receipt.js";

/** Entries shown at a time. */
export const SHOWN = 8;
/** What a person of the right role does next with an entry of a status. */
export const NEXT = {
  draft: { action: "interaction.check", to: "checked", press: "review.check" },
  checked: { action: "interaction.approve", to: "approved", press: "review.approve" },
} as const;
type Waiting = keyof typeof NEXT;

/** The entries that wait for this person's eye, oldest first; `said`: what was just done. */
export async function reviewList(ctx: Context, said?: string): Promise<m.Message> {
  const { say } = ctx;
  if (!ctx.programme.settings.approval) return m.message(ctx.locale, m.text(say("review.off")));
  const communities = await communitiesToReview(ctx);
  if (communities.length === 0) return m.message(ctx.locale, m.text(say("review.mayNot")));
  const waiting = await waitingIn(communities, ctx);
  const shown = waiting.slice(0, SHOWN);
  const names = new Map(communities.map((one) => [one.id, one.name]));
  const people = await ctx.store.find("person", {
    programme: ctx.programme.id,
    id: [...new Set(shown.map((one) => one.loggedBy))],
  });
  const loggers = new Map(people.map((one) => [one.id, one.name]));
  return m.message(
    ctx.locale,
    said ? m.text(m.bold(said)) : undefined,
    m.heading(say("review.title")),
    waiting.length === 0 && m.text(say("review.none")),
    ...shown.flatMap((entry) => [
      m.text(summaryLine(entry, say)),
      m.note(
        dotted([names.get(entry.community) ?? "", loggers.get(entry.loggedBy) ?? "", say(`out.status.${entry.status}`)], say),
      ),
      m.buttons(
        {
          action: NEXT[entry.status as Waiting].press,
          label: say(`review.${NEXT[entry.status as Waiting].to}Button`),
          value: `${entry.id}:${entry.version}`,
          style: "primary",
        },
        { action: "log.edit", label: say("log.edit"), value: entry.id, opens: true },
        { action: "mine.history", label: say("mine.history"), value: entry.id },
      ),
    ]),
    shown.length > 1 &&
      m.buttons({
        action: "review.all",
        label: say("review.all", { n: shown.length }),
        value: shown.map((one) => `${one.id}:${one.version}`).join(","),
        confirm: say("review.allSure", { n: shown.length }),
      }),
    waiting.length > SHOWN && m.note(say("review.more")),
  );
}

async function communitiesToReview(ctx: Context): Promise<readonly Community[]> {
  const all = await ctx.store.find("community", { programme: ctx.programme.id, archivedAt: null }, { order: [["name", "asc"]] });
  const mine = all.filter((one) => ctx.may("interaction.check", one.id));
  const here = mine.filter((one) => one.id === ctx.community?.id);
  return here.length > 0 ? here : mine;
}

/** The oldest of each community and status, by the index interaction_status: as many as can be shown, and one more. */
async function waitingIn(communities: readonly Community[], ctx: Context): Promise<readonly Interaction[]> {
  const found: Interaction[] = [];
  for (const { id } of communities)
    for (const [status, { action }] of Object.entries(NEXT))
      if (ctx.may(action, id))
        found.push(
          ...(await ctx.store.find(
            "interaction",
            { programme: ctx.programme.id, community: id, status: status as Status, deletedAt: null },
            { order: [["date", "asc"]], limit: SHOWN + 1 },
          )),
        );
  return found.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
