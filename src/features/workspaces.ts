import type { Feature } from "../feature.js";
import * as m from "../message.js";
import { update } from "../ports.js";

/** The workspaces of a programme: connecting another, and letting go of one that is gone. */
export const workspaces: Feature = {
  name: "workspaces",
  commands: {
    async "cop connect"(_text, ctx) {
      const { say } = ctx;
      if (!ctx.may("programme.settings", "")) return { say: m.message(ctx.locale, m.text(say("connect.mayNot"))) };
      const offers = [...ctx.platforms.values()].flatMap((platform) => platform.connect?.(ctx.programme.id) ?? []);
      if (offers.length === 0) return { say: m.message(ctx.locale, m.text(say("connect.notSetUp"))) };
      return {
        say: m.message(
          ctx.locale,
          m.text(say("connect.explained", { programme: ctx.programme.name })),
          m.list(
            offers.map(({ name, link, words = "" }) =>
              link ? [{ link, text: say("connect.link", { name }) }] : [say("connect.write", { name }), " ", { code: words }],
            ),
          ),
          m.note(say("connect.expires")),
        ),
      };
    },
  },
  happenings: {
    // Uninstalled: nothing is posted there any more. What was logged stays, and a new installation finds it again.
    async "workspace-gone"(event, ctx) {
      const { id: programme } = ctx.programme;
      await ctx.store.atomically([
        update("workspace", { programme, platform: event.platform, external: event.workspace }, { active: false }, "any"),
        update("channel", { programme, platform: event.platform, workspace: event.workspace }, { active: false }, "any"),
      ]);
      return {};
    },
  },
};
