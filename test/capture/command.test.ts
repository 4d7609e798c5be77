import { describe, expect, it } from "vitest";
import { parseCommand } from "../../src/capture/index.js";

const run = (...args: string[]) => JSON.parse(parseCommand(args)) as Record<string, unknown>;
const AT = ["--zone", "Africa/Casablanca", "--at", "2026-11-22T10:00Z"];

describe("coptrack parse", () => {
  it("prints one object with the fields the issue names", () => {
    const line = parseCommand(["--locale", "fr", ...AT, "appel avec INRA hier, 45 min"]);
    expect(line).not.toContain("\n");
    expect(JSON.parse(line)).toEqual({
      type: "call",
      date: "2026-11-21",
      endDate: null,
      time: null,
      durationMinutes: 45,
      mode: null,
      participants: { total: null, female: null, male: null, youth: null },
      organisations: [{ name: "INRA", known: null }],
      country: null,
      themes: [],
      tools: [],
      people: [],
      links: [],
      title: "Appel – INRA",
      notes: [],
      rest: "",
    });
  });

  it("reads the day in the zone, not in UTC", () => {
    const late = ["--at", "2026-11-22T23:30Z", "call today"];
    expect(run("--zone", "Africa/Casablanca", ...late).date).toBe("2026-11-23");
    expect(run("--zone", "UTC", ...late).date).toBe("2026-11-22");
    expect(run("--zone", "America/Bogota", ...late).date).toBe("2026-11-22");
  });

  it("takes several words without quotes, and options with =", () => {
    expect(run("--locale=ro", "--zone=Europe/Chisinau", "--at=2026-11-22T10:00Z", "call", "cu", "INRA", "вчера")).toMatchObject({
      type: "call",
      date: "2026-11-21",
      organisations: [{ name: "INRA", known: null }],
    });
  });

  it("says 03/04 both ways", () => {
    expect(run("--locale", "fr", ...AT, "réunion 03/04").notes).toEqual([
      { code: "day-or-month", field: "date", said: "03/04", taken: "2026-04-03", others: ["2026-03-04"] },
    ]);
  });

  it.each([
    [["--locale", "xx", "call"], /--locale xx is not one of en, fr, ar, ro, ru/],
    [["--zone", "Mars/Base", "call"], /--zone Mars\/Base is not a time zone/],
    [["--at", "soon", "call"], /--at soon is not an instant/],
  ])("refuses %j with a sentence", (args, message) => {
    expect(() => parseCommand(args)).toThrow(message);
  });

  it("answers an empty line with an empty draft", () => {
    expect(run(...AT, "")).toMatchObject({ type: null, date: null, title: null, rest: "" });
  });
});
