import type { Context, Feature } from "../../feature.js";
import * as m from "../../message.js";
import { communitiesPart, duePart, myCommunities, numbers } from "./parts.js";

/** A person's own page: what they can do, their numbers, their communities, and what is due. */
export const home: Feature = {
  name: "home",
  happenings: { "home-opened": async (_event, ctx) => ({ home: await page(ctx) }) },
};

async function page(ctx: Context): Promise<m.Message> {
  const { say } = ctx;
  const communities = await myCommunities(ctx);
  const [mine, theirs, due] = await Promise.all([numbers(ctx), communitiesPart(communities, ctx), duePart(communities, ctx)]);
  return m.message(
    ctx.locale,
    m.heading(say("home.hello", { name: ctx.person.name })),
    m.buttons(
      { action: "log.open", label: say("home.log"), value: "", opens: true, style: "primary" },
      { action: "cop", label: say("home.entries"), value: "mine" },
      { action: "cop", label: say("home.year"), value: "me" },
      { action: "cop", label: say("home.report"), value: "report" },
      { action: "cop", label: say("home.help"), value: "help" },
    ),
    ...due,
    ...mine,
    ...theirs,
  );
}
