import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { idFrom } from "../../src/domain/ids.js";
import { insert } from "../../src/ports.js";
import { asked, posted, promoted, theIds, thePoll } from "./demand-steps.js";
import type { Driver } from "./driver.js";
import type { Told } from "./stories.js";

/** A platform's stage, as far as strangers and the last minute need it. */
export interface Edge extends Told {
  readonly clock: { at: number };
  tick(): Promise<void>;
  /** Somebody of another workspace, who sees the same place: one that stands there, and one that nobody connected. */
  stranger(workspace: "another programme's" | "nobody's"): Driver;
  /** The workspace that belongs to another programme. */
  readonly foreign: { readonly platform: string; readonly workspace: string };
}

/** Who is not of the poll's programme, and what comes with the last minute: a clear word each, and nothing counted. */
export function pollEdges(begin: () => Promise<Edge>): void {
  let t: Edge;
  beforeEach(async () => {
    t = await begin();
    await promoted(t);
  });
  afterEach(() => t.driver.close());

  const counted = async () => ({
    ballots: await t.store.count("pollBallot", { programme: t.programme }),
    voters: await t.store.count("pollParticipation", { programme: t.programme }),
  });
  // The closing asks who is there beside the posting: its result goes out with the next minute.
  const ticked = async () => {
    await t.tick();
    await t.tick();
  };
  const NOTHING = { ballots: 0, voters: 0 };

  describe("somebody of a workspace that is", () => {
    const other = idFrom("programme", "foreign");
    beforeEach(async () => {
      const programme = {
        programme: other,
        id: other,
        name: "Soils",
        locale: "en",
        zone: "UTC",
        createdAt: 0,
        version: 1,
      } as const;
      const { platform, workspace: external } = t.foreign;
      await t.store.atomically([
        insert("programme", { ...programme, settings: {} }),
        insert("workspace", { programme: other, id: idFrom("w", external), platform, external, name: "Soils", active: true }),
      ]);
    });
    it.each([
      ["another programme's", "poll.pick", "single", "is not there any more"],
      ["another programme's", "poll.vote", "approval", "is not there any more"],
      ["nobody's", "poll.pick", "single", "is not connected to a programme yet"],
      ["nobody's", "poll.vote", "approval", "is not connected to a programme yet"],
    ] as const)("%s presses %s: told so, nothing counted, and no ballot opens", async (whose, action, method, word) => {
      await asked(t, { method });
      const shown = await t.stranger(whose).press(action);
      expect(shown.said).toContain(word);
      expect(shown.said).not.toMatch(/Seeds|What next|Seed policy/);
      expect(shown.form).toBeUndefined();
      expect(await counted()).toEqual(NOTHING);
      expect((await t.driver.press(action)).form?.problems ?? {}).toEqual({});
    });
  });

  describe("a vote", () => {
    const at = async (ms: number) => {
      t.clock.at = ((await thePoll(t)).closesAt ?? 0) + ms;
    };
    it("in the last second counts", async () => {
      await asked(t, { method: "single" });
      await at(-1);
      expect((await t.driver.press("poll.pick")).said).toContain("counts");
      expect(await counted()).toEqual({ ballots: 1, voters: 1 });
    });
    it.each([
      ["at the very minute of the closing", 0],
      ["a second after it", 1_000],
    ])("%s, by its button: told that the poll takes no more votes, nothing counted", async (_, ms) => {
      await asked(t, { method: "single" });
      await at(ms);
      expect((await t.driver.press("poll.pick")).said).toContain("takes no votes now");
      expect(await counted()).toEqual(NOTHING);
      await ticked();
      expect(await posted(t.driver)).toContain("Nobody voted");
    });
    it.each([
      ["at the very minute of the closing", 0],
      ["a second after it", 1_000],
    ])("%s, on a ballot opened before: told so, nothing counted; and changed no more", async (_, ms) => {
      await asked(t, { method: "approval" });
      const [seed = "", soil = ""] = await theIds(t);
      await t.driver.press("poll.vote");
      await at(-60_000);
      await t.driver.submit({ choices: [seed] });
      const before = await t.store.find("pollBallot", { programme: t.programme });
      expect(before).toHaveLength(1);
      await t.driver.type("/cop polls");
      await t.driver.press("poll.vote");
      await at(ms);
      const late = await t.driver.submit({ choices: [seed, soil] });
      expect(`${late.said} ${Object.values(late.form?.problems ?? {}).join(" ")}`).toContain("takes no votes now");
      expect(await t.store.find("pollBallot", { programme: t.programme })).toEqual(before);
      await ticked();
      const result = await posted(t.driver);
      expect(result).toContain("Seed policy — 1 vote");
      expect(result).not.toContain("Soil health — 1 vote");
    });
  });
}
