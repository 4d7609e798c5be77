import { expect, it } from "vitest";
import { electorateOf } from "../../src/features/polls/electorate.js";
import { insert, type Platform } from "../../src/ports.js";
import { COMMUNITY, PROGRAMME, stage as slackStage } from "../slack/stage.js";
import { sample } from "../teams/features.js";
import { AMAL, CHANNEL, TENANT } from "../teams/places.js";
import { stage as teamsStage } from "../teams/stage.js";

it("is everybody in the Slack and the Teams channel of a community, who is in both once, and no bot", async () => {
  const slack = await slackStage([]);
  const teams = await teamsStage([sample().feature]);
  // The bot is in the channel of the team: somebody talked to it there.
  await teams.person(AMAL, CHANNEL).type("/cop hello");
  const of = { programme: PROGRAMME };
  const at = { platform: "teams", workspace: TENANT };
  await slack.store.atomically([
    insert("channel", { ...of, ...at, id: "teams-seeds", community: COMMUNITY, place: CHANNEL, name: "seeds", active: true }),
  ]);
  const platforms = new Map<string, Platform>([
    ["slack", slack.adapter.platform],
    ["teams", teams.adapter.platform],
  ]);
  const asked = { ...of, communities: [COMMUNITY], voters: "members" as const };
  const those = () => electorateOf(asked, { store: slack.store, platforms, log: slack.log }, slack.clock.at, 5000);
  expect(await those()).toMatchObject({ voters: { length: 6 }, whole: true });
  expect(await slack.store.count("person", of)).toBe(0);

  await slack.person("U0AMAL").command("/cop", "help");
  const [known] = await slack.store.find("identity", { ...of, account: "U0AMAL" });
  if (!known) throw new Error("not known");
  await slack.store.atomically([insert("identity", { ...known, ...at, id: "linked", account: AMAL.aadObjectId ?? "" })]);
  expect((await those()).voters).toHaveLength(5);

  slack.slack.troubles.set("conversations.members", [{ error: "channel_not_found" }]);
  const left = await those();
  expect(left.whole).toBe(false);
  expect(slack.log.lines.some(({ message }) => message === "members not asked")).toBe(true);
  await slack.close();
  await teams.close();
});
