import { describe, expect, it } from "vitest";
import { parseLine, switchReading } from "../../src/capture/index.js";
import { contextFor } from "./corpus.js";

const en = contextFor("en");

describe("switching a reading", () => {
  it("turns the day and the month round, and back", () => {
    const draft = parseLine("call 03/04 with INRA", en);
    const switched = switchReading(draft, draft.notes[0]!, 0);
    expect(switched.date).toBe("2026-03-04");
    expect(switched.notes[0]).toMatchObject({ taken: "2026-03-04", others: ["2026-04-03"] });
    expect(switchReading(switched, switched.notes[0]!, 0)).toEqual(draft);
  });

  it("turns both ends of a range round together", () => {
    const draft = parseLine("workshop 03/04/2026 - 05/04/2026", en);
    expect([draft.date, draft.endDate]).toEqual(["2026-04-03", "2026-04-05"]);
    const switched = switchReading(draft, draft.notes[0]!, 0);
    expect([switched.date, switched.endDate]).toEqual(["2026-03-04", "2026-05-04"]);
  });

  it("takes a bare number as people, a typed name as new, a meeting as a call", () => {
    const bare = parseLine("meeting 12", en);
    expect(switchReading(bare, bare.notes[0]!, 0).participants.total).toBe(12);
    const near = parseLine("call with ICRADA", en);
    expect(switchReading(near, near.notes[0]!, 0).organisations).toEqual([{ name: "ICRADA", known: null }]);
    const talk = parseLine("discussion with INRA", en);
    expect(switchReading(talk, talk.notes[0]!, 1).type).toBe("online-discussion");
  });

  it("leaves the draft as it is where there is no such choice", () => {
    const draft = parseLine("call 03/04 with INRA", en);
    expect(switchReading(draft, draft.notes[0]!, 5)).toBe(draft);
  });
});
