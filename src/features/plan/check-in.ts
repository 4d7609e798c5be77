import type { Reply } from "../../events.js";
import { type Context, Refusal } from "../../feature.js";
import * as m from "../../message.js";
import { checkInPath } from "../../planned/check-in.js";
import { theEvent } from "./answer.js";
import { mayChange } from "./list.js";

/** The address of an event's check-in page, for whoever planned it; refused where the pages have no address. */
async function address(id: string, ctx: Context): Promise<string> {
  const event = await theEvent(id, ctx);
  const refuse = (words: string) => new Refusal({ say: m.message(ctx.locale, m.text(words)) });
  if (!mayChange(event, ctx)) throw refuse(ctx.say("plan.notYours"));
  if (ctx.publicUrl === undefined) throw refuse(ctx.say("checkIn.noAddress"));
  return `${ctx.publicUrl}${checkInPath(event)}`;
}

export const checkInPresses = {
  async "plan.checkIn"(id: string, ctx: Context): Promise<Reply> {
    const link = await address(id, ctx);
    const counted = await ctx.store.count("checkIn", { programme: ctx.programme.id, event: id });
    return {
      say: m.message(
        ctx.locale,
        m.text(ctx.say("checkIn.link"), " ", { link, text: link }),
        m.text(ctx.say("checkIn.counted", { n: counted })),
        m.buttons({ action: "plan.qr", label: ctx.say("checkIn.qr"), value: id }),
      ),
    };
  },
  /** To print, or to show on a wall. */
  async "plan.qr"(id: string, ctx: Context): Promise<Reply> {
    const link = await address(id, ctx);
    const { default: qrcode } = await import("qrcode");
    const bytes = await qrcode.toBuffer(link, { type: "png", width: 600, margin: 4, errorCorrectionLevel: "M" });
    return { file: { name: "check-in.png", mime: "image/png", bytes: new Uint8Array(bytes) } };
  },
};
