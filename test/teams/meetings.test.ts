import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { idFrom } from "../../src/domain/ids.js";
import { FEATURES } from "../../src/features/index.js";
import { insert, update } from "../../src/ports.js";
import { AMAL, CHANNEL, COMMUNITY, IVAN, NOW, PROGRAMME, TENANT } from "./places.js";
import { type Stage, stage } from "./stage.js";
import { wordsOf } from "./strict-card.js";

const CHAT = "19:meeting_abc@thread.v2";
const MEETING = "MCMxOTptZWV0aW5nX2FiYw==";
const HOUR = 3_600_000;
let on: Stage;

/** A programme and a community that allow it, and both people members of it. */
async function allow(programme = true, community = true): Promise<void> {
  await on.store.atomically([
    update("programme", { programme: PROGRAMME, id: PROGRAMME }, { settings: { callPrompts: programme } }),
    update(
      "community",
      { programme: PROGRAMME, id: COMMUNITY },
      { settings: { callPrompts: community, workingDays: [1, 2, 3, 4, 5, 6, 7] } },
    ),
    insert(
      "workspace",
      { programme: PROGRAMME, id: idFrom("w"), platform: "teams", external: TENANT, name: "", active: true },
      "any",
    ),
  ]);
}
async function member(account: string): Promise<void> {
  const identity = await on.store.get("identity", { programme: PROGRAMME, platform: "teams", workspace: TENANT, account });
  const person = identity?.person ?? "";
  await on.store.atomically([
    insert("roleGrant", {
      programme: PROGRAMME,
      id: idFrom("g", account),
      person,
      community: COMMUNITY,
      role: "member",
      createdAt: NOW,
      sample: false,
    }),
  ]);
}
const event = (name: string, value: Record<string, unknown>, at: number, place = CHAT) => {
  const base = on.person(AMAL, place).activity({});
  return {
    ...base,
    type: "event",
    name: `application/vnd.microsoft.meeting${name}`,
    value,
    timestamp: new Date(at).toISOString(),
    channelData: { ...(base.channelData as object), meeting: { id: MEETING } },
  };
};
const send = (activity: Record<string, unknown>) => on.person(AMAL, CHAT).send(activity);
const start = (at = NOW - HOUR) =>
  send(event("Start", { MeetingType: "Scheduled", Title: "Seed week", Id: MEETING, StartTime: new Date(at).toISOString() }, at));
const end = (at = NOW) =>
  send(event("End", { MeetingType: "Scheduled", Title: "Seed week", Id: MEETING, EndTime: new Date(at).toISOString() }, at));
const asked = (account: string) => on.connector.in(on.connector.privateWith(account)).map((post) => wordsOf(post.activity));

beforeEach(async () => {
  on = await stage(FEATURES);
  on.connector.join(CHAT, AMAL, IVAN);
  on.connector.meetings.set(MEETING, {
    organizer: { id: IVAN.id, aadObjectId: IVAN.aadObjectId, tenantId: TENANT },
    details: { id: MEETING, title: "Seed week", scheduledStartTime: new Date(NOW - 2 * HOUR).toISOString() },
  });
  await on.person(AMAL, CHANNEL).type("/cop help");
  await on.person(IVAN, CHANNEL).type("/cop help");
  await member("aad-amal");
  await member("aad-ivan");
  on.connector.posts.splice(0);
});
afterEach(() => on.close());

describe("a meeting ends", () => {
  it("the organiser is asked, once, with title, time, duration and people filled in", async () => {
    await allow();
    await start();
    await end();
    await end();
    expect(asked("aad-amal")).toEqual([]);
    expect(asked("aad-ivan")).toHaveLength(1);
    expect(asked("aad-ivan")[0]).toContain("Seed week");
    const form = await on.person(IVAN).press("meeting.log");
    expect(form.form?.values).toMatchObject({
      title: "Seed week",
      type: "meeting",
      date: "2026-11-22",
      time: "11:00",
      minutes: "60",
      mode: "online",
      people: ["account:aad-ivan", "account:aad-amal"],
    });
    // Who was there is not kept beyond it.
    expect(await on.store.count("callPresence", { programme: PROGRAMME })).toBe(0);
  });

  it("those who came stand there where Teams tells who came", async () => {
    await allow();
    await start();
    const GUEST = { id: "29:zoe", aadObjectId: "aad-zoe", name: "Zoe" };
    await send(
      event(
        "ParticipantJoin",
        {
          members: [
            { user: IVAN, meeting: { inMeeting: true, role: "Organizer" } },
            { user: GUEST, meeting: { inMeeting: true } },
          ],
        },
        NOW - HOUR + 60_000,
      ),
    );
    await end();
    const [prompt] = await on.store.find("meetingPrompt", { programme: PROGRAMME });
    expect(prompt?.people).toEqual(["aad-ivan", "aad-zoe"]);
  });

  it("each time of a meeting that repeats is asked about", async () => {
    await allow();
    await start();
    await end();
    await start(NOW + 24 * HOUR);
    await end(NOW + 25 * HOUR);
    expect(asked("aad-ivan")).toHaveLength(2);
  });

  it("without consent to read it, the first who is there is asked, with the start that was told", async () => {
    await allow();
    on.connector.meetings.clear();
    await start();
    await end();
    expect(asked("aad-amal")).toHaveLength(1);
  });

  it("begun before we were there: from the time it was planned for", async () => {
    await allow();
    await end();
    expect(await on.store.find("meetingPrompt", { programme: PROGRAMME })).toMatchObject([{ start: NOW - 2 * HOUR, end: NOW }]);
  });

  it.each([
    ["the programme did not allow it", false, true],
    ["no community turned it on", true, false],
  ])("nobody is asked and nothing kept where %s", async (_why, programme, community) => {
    await allow(programme, community);
    await start();
    if (!programme) expect(await on.store.count("callPresence", { programme: PROGRAMME })).toBe(0);
    await end();
    expect([...asked("aad-amal"), ...asked("aad-ivan")]).toEqual([]);
  });

  it("nobody is asked once anyone logged it", async () => {
    await allow();
    await start();
    const amal = on.person(AMAL, CHANNEL);
    await amal.type("/log our week");
    await amal.submit({ type: "meeting", title: "Our week", date: "2026-11-22" });
    on.connector.posts.splice(0);
    await end();
    expect(asked("aad-ivan")).toEqual([]);
  });

  it("strange or empty news of a meeting is passed over", async () => {
    await allow();
    for (const [name, value] of [
      ["End", {}],
      ["End", null],
      ["Start", { StartTime: "yesterday" }],
      ["ParticipantJoin", { members: "?" }],
      ["Else", {}],
    ] as const)
      expect((await send(event(name, value as never, NOW))).status).toBe(200);
    on.connector.meetings.clear();
    expect(on.log.lines.filter(({ level }) => level === "error")).toEqual([]);
  });
});
