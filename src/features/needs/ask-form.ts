import { defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import { communityField, listOptions } from "../interactions/fields.js";
import { saveNeed } from "./save.js";
import { communitiesFor, refused } from "./where.js";

/** What do you need? In one's own words; everything else is optional. */
export const askForm = defineForm({
  name: "need.ask",
  async build(about, ctx) {
    const { say } = ctx;
    const communities = await communitiesFor("need.add", ctx);
    if (communities.length === 0) throw refused(ctx, say("needs.noCommunity"));
    return {
      title: say("needs.askTitle"),
      fields: {
        text: f.longText({ label: say("needs.askText"), hint: say("needs.askHint"), required: true, maxLength: 1000 }),
        ...(communities.length > 1 ? { community: communityField(ctx, communities) } : {}),
        themes: f.choices({ label: say("needs.theme"), options: listOptions("theme", ctx), max: 3 }),
        unnamed: f.yesNo({ label: say("needs.unnamed"), hint: say("needs.unnamedHint") }),
      },
      values: { text: about.text ?? null, themes: [] },
    };
  },
  async submit(values, _about, ctx): Promise<Outcome> {
    const [first, ...more] = await communitiesFor("need.add", ctx);
    const community = more.length > 0 ? values.community : first?.id;
    if (!community || ![first, ...more].some((one) => one?.id === community)) throw refused(ctx, ctx.say("needs.noCommunity"));
    return { reply: await saveNeed({ text: values.text, community, themes: values.themes, unnamed: values.unnamed }, ctx) };
  },
});
