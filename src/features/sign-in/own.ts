import { dateIn } from "../../domain/dates.js";
import { idFrom } from "../../domain/ids.js";
import { isOpenSession, OWN_LINK_MS, type Session } from "../../domain/sign-in.js";
import type { Reply } from "../../events.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { insert, type Step, update } from "../../ports.js";
import { newLink } from "./links.js";

/** The person's own link to the pages, and where they are signed in already. */
export async function ownLink(ctx: Context): Promise<Reply> {
  const { say, locale } = ctx;
  const made = newLink(ctx.person.id, OWN_LINK_MS, ctx);
  // An earlier link that nobody used is not left lying about.
  await ctx.store.atomically([
    update(
      "signInLink",
      { programme: ctx.programme.id, person: ctx.person.id, by: ctx.person.id, usedAt: null, revokedAt: null },
      { revokedAt: ctx.now },
      "any",
    ),
    made.step,
    ...membershipHere(ctx),
  ]);
  return {
    say: m.message(
      locale,
      m.text(say("signIn.own", { minutes: OWN_LINK_MS / 60_000 })),
      m.text({ link: made.address, text: say("signIn.open") }),
      ...(await sessionBlocks(ctx)),
    ),
  };
}

/** Whoever asks in a community's channel belongs to it: so it is theirs on the pages too. */
function membershipHere(ctx: Context): readonly Step[] {
  const { community, person, programme, grants } = ctx;
  if (
    !community ||
    !ctx.may("interaction.log", community.id) ||
    grants.some((one) => one.community === community.id || one.community === "")
  )
    return [];
  const id = idFrom("roleGrant", programme.id, person.id, community.id, "member");
  return [
    insert(
      "roleGrant",
      {
        programme: programme.id,
        id,
        person: person.id,
        community: community.id,
        role: "member",
        createdAt: ctx.now,
        sample: false,
      },
      "any",
    ),
  ];
}

/** How many sessions are listed; a person with more ends them all at once. */
const LISTED = 8;

async function sessionBlocks(ctx: Context): Promise<readonly m.Block[]> {
  const { say } = ctx;
  const open = await openSessions(ctx);
  if (open.length === 0) return [];
  return [
    m.heading(say("signIn.sessions")),
    m.list(
      open.slice(0, LISTED).map((one) =>
        say("signIn.session", {
          device: one.device,
          since: say.date(dateIn(ctx.zone, one.createdAt)),
          seen: say.date(dateIn(ctx.zone, one.seenAt)),
        }),
      ),
    ),
    m.buttons(
      ...open.slice(0, LISTED).map(
        (one): m.Button => ({
          action: "signIn.end",
          label: say("signIn.end", { device: one.device.slice(0, 40) }),
          value: one.id,
        }),
      ),
      { action: "signIn.end", label: say("signIn.endAll"), value: "all", style: "danger", confirm: say("signIn.endAllSure") },
    ),
  ];
}

async function openSessions(ctx: Context): Promise<readonly Session[]> {
  const found = await ctx.store.find(
    "session",
    { programme: ctx.programme.id, person: ctx.person.id, revokedAt: null },
    { order: [["seenAt", "desc"]], limit: 50 },
  );
  return found.filter((one) => isOpenSession(one, ctx.now));
}

/** Ends one of the person's own sessions, or all. What is another's is left alone: the answer does not tell that it is there. */
export async function endSession(which: string, ctx: Context): Promise<Reply> {
  const own = { programme: ctx.programme.id, person: ctx.person.id, revokedAt: null };
  await ctx.store.atomically([
    update("session", which === "all" ? own : { ...own, id: which }, { revokedAt: ctx.now }, "any"),
    ...(which === "all" ? [update("signInLink", { ...own, usedAt: null }, { revokedAt: ctx.now }, "any")] : []),
  ]);
  const rest = await sessionBlocks(ctx);
  return { update: m.message(ctx.locale, m.text(ctx.say(which === "all" ? "signIn.endedAll" : "signIn.ended")), ...rest) };
}
