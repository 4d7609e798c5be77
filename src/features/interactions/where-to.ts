import type { Community } from "../../domain/records.js";
import type { About } from "../../events.js";
import { type Context, Refusal } from "../../feature.js";
import { message, text } from "../../message.js";
import { whileItStands } from "../../standing.js";

/** The communities this person may log in: the place's own first, then by name. */
export async function communitiesToLogIn(ctx: Context): Promise<readonly Community[]> {
  const { store } = ctx;
  const { id: programme } = ctx.programme;
  const all = await whileItStands(store, `communities ${programme}`, () =>
    store.find("community", { programme, archivedAt: null }, { order: [["name", "asc"]] }),
  );
  const open = all.filter((community) => ctx.may("interaction.log", community.id));
  return [...open.filter((one) => one.id === ctx.community?.id), ...open.filter((one) => one.id !== ctx.community?.id)];
}

/** The communities a form offers: one where the place or the command says which, else all of the person's; refused where there is none. */
export async function offered(about: About, ctx: Context): Promise<readonly [Community, ...Community[]]> {
  const open = await communitiesToLogIn(ctx);
  const said = open.filter((one) => one.id === about.community);
  const [first, ...others] = said.length > 0 ? said : open;
  if (!first) throw new Refusal({ say: message(ctx.locale, text(ctx.say("log.noCommunity"))) });
  return [first, ...others];
}
