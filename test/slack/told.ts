import { describe, expect, it } from "vitest";
import type { Reply } from "../../src/events.js";
import { type Message, plainText } from "../../src/message.js";
import { LOCALES, type Locale } from "../../src/text/locales.js";
import { finished } from "../support/screen.js";
import { type World, world } from "../support/world.js";
import { goldens } from "./golden.js";
import { expectTaken, SLIPS } from "./shown.js";

/** Keeps what is said, under this name, when its slow part is done too; the answer goes on. */
export type Keep = (name: string, reply: Promise<Reply>) => Promise<Reply>;

/**
 * A story in every language: what it keeps, and what is posted on the way, is what Slack takes, without a slip in its words; the English
 * is kept to be read in `told-<subject>.json`. `alike`: what chance puts in order in posts, so that it is called the same there; `given`:
 * another world than the usual.
 */
export function toldInSlack(
  subject: string,
  story: (w: World, keep: Keep, locale: Locale) => Promise<void>,
  {
    posts: withPosts = true,
    alike,
    given = {},
  }: { readonly posts?: boolean; readonly alike?: RegExp; readonly given?: Parameters<typeof world>[0] } = {},
): void {
  describe.each(LOCALES)(`what is told of ${subject}, in %s`, (locale) => {
    it("is what Slack takes, with the same in words, and no slip in what is said", async () => {
      const w = await world({ locale, publicUrl: "https://cop.example.org", ...given });
      const messages = new Map<string, Message>();
      // A reference is made by chance.
      const alwaysTheSame = (message: Message): Message =>
        JSON.parse(JSON.stringify(message).replace(/\b[0-9a-f]{8}(?=\))/g, "0a1b2c3d")) as Message;
      await story(
        w,
        async (name, reply) => {
          const whole = await finished(await reply);
          const message = whole.say ?? whole.update ?? whole.home;
          if (!message) throw new Error(`${name}: nothing was said: ${JSON.stringify(whole.problems ?? whole)}`);
          messages.set(name, alwaysTheSame(message));
          return whole;
        },
        locale,
      );
      await w.core.settled();
      const said = new Set([...messages.values()].map(plainText));
      // What goes to several at once goes in an order that their ids make; each message is kept once.
      const posts = (withPosts ? w.platform.posts : []).map(({ key, to, message }) => ({
        name: `posted ${key.split(":")[0]} to ${to}`,
        message,
      }));
      const apart = posts.filter(({ name }) => !name.endsWith(" to room"));
      apart.sort(
        (a, b) => Number(a.name > b.name) - Number(a.name < b.name) || plainText(a.message).localeCompare(plainText(b.message)),
      );
      for (const { name, message } of [...posts.filter(({ name }) => name.endsWith(" to room")), ...apart]) {
        if (said.has(plainText(message))) continue;
        said.add(plainText(message));
        const times = [...messages.keys()].filter((one) => one.startsWith(name)).length;
        const shown = alike ? (JSON.parse(JSON.stringify(message).replace(alike, `"An idea"`)) as Message) : message;
        messages.set(times > 0 ? `${name}, ${times + 1}` : name, shown);
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
