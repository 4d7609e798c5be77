import { afterAll, beforeAll, expect, it } from "vitest";
import { picture } from "../browser/chromium.js";
import { Acts } from "./acts.js";
import { NOW } from "./linked.js";
import { BOT } from "./local-slack.js";
import { openWorkspace, type Workspace } from "./workspace.js";

/** A channel's first hour: the bot is invited, the channel linked, set up, used; then what is started from shortcuts and huddles. */
let w: Workspace;
let acts: Acts;
const shot = (name: string) => picture(w.page, `link-${name}`);
const SOIL = { id: "C0SOIL", name: "soil" };

beforeAll(async () => {
  w = await openWorkspace("HTTP", (address, slack) => {
    acts = new Acts(address, slack);
    return acts.lookup;
  });
  await w.channel("soil");
});
afterAll(() => w?.close());

it("introduces itself in three lines when it is invited, and offers to link the channel", async () => {
  await acts.event({
    type: "member_joined_channel",
    user: BOT,
    channel: SOIL.id,
    channel_type: "C",
    team: "T0TRIAL",
    inviter: "U0AMAL",
  });
  await w.sees(/Hello! I keep this community’s log/);
  await w.button("Link this channel").waitFor();
  await shot("introduction");
});

it("is linked to a new community in one form, with the zone searched for", async () => {
  await w.button("Link this channel").click();
  await w.form("Link this channel");
  // What the channel is called is offered.
  const name = w.field("Name of the community").locator("input");
  expect(await name.inputValue()).toBe("soil");
  await name.fill("");
  await w.submit();
  await w.page.locator(".modal-error").first().waitFor();
  await shot("problem");
  await name.fill("Soil & water <Nile>");
  await w.field("Time zone").locator("input").fill("Cairo");
  await w.field("Time zone").locator("option", { hasText: "Africa/Cairo" }).first().waitFor({ state: "attached" });
  await w.field("Time zone").locator("select").selectOption("Africa/Cairo");
  await shot("form");
  await w.submit();
  await w.closed();
  await w.sees(/This channel now belongs to Soil & water <Nile>/);
  await shot("linked");
});

it("is set up by who runs it", async () => {
  await w.type("/cop calls");
  await w.form("Questions after calls");
  await w.page.locator(".modal label", { hasText: "Yes" }).click();
  await shot("calls");
  await w.submit();
  await w.closed();
  await w.type("/cop settings");
  await w.form("Community settings");
  expect(await w.field("Time zone").locator("select").inputValue()).toBe("Africa/Cairo");
  for (const day of ["Saturday", "Sunday"]) await w.field("Working days").locator("label", { hasText: day }).click();
  await w.field("After a call").locator("label", { hasText: "Yes" }).click();
  await shot("settings");
  await w.submit();
  await w.closed();
  await w.sees(/The settings of Soil & water <Nile> are saved/);
});

it("takes its first entry, and shows it in the week with charts", async () => {
  await w.type("/log call about soil salinity with INRA yesterday, 2 women 1 man, 45 min");
  await w.form("Log an interaction");
  await shot("log");
  await w.submit();
  await w.closed();
  await w.page.locator(".bk-button", { hasText: "Share in channel" }).first().waitFor();
  await w.sees(/With: INRA/);
  await shot("receipt");
  // Another kind of interaction, by somebody else: there is something to compare.
  await w.as("Ivan Petrov");
  await w.type("/log email to ICARDA today");
  await w.form("Log an interaction");
  await w.submit();
  await w.closed();
  await w.as("Amal Haddad");
  await w.type("/cop digest");
  await w.page.locator("figure.chart").first().waitFor();
  await shot("digest");
  expect(await w.page.locator("figure.chart").count()).toBeLessThanOrEqual(2);
});

it("opens the box from the global shortcut, as /log alone does", async () => {
  await acts.shortcut("U0AMAL");
  await w.form("Log one or many");
  await shot("shortcut");
  await w.page.locator(".modal-btn", { hasText: "Cancel" }).click();
});

it("asks one person privately after a huddle, and opens the form with its time and people", async () => {
  const now = Math.floor(NOW / 1000);
  const huddle = (user: string, call: string | undefined, ago: number) =>
    acts.event({
      type: "user_huddle_changed",
      user: {
        id: user,
        profile: call ? { huddle_state: "in_a_huddle", huddle_state_call_id: call } : { huddle_state: "default_unset" },
      },
      event_ts: `${now - ago}.000000`,
    });
  await huddle("U0AMAL", "R1", 2400);
  await huddle("U0IVAN", "R1", 2300);
  await huddle("U0IVAN", undefined, 120);
  await huddle("U0AMAL", undefined, 60);
  await w.as("Amal Haddad");
  await w.page.locator(".sidebar-item", { hasText: "Amal" }).click();
  await w.button("Log it").waitFor();
  await shot("huddle");
  await w.button("Log it").click();
  await w.form("Log an interaction");
  await shot("huddle-form");
  await w.field("Title").locator("input").fill("Salinity in the delta");
  await w.submit();
  await w.closed();
  // Back where the conversation is.
  await w.channel("soil");
});

it("logs a message, with its author, its words and the way back to it", async () => {
  await w.as("Ivan Petrov");
  await w.type("We agreed with ICARDA to test the new salinity kit in May & June");
  await w.as("Amal Haddad");
  await acts.messageShortcut("U0AMAL", SOIL, {
    ts: `${Math.floor(NOW / 1000)}.000100`,
    user: "U0IVAN",
    text: "We agreed with ICARDA to test the new salinity kit in May &amp; June",
    reply_users: ["U0LEILA"],
  });
  await w.form("Log an interaction");
  expect(await w.field("Title").locator("input").inputValue()).toBe(
    "We agreed with ICARDA to test the new salinity kit in May & June",
  );
  await shot("message-shortcut");
  await w.field("What was it?").locator("select").selectOption({ label: "Meeting" });
  await w.submit();
  await w.closed();
  await w.sees(/salinity kit/);
  await shot("message-receipt");
});
