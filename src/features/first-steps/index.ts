import type { Community } from "../../domain/records.js";
import type { Context, Feature } from "../../feature.js";
import * as m from "../../message.js";
import { settingsForm } from "../communities/settings-form.js";
import { checklist } from "./checklist.js";
import { welcome } from "./welcome.js";

/** On a page of one's own there is no channel: the communities one runs, as many as can be read. */
const SHOWN = 3;

/** The unfinished first steps of the community here, for whoever may take them. */
export async function checklistHere(ctx: Context): Promise<readonly m.Block[]> {
  const here = ctx.community;
  return here && ctx.may("community.settings", here.id) ? checklist(here, ctx) : [];
}

async function mine(ctx: Context): Promise<readonly Community[]> {
  const all = await ctx.store.find(
    "community",
    { programme: ctx.programme.id, archivedAt: null, sample: false },
    { order: [["createdAt", "desc"]] },
  );
  return all.filter((one) => ctx.may("community.settings", one.id));
}

async function home(ctx: Context): Promise<m.Message | undefined> {
  const blocks: m.Block[] = [];
  let shown = 0;
  for (const community of await mine(ctx)) {
    const list = await checklist(community, ctx);
    if (list.length === 0) continue;
    blocks.push(...list);
    shown += 1;
    if (shown === SHOWN) break;
  }
  return blocks.length > 0 ? m.message(ctx.locale, ...blocks) : undefined;
}

/** Beginning: a welcome the first time in a community, and five steps for whoever runs one, until they are done. */
export const firstSteps: Feature = {
  name: "first-steps",
  lastWord: welcome,
  presses: {
    async "first.settings"(id, ctx) {
      const community = await ctx.store.get("community", { programme: ctx.programme.id, id });
      const form = await settingsForm.open({ community: id, version: String(community?.version ?? "") }, ctx);
      return "fields" in form ? { open: form } : form;
    },
  },
  happenings: {
    "home-opened": async (_event, ctx) => {
      const page = await home(ctx);
      return page ? { home: page } : {};
    },
  },
};
