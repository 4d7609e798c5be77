import { describe, expect, it } from "vitest";
import type { PersonSettings } from "../../src/domain/records.js";
import { type Candidate, type Decision, decide } from "../../src/prompts/decide.js";
import { opensAt } from "../../src/prompts/hours.js";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const one = (id: string, over: Partial<Candidate> = {}): Candidate => ({
  id,
  kind: "nudge",
  use: 50,
  from: NOW - HOUR,
  expires: NOW + 30 * DAY,
  createdAt: NOW - HOUR,
  opensAt: NOW,
  ...over,
});
/** `a send fits; b wait budget +6d` */
const told = (waiting: readonly Candidate[], sent: readonly number[] = [], settings: PersonSettings = {}): string =>
  decide({ waiting, sent, settings, now: NOW })
    .map((d) => `${d.id} ${d.what} ${d.why}${d.what === "wait" ? ` +${(d.until - NOW) / DAY}d` : ""}`)
    .join("; ");

describe("whether to write to somebody who did not ask", () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ["nothing came this week", told([one("a")]), "a send fits"],
    ["one came", told([one("a")], [NOW - 3 * DAY]), "a send fits"],
    ["two came: the older one's place comes free", told([one("a")], [NOW - 3 * DAY, NOW - DAY]), "a wait budget +4d"],
    ["two came, in any order", told([one("a")], [NOW - DAY, NOW - 3 * DAY]), "a wait budget +4d"],
    ["two came, one of them eight days ago", told([one("a")], [NOW - 8 * DAY, NOW - DAY]), "a send fits"],
    [
      "three wait: the most useful two",
      told([one("a", { use: 1 }), one("b", { use: 9 }), one("c", { use: 5 })]),
      "b send fits; c send fits; a wait budget +7d",
    ],
    [
      "as useful: the one that runs out first",
      told([one("a"), one("b", { expires: NOW + DAY })], [NOW - DAY]),
      "b send fits; a wait budget +6d",
    ],
    ["they want five a week", told([one("a")], [NOW - 3 * DAY, NOW - DAY], { promptBudget: 5 }), "a send fits"],
    [
      "they want fewer than came: the last one counts",
      told([one("a")], [NOW - 3 * DAY, NOW - DAY], { promptBudget: 1 }),
      "a wait budget +6d",
    ],
    [
      "they want none: it stands on their page until it runs out",
      told([one("a")], [], { promptBudget: 0 }),
      "a wait budget +30d",
    ],
    ["too late", told([one("a", { expires: NOW })]), "a drop expired"],
    [
      "they turned the kind off",
      told([one("a"), one("b", { kind: "poll" })], [], { promptsOff: ["nudge"] }),
      "a drop off; b send fits",
    ],
    ["they turned everything off", told([one("a")], [], { nudges: "off" }), "a drop off"],
    ["not yet its time", told([one("a", { from: NOW + DAY })]), "a wait early +1d"],
    ["they asked for quiet", told([one("a")], [], { snoozedUntil: NOW + 2 * DAY }), "a wait snoozed +2d"],
    ["the quiet is over", told([one("a")], [], { snoozedUntil: NOW }), "a send fits"],
    ["outside their hours", told([one("a", { opensAt: NOW + DAY })]), "a wait hours +1d"],
    [
      "what waits for its hour takes no place",
      told([one("a", { use: 99, opensAt: NOW + DAY }), one("b")], [NOW - DAY]),
      "a wait hours +1d; b send fits",
    ],
    ["the community is paused", told([one("a", { barred: "paused" })]), "a wait paused +1d"],
    ["they left", told([one("a", { barred: "left" })]), "a drop left"],
    ["the community is gone", told([one("a", { barred: "gone" })]), "a drop gone"],
  ];
  it.each(rows)("%s", (_case, is, expected) => expect(is).toBe(expected));

  it("has a row for every reason", () => {
    const all: Record<Decision["why"], true> = {
      fits: true,
      early: true,
      paused: true,
      snoozed: true,
      hours: true,
      budget: true,
      expired: true,
      off: true,
      gone: true,
      left: true,
    };
    const seen = rows.flatMap(([, , expected]) => expected.split("; ").map((one) => one.split(" ")[2]));
    expect(new Set(seen)).toEqual(new Set(Object.keys(all)));
  });
});

describe("when a person's hours open", () => {
  const casablanca = { zone: "Africa/Casablanca", days: [1, 2, 3, 4, 5], from: 9, to: 17, holidays: [] as string[] };
  const khartoum = { ...casablanca, zone: "Africa/Khartoum", days: [7, 1, 2, 3, 4] };
  it.each([
    ["inside: at once", casablanca, "2026-11-23T12:00:00Z", "2026-11-23T12:00:00.000Z"],
    ["before nine: at nine", casablanca, "2026-11-23T06:00:00Z", "2026-11-23T08:00:00.000Z"],
    ["at five: the next morning", casablanca, "2026-11-23T16:00:00Z", "2026-11-24T08:00:00.000Z"],
    ["Friday evening: Monday", casablanca, "2026-11-27T18:00:00Z", "2026-11-30T08:00:00.000Z"],
    ["Thursday evening in Sudan: Sunday", khartoum, "2026-11-26T18:00:00Z", "2026-11-29T07:00:00.000Z"],
    ["a Sunday in Sudan is a working day", khartoum, "2026-11-29T08:00:00Z", "2026-11-29T08:00:00.000Z"],
    ["a holiday", { ...casablanca, holidays: ["2026-11-23", "2026-11-24"] }, "2026-11-23T12:00:00Z", "2026-11-25T08:00:00.000Z"],
    [
      "the night the clock skips two o'clock",
      { ...casablanca, zone: "Europe/Paris", days: [7], from: 2, to: 5 },
      "2026-03-28T22:00:00Z",
      "2026-03-29T01:00:00.000Z",
    ],
    [
      "New York sleeps while Casablanca works",
      { ...casablanca, zone: "America/New_York" },
      "2026-11-23T09:00:00Z",
      "2026-11-23T14:00:00.000Z",
    ],
  ])("%s", (_case, hours, now, opens) => expect(new Date(opensAt(hours, Date.parse(now))).toISOString()).toBe(opens));
  it("says a year from now where no day is a working day", () => {
    const now = Date.parse("2026-11-23T12:00:00Z");
    expect(opensAt({ ...casablanca, days: [] }, now)).toBeGreaterThan(now + 365 * DAY);
  });
});
