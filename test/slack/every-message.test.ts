import { describe, expect, it } from "vitest";
import { FEATURES } from "../../src/features/index.js";
import type { Message } from "../../src/message.js";
import { LOCALES, type Locale } from "../../src/text/locales.js";
import { world } from "../support/world.js";
import { expectShown } from "./shown.js";

/** What people are shown in an ordinary week, by name: said, put in place of something, and posted. */
async function shown(locale: Locale): Promise<ReadonlyMap<string, Message>> {
  const w = await world({ features: FEATURES, locale });
  const chief = await w.as("chief", { name: "Élena Пак", role: "coordinator", locale });
  const messages = new Map<string, Message>();
  const keep = (name: string, message: Message | undefined) => message && messages.set(name, message);
  for (const [type, title] of [
    ["meeting", "Irrigation <plans> & *water*"],
    ["call", "Seed policy"],
  ]) {
    const form = await chief.command("/log call with INRA, 2 women 1 man");
    keep(`receipt-${type}`, (await chief.submit(form, { type, title, lesson: "Ask _early_" })).say);
  }
  const [entry] = await w.store.find("interaction", { programme: w.programme });
  keep("help", (await chief.command("/cop help")).say);
  keep("unknown", (await chief.command("/cop frobnicate <now>")).say);
  keep("undone", (await chief.press("log.undo", entry?.id)).update);
  await chief.press("log.restore", entry?.id);
  await chief.press("log.share", entry?.id);
  await chief.command("/cop digest");
  await chief.command("/cop unlink");
  await chief.event({ kind: "happening", happening: "bot-added", where: { place: "fresh", name: "fresh", isPrivate: false } });
  keep("page", (await chief.event({ kind: "happening", happening: "home-opened" })).home);
  await w.core.settled();
  for (const post of w.platform.posts) keep(`posted-${post.key.split(":")[0]}`, post.message);
  await w.close();
  return messages;
}

describe.each(LOCALES)("what people are shown, in %s", (locale) => {
  it("is what Slack takes, with the same in words, and nothing in it read as markup", async () => {
    const messages = await shown(locale);
    expect([...messages.keys()]).toEqual(
      expect.arrayContaining(["receipt-call", "help", "undone", "posted-share", "posted-intro"]),
    );
    await expectShown(messages, locale, locale === "ar" ? ["receipt-call"] : []);
  });
});
