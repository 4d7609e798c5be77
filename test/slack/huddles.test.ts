import { afterEach, beforeEach, expect, it } from "vitest";
import { interactions } from "../../src/features/interactions/index.js";
import { meetingPrompt } from "../../src/features/meeting-prompt/index.js";
import { update } from "../../src/ports.js";
import type { Person } from "./person.js";
import { COMMUNITY, NOW, PROGRAMME, type Stage, stage } from "./stage.js";

let on: Stage;
let amal: Person;
beforeEach(async () => {
  on = await stage([interactions, meetingPrompt]);
  amal = on.person("U0AMAL");
  // Both have logged here before, so they are members.
  for (const id of ["U0AMAL", "U0IVAN"]) {
    const one = on.person(id);
    await one.command("/log", "x");
    await one.submit({ type: "email", title: id === "U0AMAL" ? "Seeds" : "Irrigation plan" });
  }
  await allow(true);
});
afterEach(() => on.close());

const allow = (callPrompts: boolean) =>
  on.store.atomically([
    update("programme", { programme: PROGRAMME, id: PROGRAMME }, { settings: { callPrompts } }),
    update(
      "community",
      { programme: PROGRAMME, id: COMMUNITY },
      { settings: { callPrompts: true, workingDays: [1, 2, 3, 4, 5, 6, 7] } },
    ),
  ]);
const minute = (n: number): string => String((NOW + n * 60_000) / 1000);
const huddle = (user: string, call: string | undefined, at: number) =>
  amal.event({
    type: "user_huddle_changed",
    user: {
      id: user,
      profile: call ? { huddle_state: "in_a_huddle", huddle_state_call_id: call } : { huddle_state: "default_unset" },
    },
    event_ts: minute(at),
  });
const asked = (id: string): string[] => on.slack.direct(id).messages.map((one) => one.text);
const kept = () => on.store.find("callPresence", { programme: PROGRAMME });

it("asks the first of a huddle when the last one leaves, and keeps nobody's presence after that", async () => {
  await huddle("U0IVAN", "R1", 0);
  await huddle("U0AMAL", "R1", 5);
  await huddle("U0IVAN", undefined, 25);
  expect([asked("U0IVAN"), asked("U0AMAL")]).toEqual([[], []]);
  await huddle("U0AMAL", undefined, 30);
  expect(asked("U0IVAN")).toEqual([expect.stringContaining("30 мин")]);
  expect(asked("U0AMAL")).toEqual([]);
  expect(await kept()).toEqual([]);
  await on.person("U0IVAN").press("meeting.log");
  const form = on.person("U0IVAN").form();
  expect(form?.state).toMatchObject({
    minutes: { value: { value: "30" } },
    people: { value: { selected_users: ["U0IVAN", "U0AMAL"] } },
    date: { value: { selected_date: "2026-11-22" } },
    time: { value: { selected_time: "12:00" } },
  });
});

it("counts coming back and going over to another huddle", async () => {
  await huddle("U0IVAN", "R1", 0);
  await huddle("U0AMAL", "R1", 1);
  await huddle("U0AMAL", undefined, 2);
  await huddle("U0AMAL", "R1", 3);
  await huddle("U0IVAN", "R2", 10);
  expect(asked("U0IVAN")).toEqual([]);
  await huddle("U0AMAL", "R2", 20);
  expect(asked("U0IVAN")).toEqual([expect.stringContaining("20 мин")]);
});

it("asks once, however often the end is told, and not for what comes late", async () => {
  await huddle("U0IVAN", "R1", 0);
  await huddle("U0AMAL", "R1", 1);
  await huddle("U0IVAN", undefined, 20);
  await amal.again();
  await huddle("U0IVAN", "R1", 19);
  await huddle("U0AMAL", undefined, 21);
  await amal.again();
  expect(asked("U0IVAN")).toHaveLength(1);
});

it("looks at nobody's presence where the programme did not allow it", async () => {
  await allow(false);
  await huddle("U0IVAN", "R1", 0);
  await huddle("U0AMAL", "R1", 0);
  expect(await kept()).toEqual([]);
  await allow(true);
  await huddle("U0IVAN", "R2", 0);
  expect(await kept()).toHaveLength(1);
  await allow(false);
  await on.core.tick(NOW + 60_000);
  expect(await kept()).toEqual([]);
});
