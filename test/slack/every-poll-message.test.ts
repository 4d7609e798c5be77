import { expect, it } from "vitest";
import { render } from "../../adapters/slack/message.js";
import { LOCALES } from "../../src/text/locales.js";
import { letItClose, startPoll } from "../polls/support.js";
import { world } from "../support/world.js";
import { refusalsOfBlocks } from "./strict.js";

it.each(LOCALES)("a poll of a hundred candidates, its preview and its result are what Slack takes, in %s", async (locale) => {
  const w = await world({ locale });
  const chief = await w.as("chief", { role: "facilitator", locale });
  const candidates = Array.from({ length: 100 }, (_, at) => `Topic ${at} <!channel>`).join("\n");
  const poll = await startPoll(w, chief, { what: { method: "ranking", candidates } });
  const form = await chief.press("poll.vote", poll.id);
  const [first] = await w.store.find("pollCandidate", { programme: w.programme, position: 41 });
  const order = await chief.submit(form, { picked: [first?.id] });
  await chief.submit(order, { place1: first?.id });
  await letItClose(w, poll);
  const list = await chief.command("/cop polls");
  const messages = [...w.platform.posts.map(({ message }) => message), ...(list.say ? [list.say] : [])];
  expect(messages.length).toBeGreaterThanOrEqual(3);
  for (const message of messages)
    for (const richness of ["native", "plain"] as const)
      expect.soft(refusalsOfBlocks(render(message, richness).blocks), richness).toEqual([]);
  await w.close();
});
