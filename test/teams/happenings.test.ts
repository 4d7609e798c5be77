import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FEATURES } from "../../src/features/index.js";
import { sample } from "./features.js";
import { AMAL, BOT, CHANNEL, GUS, IVAN, PROGRAMME, TENANT } from "./places.js";
import { type Stage, stage } from "./stage.js";
import { wordsOf } from "./strict-card.js";

let on: Stage;
let seen: ReturnType<typeof sample>["seen"];
beforeEach(async () => {
  const made = sample();
  seen = made.seen;
  on = await stage([made.feature]);
});
afterEach(() => on.close());
const NEW = "19:new@thread.tacv2";

/** What Teams sends when the app is added to a team's channel, by Amal. */
const added = (place: string, action = "add") => on.person(AMAL, place).activity({ type: "installationUpdate", action });
const send = (activity: Record<string, unknown>) => on.person(AMAL, CHANNEL).send(activity);

describe("what happens around the bot", () => {
  it("added, upgraded and removed", async () => {
    await send(added(NEW));
    await send(added(NEW, "add-upgrade"));
    await send(added(NEW, "remove"));
    await send(added(NEW, "remove-upgrade"));
    expect(seen.map((event) => event.kind === "happening" && event.happening)).toEqual(["bot-added", "bot-removed"]);
    expect(seen[0]).toMatchObject({ workspace: TENANT, who: { account: "aad-amal" }, where: { place: NEW, isPrivate: false } });
  });

  it("people who come and go, and not the bot itself", async () => {
    const person = on.person(AMAL, CHANNEL);
    await send(
      person.activity({
        type: "conversationUpdate",
        membersAdded: [BOT, { id: "29:new", aadObjectId: "aad-new", name: "New Person" }, IVAN],
        channelData: { eventType: "teamMemberAdded", tenant: { id: TENANT } },
      }),
    );
    await send(person.activity({ type: "conversationUpdate", membersRemoved: [BOT, { id: "29:new", aadObjectId: "aad-new" }] }));
    expect(seen).toMatchObject([
      { happening: "joined", who: { account: "aad-new", name: "New Person" }, where: { place: CHANNEL } },
      { happening: "joined", who: { account: "aad-ivan" } },
      { happening: "left", who: { account: "aad-new" } },
    ]);
  });

  it("channels renamed and closed", async () => {
    const channelData = (eventType: string) => ({
      eventType,
      channel: { id: CHANNEL, name: "Seeds and soils" },
      team: { id: "19:team@thread.tacv2" },
      tenant: { id: TENANT },
    });
    for (const eventType of ["channelRenamed", "channelDeleted", "teamRenamed", "somethingNew"])
      await send(on.person(AMAL, CHANNEL).activity({ type: "conversationUpdate", channelData: channelData(eventType) }));
    expect(seen).toMatchObject([
      { happening: "place-renamed", where: { place: CHANNEL, name: "Seeds and soils" } },
      { happening: "place-archived", where: { place: CHANNEL } },
    ]);
  });

  it("nothing else: activities of other kinds are taken and passed over", async () => {
    for (const type of ["typing", "messageReaction", "endOfConversation", "somethingNew"]) {
      const { status } = await send(on.person(AMAL, CHANNEL).activity({ type }));
      expect(status).toBe(200);
    }
    const invoke = await send(on.person(AMAL, CHANNEL).activity({ type: "invoke", name: "somethingNew", value: {} }));
    expect(invoke.status).toBe(501);
    expect(seen).toEqual([]);
    expect(on.log.lines).toMatchObject([{ fields: { invoke: "somethingNew" } }]);
  });

  it("the same delivery twice is processed once, and answered alike", async () => {
    const activity = on.person().activity({ type: "message", text: "hello" });
    await Promise.all([on.person().send(activity), on.person().send(activity)]);
    await on.person().send(activity);
    expect(seen).toHaveLength(1);
    expect(on.connector.in(on.connector.privateWith("aad-amal"))).toHaveLength(1);
    const search = on.person().activity({
      type: "invoke",
      name: "application/search",
      value: { dataset: 'coptrack:{"form":"sample.entry","field":"with","about":{}}' },
    });
    const [one, two] = [await on.person().send(search), await on.person().send(search)];
    expect(one.status).toBe(200);
    expect(two).toEqual(one);
  });
});

describe("who it is", () => {
  it("is asked of the roster once, and guests are known as such", async () => {
    await on.person(GUS).type("/cop one");
    await on.person(GUS).type("/cop two");
    await on.person(AMAL).type("/cop three");
    expect(seen.map(({ who }) => who.guest)).toEqual([true, true, undefined]);
    expect(on.connector.requests.filter(({ path }) => path.includes("/members/29:gus"))).toHaveLength(1);
  });
  it("goes without saying where the roster cannot be asked", async () => {
    on.connector.trouble({ status: 500, code: "Oops", times: 1, when: (_, path) => path.includes("/members/") });
    expect((await on.person(AMAL).type("/cop one")).said).toContain("one");
  });
});

describe("with the real features", () => {
  it("added to a channel, it introduces itself there and offers to link it; removed, nothing is posted there", async () => {
    const real = await stage(FEATURES);
    const amal = real.person(AMAL, NEW);
    real.connector.join(NEW, AMAL);
    await amal.send(amal.activity({ type: "installationUpdate", action: "add" }));
    const [post] = real.connector.in(NEW);
    expect(wordsOf(post?.activity)).toMatch(/coptrack|log/i);
    expect(JSON.stringify(post?.activity)).toContain("community.link");
    expect(await real.store.find("conversation", { programme: PROGRAMME, place: NEW })).toMatchObject([{ active: true }]);
    const linking = await amal.press("community.link");
    expect(linking.form ?? linking.said).toBeTruthy();
    await amal.send(amal.activity({ type: "installationUpdate", action: "remove" }));
    // Teams tells it twice, in either order.
    await amal.send(amal.activity({ type: "conversationUpdate", membersRemoved: [BOT] }));
    expect(await real.store.find("conversation", { programme: PROGRAMME, place: NEW })).toMatchObject([{ active: false }]);
    await real.close();
  });
});

describe("who leaves", () => {
  it("a team, told once for all its channels: nothing more is sent to them, until they are back", async () => {
    const real = await stage(FEATURES);
    const amal = real.person(AMAL, CHANNEL);
    await amal.type("/log call");
    await amal.submit({ type: "call", title: "Mine" });
    const roles = async () =>
      (await real.store.find("roleGrant", { programme: PROGRAMME })).filter((one) => one.community !== "").map((one) => one.role);
    expect(await roles()).toEqual(["member"]);
    const team = { team: { id: "19:general@thread.tacv2" }, tenant: { id: TENANT } };
    const general = real.person(IVAN, "19:general@thread.tacv2");
    const change = (eventType: string, more: object) =>
      general.send(general.activity({ type: "conversationUpdate", channelData: { eventType, ...team }, ...more }));
    // Still on the channel's roster: something else was left.
    await change("teamMemberRemoved", { membersRemoved: [{ id: AMAL.id, aadObjectId: AMAL.aadObjectId }] });
    expect(await roles()).toEqual(["member"]);
    real.connector.leave(CHANNEL, AMAL);
    await change("teamMemberRemoved", { membersRemoved: [{ id: AMAL.id, aadObjectId: AMAL.aadObjectId }] });
    expect(await roles()).toEqual([]);
    real.connector.join(CHANNEL, AMAL);
    await change("teamMemberAdded", { membersAdded: [AMAL] });
    expect(await roles()).toEqual(["member"]);
    await real.close();
  });
});
