import { describe, expect, it } from "vitest";
import type { Community, Identity, Person, PersonSettings, Role, RoleGrant } from "../../src/domain/records.js";
import { checkReminder, type FollowUpQuestion, pollReminder, whomToAskAbout } from "../../src/domain/reminders.js";
import { type Choice, whomToAsk } from "../../src/features/meeting-prompt/choose.js";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Each decision's table, held against all the reasons it can give: one without a row fails here. */
const covers = <Why extends string>(all: Record<Why, true>, rows: readonly (readonly [string, unknown, Why])[]) =>
  it("has a row for every reason", () => expect(new Set(rows.map(([, , why]) => why))).toEqual(new Set(Object.keys(all))));

describe("whom to ask after a call", () => {
  const present = (
    who: Readonly<Record<string, { role?: Role; settings?: PersonSettings; active?: boolean }>>,
    { minutes = 30, on = true, here = undefined as string | undefined } = {},
  ): Choice =>
    whomToAsk({
      meeting: { id: "m", start: NOW - minutes * MINUTE, end: NOW, people: Object.keys(who).map((account) => ({ account })) },
      identities: Object.entries(who).map(([account, { active = true }]) => ({ account, person: account, active }) as Identity),
      persons: Object.entries(who).map(([id, { settings = {} }]) => ({ id, settings, erasedAt: null }) as unknown as Person),
      grants: Object.entries(who).flatMap(([person, { role }]) => (role ? [{ person, community: "c", role } as RoleGrant] : [])),
      communities: on ? [{ id: "c", name: "Seeds" } as Community] : [],
      here,
      now: NOW,
    });
  const member = { role: "member" } as const;
  const rows: readonly (readonly [string, Choice, Choice["why"], string?])[] = [
    ["two members", present({ elena: member, omar: member }), "there-first", "elena"],
    ["the first is a stranger", present({ stranger: {}, omar: member }), "there-first", "omar"],
    ["the first is a reader", present({ rita: { role: "reader" }, omar: member }), "there-first", "omar"],
    [
      "the first wants no such question",
      present({ elena: { ...member, settings: { promptsOff: ["meeting"] } }, omar: member }),
      "there-first",
      "omar",
    ],
    [
      "the first asked for quiet",
      present({ elena: { ...member, settings: { snoozedUntil: NOW + DAY } }, omar: member }),
      "there-first",
      "omar",
    ],
    ["in the community's own channel, without a role", present({ a: {}, b: {} }, { here: "c" }), "there-first", "a"],
    ["somebody alone", present({ elena: member }), "alone"],
    ["four minutes", present({ elena: member, omar: member }, { minutes: 4 }), "short"],
    ["no community turned it on", present({ elena: member, omar: member }, { on: false }), "not-turned-on"],
    ["nobody is a member", present({ a: {}, b: {} }), "no-member"],
    ["members whose accounts are gone", present({ a: { ...member, active: false }, b: {} }), "no-member"],
    ["all want nothing", present({ elena: { ...member, settings: { nudges: "off" } }, b: {} }), "unwilling"],
  ];
  it.each(rows.map(([name, choice, why, person]) => ({ name, choice, why, person })))("$name", ({ choice, why, person }) => {
    expect(choice.why).toBe(why);
    expect(choice.asked?.person.id).toBe(person);
  });
  covers(
    { "there-first": true, alone: true, short: true, "not-turned-on": true, "no-member": true, unwilling: true },
    rows as never,
  );
});

describe("whom to ask about what somebody took on", () => {
  const due = "2026-11-23";
  const entry = { loggedBy: "logger" };
  const rows: readonly (readonly [string, FollowUpQuestion, FollowUpQuestion["why"], string?])[] = [
    ["in an entry, by a member", whomToAskAbout({ interaction: "e", person: "taker", due }, entry), "took-it-on", "taker"],
    ["in a check", whomToAskAbout({ interaction: null, person: "taker", due }, undefined), "took-it-on", "taker"],
    ["by a name that is nobody's here", whomToAskAbout({ interaction: "e", person: null, due }, entry), "logged-it", "logger"],
    ["without a day", whomToAskAbout({ interaction: "e", person: "taker", due: null }, entry), "no-date"],
    ["its entry was deleted", whomToAskAbout({ interaction: "e", person: "taker", due }, undefined), "entry-gone"],
    ["of nobody known", whomToAskAbout({ interaction: null, person: null, due }, undefined), "nobody-known"],
  ];
  it.each(rows.map(([name, asked, why, person]) => ({ name, asked, why, person })))("$name", ({ asked, why, person }) =>
    expect(asked).toEqual(person ? { person, why } : { why }),
  );
  covers({ "took-it-on": true, "logged-it": true, "no-date": true, "entry-gone": true, "nobody-known": true }, rows as never);
});

describe("whether to remind of a poll", () => {
  const poll = (over: Partial<Parameters<typeof pollReminder>[0]> = {}) =>
    pollReminder({ stage: "vote", closesAt: NOW + DAY, remindHours: 24, ...over }, NOW);
  const rows = [
    ["a day before its end", poll(), "time"],
    ["in a second ranking", poll({ stage: "final" }), "time"],
    ["a minute sooner", poll({ closesAt: NOW + DAY + MINUTE }), "early"],
    ["at its end", poll({ closesAt: NOW }), "over"],
    ["without an end", poll({ closesAt: null }), "no-end"],
    ["set to remind nobody", poll({ remindHours: null }), "not-wanted"],
    ["while ideas are collected", poll({ stage: "ideas" }), "no-vote"],
    ["closed", poll({ stage: "closed" }), "no-vote"],
  ] as const;
  it.each(rows)("%s", (_case, is, why) => expect(is).toBe(why));
  covers({ time: true, early: true, over: true, "no-end": true, "not-wanted": true, "no-vote": true }, rows);
});

describe("whether to remind of a check", () => {
  const check = (over: Partial<Parameters<typeof checkReminder>[0]> = {}) =>
    checkReminder({ state: "open", sentAt: NOW - 3 * DAY, closesAt: NOW + 3 * DAY, ...over }, NOW);
  const rows = [
    ["three days after", check(), "time"],
    ["a minute sooner", check({ sentAt: NOW - 3 * DAY + MINUTE }), "early"],
    ["its time is over", check({ closesAt: NOW }), "over"],
    ["closed", check({ state: "closed" }), "closed"],
  ] as const;
  it.each(rows)("%s", (_case, is, why) => expect(is).toBe(why));
  covers({ time: true, early: true, over: true, closed: true }, rows);
});
