import { expect } from "vitest";
import { render } from "../../adapters/slack/message.js";
import { homeView } from "../../adapters/slack/views.js";
import { type Message, plainText } from "../../src/message.js";
import type { Locale } from "../../src/text/locales.js";
import { golden } from "./golden.js";
import { refusalsOfBlocks, refusalsOfView } from "./strict.js";

/** Slack takes this message, in each way it is shown; it says the same in words, and nothing in it is read as markup. */
export function expectTaken(name: string, message: Message): void {
  for (const richness of ["native", "plain"] as const) {
    const { blocks } = render(message, richness);
    expect.soft(refusalsOfBlocks(blocks), `${name}, ${richness}`).toEqual([]);
    // Only links and people in small print are markup, and neither stands in what people wrote.
    expect.soft(JSON.stringify(blocks.filter((block) => block.type !== "context")), name).not.toContain("mrkdwn");
  }
  expect.soft(refusalsOfView(homeView(message), "home"), `${name}, at home`).toEqual([]);
  expect
    .soft(render(message).text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&"), name)
    .toBe(plainText(message) || " ");
}

/** Slack takes these messages; in English they are kept to be read. */
export async function expectShown(messages: ReadonlyMap<string, Message>, locale: Locale, alsoKept: readonly string[] = []) {
  for (const [name, message] of messages) {
    expectTaken(name, message);
    const { text, blocks } = render(message);
    if (locale === "en" || alsoKept.includes(name))
      await expect
        .soft(golden({ text, blocks }))
        .toMatchFileSnapshot(`../golden/slack/message-${name}${locale === "en" ? "" : `-${locale}`}.json`);
  }
}

/** Signs of a text that was put together badly. */
export const SLIPS: readonly RegExp[] = [
  /[?!][”»“]?\.(?!\.)/,
  /[?!,:;]:|(?<!dvs)\.:/,
  /\.\.(?!\.)/,
  /&(lt|gt|amp);/,
  /\b(undefined|null|NaN)\b|\[object/,
  /\b[a-z]+\.[a-z]+[A-Z]\w*/,
  / {2,}/,
  /• \d+\. /,
];
