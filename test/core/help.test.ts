import { expect, it } from "vitest";
import { HELP } from "../../src/features/help-lines.js";
import { FEATURES } from "../../src/features/index.js";
import { said, world } from "../support/world.js";

/** Said beside another command, or reached by its buttons. */
const BESIDE = ["cop help", "cop pause", "cop resume", "cop reopen", "cop unlink", "cop invites", "cop connect", "cop call"];

it("can name every command there is, and none that is not", () => {
  // One's own page is made of what all features put on it.
  const typed = ["cop home", ...FEATURES.flatMap((feature) => Object.keys(feature.commands ?? {}))];
  const told = HELP.flatMap(({ lines }) => lines.map(({ command }) => command.slice(1)));
  expect(new Set(told)).toEqual(new Set(typed.filter((command) => !BESIDE.includes(command))));
  expect(new Set(told).size).toBe(told.length);
});

it("shows a member what a member can do, and a facilitator the rest too", async () => {
  const w = await world();
  const member = said(await (await w.as("amina")).command("/cop help"));
  expect(member).toContain("/cop mine");
  expect(member).not.toContain("/cop vocabulary");
  const facilitator = said(await (await w.as("fatou", { role: "facilitator" })).command("/cop help"));
  expect(facilitator).toContain("/cop vocabulary");
  await w.close();
});
