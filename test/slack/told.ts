import { describe, expect, it } from "vitest";
import type { Reply } from "../../src/events.js";
import { type Message, plainText } from "../../src/message.js";
import { LOCALES, type Locale } from "../../src/text/locales.js";
import { finished } from "../support/screen.js";
import { type World, world } from "../support/world.js";
import { goldens } from "./golden.js";
import { expectTaken, SLIPS } from "./shown.js";

/** Keeps what is said, under this name; the answer goes on. */
export type Keep = (name: string, reply: Promise<Reply>) => Promise<Reply>;

/**
 * A story in every language: what it keeps, and what is posted on the way, is what Slack takes, without a slip in its words; the English
 * is kept to be read in `told-<subject>.json`.
 */
export function toldInSlack(subject: string, story: (w: World, keep: Keep, locale: Locale) => Promise<void>): void {
  describe.each(LOCALES)(`what is told of ${subject}, in %s`, (locale) => {
    it("is what Slack takes, with the same in words, and no slip in what is said", async () => {
      const w = await world({ locale, publicUrl: "https://cop.example.org" });
      const messages = new Map<string, Message>();
      await story(
        w,
        async (name, reply) => {
          const { say, update, home, problems } = await finished(await reply);
          const message = say ?? update ?? home;
          if (!message) throw new Error(`${name}: nothing was said: ${JSON.stringify(problems ?? (await reply))}`);
          messages.set(name, message);
          return reply;
        },
        locale,
      );
      await w.core.settled();
      for (const { key, to, message } of w.platform.posts) {
        const name = `posted ${key.split(":")[0]} to ${to}`;
        const times = [...messages.keys()].filter((one) => one.startsWith(name)).length;
        messages.set(times > 0 ? `${name}, ${times + 1}` : name, message);
      }
      await w.close();
      for (const [name, message] of messages) {
        expectTaken(name, message);
        for (const slip of SLIPS) expect.soft(plainText(message), `${name}: ${slip}`).not.toMatch(slip);
      }
      if (locale === "en") await expect.soft(goldens(messages)).toMatchFileSnapshot(`../golden/slack/told-${subject}.json`);
    });
  });
}
