import { describe, expect, it } from "vitest";
import { addDays } from "../../src/domain/dates.js";
import type { Signal, SignalKind } from "../../src/domain/dormancy.js";
import { logNudge } from "../../src/domain/log-nudge.js";
import { quietNudge } from "../../src/domain/quiet-nudge.js";

const TODAY = "2026-11-23";
const ago = (...days: readonly number[]): readonly string[] => days.map((n) => addDays(TODAY, -n));

describe("whether to remind somebody to log", () => {
  it.each<[string, readonly string[], string | null, string]>([
    ["never logged", [], null, "no-habit"],
    ["logged three times: no habit", ago(20, 27, 34), null, "no-habit"],
    ["weekly, and logged five days ago", ago(5, 12, 19, 26), null, "in-time"],
    ["weekly, thirteen days ago: not yet twice as long", ago(13, 20, 27, 34), null, "in-time"],
    ["weekly, fourteen days ago: twice as long", ago(14, 21, 28, 35), null, "usual 14/7"],
    ["daily, six days ago: nobody is reminded within a week", ago(6, 7, 8, 9), null, "in-time"],
    ["daily, seven days ago", ago(7, 8, 9, 10), null, "usual 7/1"],
    ["weekly, but one long pause is not the usual", ago(15, 22, 29, 70), null, "usual 15/7"],
    ["somebody else's entry names them since", ago(14, 21, 28, 35), addDays(TODAY, -3), "covered"],
    ["somebody else's entry named them before", ago(14, 21, 28, 35), addDays(TODAY, -14), "usual 14/7"],
    ["six weeks without: still", ago(42, 49, 56, 63), null, "usual 42/7"],
    ["longer: they stopped", ago(43, 50, 57, 64), null, "stopped"],
  ])("%s", (_case, days, namedOn, expected) => {
    const verdict = logNudge({ today: TODAY, days, namedOn });
    expect(verdict.nudge ? `${verdict.why} ${verdict.days}/${verdict.usual}` : verdict.why).toBe(expected);
  });
});

describe("whether to tell who runs a community that it may go quiet", () => {
  const sign: Readonly<Record<SignalKind, Signal>> = {
    silent: { kind: "silent", days: 20, last: ago(20)[0] ?? null, usual: 5 },
    shrinking: { kind: "shrinking", people: [9, 6, 4, 1] },
    "one-logger": { kind: "one-logger", share: 0.8, entries: 10 },
    "no-newcomers": { kind: "no-newcomers", active: 7 },
    overdue: { kind: "overdue", count: 2, oldest: TODAY },
  };
  it.each<[string, readonly SignalKind[], readonly SignalKind[], string]>([
    ["no sign", [], [], "well"],
    ["silence says it by itself", ["silent"], [], "told of silent"],
    ["fewer people says it by itself", ["shrinking"], [], "told of shrinking"],
    ["one logger alone does not", ["one-logger"], [], "too-little"],
    ["nobody new alone does not", ["no-newcomers"], [], "too-little"],
    ["overdue follow-ups alone do not", ["overdue"], [], "too-little"],
    ["two of them together do", ["overdue", "one-logger"], [], "told of overdue, one-logger"],
    ["the same sign again is no news", ["silent"], ["silent"], "told"],
    ["a new sign beside it is, and only that", ["silent", "one-logger"], ["silent"], "told of one-logger"],
    ["two new ones beside one told", ["silent", "overdue", "shrinking"], ["overdue"], "told of silent, shrinking"],
    ["one of them gone is no news", ["silent"], ["silent", "one-logger"], "told"],
  ])("%s", (_case, kinds, told, expected) => {
    const verdict = quietNudge(
      kinds.map((kind) => sign[kind]),
      told,
    );
    expect(verdict.nudge ? `told of ${verdict.signals.map((one) => one.kind).join(", ")}` : verdict.why).toBe(expected);
  });
});
