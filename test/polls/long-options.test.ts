import { afterEach, beforeEach, expect, it } from "vitest";
import type { Field, Form } from "../../src/form.js";
import { type Actor, type World, world } from "../support/world.js";
import { letItClose, startPoll } from "./support.js";

/** Two of one beginning, which a list cuts before they differ. */
const START = "What others in the region do about seed that comes late, in the second season,";
const [FIRST, SECOND] = [`${START} by the mountains`, `${START} by the sea 🌾`] as const;

let w: World;
let chief: Actor;
beforeEach(async () => {
  w = await world();
  chief = await w.as("chief", { role: "facilitator" });
});
afterEach(() => w.close());

const shown = (form: Form | undefined, name: string): readonly string[] => {
  const field = form?.fields[name] as Extract<Field, { options: unknown }>;
  return field.options.map(({ label, hint = "" }) => `${label} ${hint}`);
};
const toldApart = (lines: readonly string[]): void => {
  expect(lines.filter((line) => line.includes("mountains"))).toHaveLength(1);
  expect(lines.filter((line) => line.includes("by the sea 🌾"))).toHaveLength(1);
};

it("needs of one beginning can be told apart where they become candidates", async () => {
  await chief.command(`/cop need ${FIRST}`);
  await chief.command(`/cop need ${SECOND}`);
  const needs = await w.store.find("need", { programme: w.programme, sample: false });
  if (needs.length < 2) throw new Error("the second need was only offered for joining");
  toldApart(shown((await chief.command("/cop poll What next?")).open, "needs"));
});

it("ideas of one beginning can be told apart where they are merged", async () => {
  const poll = await startPoll(w, chief, { what: { method: "nominal", candidates: "" }, rules: { keep: "2" } });
  await chief.submit(await chief.press("poll.idea", poll.id), { ideas: `${FIRST}\n${SECOND}` });
  await letItClose(w, poll);
  const form = (await chief.press("poll.clarify", poll.id)).open;
  toldApart(shown(form, "into"));
  toldApart(shown(form, "others"));
});

it("candidates of one beginning can be told apart on the ballot", async () => {
  const poll = await startPoll(w, chief, { what: { method: "approval", candidates: `${FIRST}\n${SECOND}` } });
  toldApart(shown((await chief.press("poll.vote", poll.id)).open, "choices"));
});
