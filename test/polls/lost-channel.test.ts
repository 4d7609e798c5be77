import { afterEach, describe, expect, it } from "vitest";
import { FEATURES } from "../../src/features/index.js";
import { insert, type Store } from "../../src/ports.js";
import type { Driver } from "../contract/driver.js";
import { slackDriver } from "../slack/driver.js";
import * as slackPlace from "../slack/stage.js";
import { AMAL, CHANNEL, COMMUNITY, PROGRAMME } from "../teams/places.js";
import { stage as teamsStage } from "../teams/stage.js";
import { wordsOf } from "../teams/strict-card.js";

interface Lost {
  readonly driver: Driver;
  readonly store: Store;
  readonly of: { readonly programme: string; readonly community: string };
  /** From now on the platform refuses so: the next post of ours, or the next change of a post. */
  lose(at: "post" | "change"): void;
  /** What was told privately. */
  told(): string;
  /** Calls that posted or changed something, so far. */
  calls(): number;
  pass(to: string): Promise<void>;
}

async function atSlack(error: string): Promise<Lost> {
  const on = await slackPlace.stage(FEATURES, { locale: "en" });
  return {
    driver: slackDriver(on, on.person("U0AMAL")),
    store: on.store,
    of: { programme: slackPlace.PROGRAMME, community: slackPlace.COMMUNITY },
    lose: (at) => on.slack.troubles.set(at === "post" ? "chat.postMessage" : "chat.update", [{ error }]),
    told: () =>
      on.slack
        .direct("U0AMAL")
        .messages.map(({ text }) => text)
        .join("\n"),
    calls: () => on.slack.calls.filter(({ method }) => /^chat\.(postMessage|update)$/.test(method)).length,
    async pass(to) {
      on.clock.at = Date.parse(to);
      await on.core.tick(on.clock.at);
      await on.core.settled();
    },
  };
}

async function atTeams(status: number, code: string): Promise<Lost> {
  const on = await teamsStage(FEATURES);
  const { connector } = on;
  const driver = on.person(AMAL, CHANNEL);
  driver.close = () => on.close();
  const privately = connector.privateWith(AMAL.aadObjectId);
  const changes = (method: string): boolean => method === "PUT";
  const posts = (method: string, path: string): boolean => method === "POST" && !path.includes(privately);
  return {
    driver,
    store: on.store,
    of: { programme: PROGRAMME, community: COMMUNITY },
    lose: (at) => connector.trouble({ status, code, times: 1, when: at === "post" ? posts : changes }),
    told: () =>
      connector
        .in(privately)
        .map(({ activity }) => wordsOf(activity))
        .join("\n"),
    calls: () => connector.requests.filter(({ method }) => method === "POST" || method === "PUT").length,
    async pass(to) {
      on.clock.at = Date.parse(to);
      await on.core.tick(on.clock.at);
      await on.core.settled();
    },
  };
}

/** Asked by whoever looks after the community, up to the preview. */
async function asked({ driver, store, of }: Lost): Promise<void> {
  await driver.type("/cop help");
  const [one] = await store.find("identity", { programme: of.programme });
  const grant = {
    ...of,
    id: "lost-facilitator",
    person: one?.person ?? "",
    role: "facilitator",
    createdAt: 0,
    sample: false,
  } as const;
  await store.atomically([insert("roleGrant", grant)]);
  await driver.type("/cop poll What next?");
  await driver.submit({ method: "single", candidates: "Seed policy\nSoil health" });
  await driver.submit({ closesDate: "2026-12-04", closesTime: "17:00", shows: "turnout" });
}

const LOSSES: readonly (readonly [string, () => Promise<Lost>])[] = [
  ...["channel_not_found", "is_archived", "not_in_channel"].map((error) => [`Slack ${error}`, () => atSlack(error)] as const),
  ["Teams 403", () => atTeams(403, "BotNotInConversationRoster")],
  ["Teams 404", () => atTeams(404, "ConversationNotFound")],
];

describe.each(LOSSES)("%s", (_name, open) => {
  let lost: Lost;
  afterEach(() => lost.driver.close());
  const MONDAY = "2026-11-23T09:00:00Z";

  /** Told once, in private; nothing is tried again and again; the vote is kept, and its result read from the list. */
  async function expectSeenTo(votes: number): Promise<void> {
    const { driver, store, of, told, calls, pass } = lost;
    await pass(MONDAY);
    expect(told().split("I can no longer post in")).toHaveLength(2);
    expect(told()).toContain("Add me there again");
    const before = calls();
    for (const hour of ["10", "11", "12"]) await pass(`2026-11-23T${hour}:00:00Z`);
    expect(calls()).toBe(before);
    expect(await store.find("outbox", { programme: of.programme, state: ["waiting", "posting"] })).toEqual([]);
    expect(await store.count("pollBallot", { programme: of.programme })).toBe(votes);
    await driver.type("/cop polls");
    if ((await store.count("poll", { programme: of.programme, stage: "closed" })) === 0) {
      await driver.press("poll.close");
      await driver.type("/cop polls");
    }
    const result = (await driver.press("poll.result")).said;
    expect(result).toContain("Result: What next?");
    expect(result).toContain(votes === 0 ? "Nobody" : "Seed policy — 1 vote");
  }

  it("as the poll is posted", async () => {
    lost = await open();
    await asked(lost);
    lost.lose("post");
    await lost.driver.press("poll.post");
    await lost.driver.type("/cop polls");
    await lost.driver.press("poll.vote");
    const [first] = await lost.store.find("pollCandidate", { programme: lost.of.programme }, { order: [["position", "asc"]] });
    expect((await lost.driver.submit({ choice: first?.id ?? "" })).said).toContain("counts");
    await expectSeenTo(1);
  });

  it("as it is drawn anew after a vote", async () => {
    lost = await open();
    await asked(lost);
    await lost.driver.press("poll.post");
    await lost.pass("2026-11-22T10:01:00Z");
    lost.lose("change");
    expect((await lost.driver.press("poll.pick")).said).toContain("counts");
    await lost.pass("2026-11-22T10:02:00Z");
    await expectSeenTo(1);
  });

  it("as its result is posted", async () => {
    lost = await open();
    await asked(lost);
    await lost.driver.press("poll.post");
    expect((await lost.driver.press("poll.pick")).said).toContain("counts");
    await lost.driver.type("/cop polls");
    lost.lose("post");
    await lost.driver.press("poll.close");
    await expectSeenTo(1);
  });
});
