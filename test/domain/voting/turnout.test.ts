import { describe, expect, it } from "vitest";
import { type GroupCount, turnout } from "../../../src/domain/voting/turnout.js";

const groups = (...rows: readonly (readonly [string | null, number, number])[]): GroupCount[] =>
  rows.map(([group, voted, members]) => ({ group, voted, members }));
const texts = (rows: readonly GroupCount[], anonymous: boolean) =>
  turnout(rows, anonymous).rows.map(({ group, voted }) => `${group}: ${voted.kind === "count" ? voted.count : voted.kind}`);

describe("turnout by group", () => {
  it("a named poll shows it as it is", () => {
    expect(texts(groups(["INRA", 1, 4], ["ICARDA", 30, 40], [null, 0, 2]), false)).toEqual(["INRA: 1", "ICARDA: 30", "null: 0"]);
  });

  it("an anonymous poll shows it from five voters; the total would give a single small one away, so another is hidden", () => {
    expect(texts(groups(["INRA", 2, 10], ["ICARDA", 30, 40], ["NGO", 12, 20]), true)).toEqual([
      "INRA: under",
      "ICARDA: 30",
      "NGO: hidden",
    ]);
    expect(turnout(groups(["INRA", 2, 10], ["ICARDA", 30, 40]), true)).toMatchObject({ voted: 32, members: 50, applied: true });
  });

  it("nobody is fewer than five as well", () => {
    expect(texts(groups(["INRA", 0, 10], ["ICARDA", 30, 40]), true)).toEqual(["INRA: under", "ICARDA: hidden"]);
  });

  it("five and more everywhere: all of it stands", () => {
    expect(texts(groups(["INRA", 5, 10], ["ICARDA", 30, 40]), true)).toEqual(["INRA: 5", "ICARDA: 30"]);
    expect(turnout(groups(["INRA", 5, 10]), true).applied).toBe(false);
  });

  // The number of ballots is public, so "<5" for each of two groups would say less than 3 and be read as up to 4.
  it("fewer than five ballots in all: no group is marked", () => {
    expect(texts(groups(["INRA", 2, 10], ["ICARDA", 1, 40]), true)).toEqual(["INRA: hidden", "ICARDA: hidden"]);
    expect(turnout(groups(["INRA", 2, 10], ["ICARDA", 1, 40]), true).voted).toBe(3);
  });

  it("everybody voted: the total says so, the rows need not", () => {
    expect(texts(groups(["INRA", 3, 3], ["ICARDA", 30, 30]), true)).toEqual(["INRA: hidden", "ICARDA: hidden"]);
  });

  it("who voted and left still counts among the members", () => {
    expect(turnout(groups(["INRA", 6, 5]), false)).toMatchObject({ members: 6, voted: 6 });
  });

  it("no groups", () => {
    expect(turnout([], true)).toEqual({ rows: [], members: 0, voted: 0, applied: false });
  });
});
