import type { Reply } from "../../events.js";
import type { Context, Feature, FormSpec } from "../../feature.js";
import * as m from "../../message.js";
import { toOutbox } from "../../outbox.js";
import { sayFor } from "../../vocabulary/programme-say.js";
import { pasteForm } from "../paste/paste-form.js";
import { changeable, saveChange } from "./change.js";
import { editForm } from "./edit-form.js";
import { leave } from "./join.js";
import { joinForm } from "./join-form.js";
import { logForm } from "./log-form.js";
import { paragraph } from "./paragraph.js";
import { readLogged } from "./read.js";
import { receipt, sharedMessage } from "./receipt.js";
import { stepForms } from "./steps.js";
import { aboutOf } from "./subject.js";

/** Logging an interaction: the line, the form, the receipt, and what can be done with an entry right after. */
export const interactions: Feature = {
  name: "interactions",
  commands: {
    log: (typed, ctx) => opened(isLine(typed, ctx) ? logForm : pasteForm, aboutOf(typed, ctx), ctx),
  },
  forms: [logForm, joinForm, editForm, ...stepForms],
  presses: {
    "log.open": (typed, ctx) => opened(logForm, aboutOf(typed, ctx), ctx),
    async "log.edit"(id, ctx) {
      const { interaction } = await changeable(id, ctx);
      return opened(editForm, { interaction: id, version: String(interaction.version) }, ctx);
    },
    async "log.undo"(id, ctx) {
      const logged = await changeable(id, ctx, "interaction.delete");
      if (!logged.interaction.deletedAt)
        await saveChange(
          logged,
          logged.interaction.version,
          { set: { deletedAt: ctx.now, deletedReason: "undone" }, action: "deleted" },
          ctx,
        );
      const { say } = ctx;
      return {
        update: m.message(
          ctx.locale,
          m.text(say("log.undone", { title: logged.interaction.title })),
          m.buttons({ action: "log.restore", label: say("log.restore"), value: id }),
        ),
      };
    },
    async "log.restore"(id, ctx) {
      const logged = await changeable(id, ctx, "interaction.delete");
      if (logged.interaction.deletedAt)
        await saveChange(
          logged,
          logged.interaction.version,
          { set: { deletedAt: null, deletedReason: null }, action: "restored" },
          ctx,
        );
      return { update: (await receipt(id, ctx)).say as m.Message };
    },
    "log.leave": leave,
    async "log.paragraph"(id, ctx) {
      return { say: await paragraph(id, ctx) };
    },
    "log.share": share,
  },
};

/** One line, or a message to log: the form, filled in. Nothing, or several lines: the box. */
const isLine = (typed: string, { event }: Context): boolean =>
  (typed !== "" && !typed.includes("\n")) || (event.kind === "command" && event.about !== undefined);

async function opened(form: FormSpec, about: Readonly<Record<string, string>>, ctx: Context): Promise<Reply> {
  const shown = await form.open(about, ctx);
  return "fields" in shown ? { open: shown } : shown;
}

/** Posts the entry's headline, without names, in the community's channel on this platform. */
async function share(id: string, ctx: Context): Promise<Reply> {
  const { interaction } = await changeable(id, ctx);
  const { id: programme } = ctx.programme;
  const channels = await ctx.store.find("channel", {
    programme,
    community: interaction.community,
    platform: ctx.event.platform,
    active: true,
  });
  const channel = channels.find((one) => one.place === ctx.event.where?.place) ?? channels[0];
  const { say } = ctx;
  if (!channel) return { say: m.message(ctx.locale, m.text(say("log.noChannel"))) };
  const logged = await readLogged(ctx.store, programme, id);
  const community = await ctx.store.get("community", { programme, id: interaction.community });
  if (!logged || !community) return { say: m.message(ctx.locale, m.text(say("log.gone"))) };
  const shared = sharedMessage(logged.interaction, ctx.person.name, sayFor(community.locale, ctx.vocabulary));
  await ctx.store.atomically([
    toOutbox(
      {
        programme,
        key: `share:${id}:${channel.id}`,
        platform: channel.platform,
        workspace: channel.workspace,
        to: channel.place,
        kind: "post",
        message: shared,
      },
      ctx.now,
    ),
  ]);
  ctx.wake();
  return { say: m.message(ctx.locale, m.text(say("log.shared", { channel: channel.name }))) };
}
