import { afterEach, describe, expect, it } from "vitest";
import { readHolidays, writeHolidays } from "../../src/features/schedule/holidays.js";
import { message, text } from "../../src/message.js";
import { toOutbox } from "../../src/outbox.js";
import { PostFailed } from "../../src/ports.js";
import { NOON, said, type World, world } from "../support/world.js";

let w: World;
afterEach(() => w?.close());
const community = async () => (await w.store.find("community", { programme: w.programme, id: w.community }))[0];
const written = (key: string, more: object = {}) =>
  w.store.atomically([
    toOutbox(
      {
        programme: w.programme,
        key,
        platform: "test",
        workspace: "T1",
        to: "room",
        kind: "post",
        message: message("en", text(key)),
        community: w.community,
        ...more,
      },
      NOON,
    ),
  ]);

describe("/cop schedule", () => {
  it("shows and saves a community's days and hours, and says when the next digest comes", async () => {
    w = await world();
    const fatima = await w.as("fatima", { role: "facilitator" });
    const form = await fatima.command("/cop schedule");
    expect(form.open?.values).toMatchObject({ digestDay: "1", digestHour: "9", paused: false });
    const saved = await fatima.submit(form, {
      digestDay: "5",
      digestHour: "14",
      workingDays: ["7", "1", "2", "3", "4"],
      holidays: "2026-11-29\n2026-12-24..2026-12-26",
      weekStart: "6",
    });
    // Friday is off there and Sunday 29 November a holiday: the digest comes on Monday.
    expect(said(saved)).toContain("next digest Monday 30 Nov, 14:00");
    expect((await community())?.settings).toMatchObject({
      digestDay: 5,
      digestHour: 14,
      workingDays: [1, 2, 3, 4, 7],
      holidays: ["2026-11-29", "2026-12-24", "2026-12-25", "2026-12-26"],
      weekStart: 6,
    });
    expect((await fatima.command("/cop schedule")).open?.values.holidays).toBe("2026-11-29\n2026-12-24..2026-12-26");
  });

  it("keeps what was typed and names the day that is none", async () => {
    w = await world();
    const fatima = await w.as("fatima", { role: "facilitator" });
    const again = await fatima.submit(await fatima.command("/cop schedule"), {
      holidays: "2026-12-25, 2026-13-01",
      digestHour: "25",
    });
    expect(Object.keys(again.problems?.problems ?? {})).toEqual(["digestHour"]);
    const then = await fatima.submit(again, { digestHour: "9" });
    expect(then.problems?.problems.holidays).toContain("“2026-13-01” is not a day");
    expect(then.problems?.values.holidays).toBe("2026-12-25, 2026-13-01");
  });

  it("is for those who run the community, when it opens and when it is sent", async () => {
    w = await world();
    const omar = await w.as("omar");
    expect(said(await omar.command("/cop schedule"))).toContain("Only a facilitator");
    const fatima = await w.as("fatima", { role: "facilitator" });
    expect(said(await omar.submit(await fatima.command("/cop schedule")))).toContain("Only a facilitator");
    expect(said(await omar.press("schedule.pause", w.community))).toContain("Only a facilitator");
    expect(said(await omar.command("/cop status"))).toContain("Only a facilitator");
  });

  it("tells a late writer instead of overwriting", async () => {
    w = await world();
    const fatima = await w.as("fatima", { role: "facilitator" });
    const one = await fatima.command("/cop schedule");
    const two = await fatima.command("/cop schedule");
    await fatima.submit(one, { digestHour: "10" });
    expect((await fatima.submit(two, { digestHour: "11" })).failed).toBeDefined();
    expect((await community())?.settings.digestHour).toBe(10);
  });
});

describe("/cop pause", () => {
  it("stops everything with one press, is seen on the page and in the status, and goes on with another", async () => {
    w = await world();
    const fatima = await w.as("fatima", { role: "facilitator" });
    await fatima.submit(await fatima.command("/log call"), { type: "call", title: "Seen" });
    expect(said(await fatima.command("/cop pause"))).toContain("Seeds is paused now");
    await w.core.tick(Date.parse("2026-11-30T08:00:00Z"));
    expect(w.platform.posts).toHaveLength(0);
    const home = await fatima.event({ kind: "happening", happening: "home-opened" });
    expect(JSON.stringify(home.home)).toContain("schedule.resume");
    expect(said(await fatima.command("/cop status"))).toContain("Seeds is paused");
    expect(said(await fatima.press("schedule.resume", w.community))).toContain("next digest Monday");
    // What was missed while it was paused is not made up for once the day is over; within it, it still comes.
    await w.core.tick(Date.parse("2026-12-02T08:00:00Z"));
    expect(w.platform.posts).toHaveLength(0);
    await w.core.tick(Date.parse("2026-12-07T08:00:00Z"));
    expect(w.platform.words("room")).toHaveLength(1);
  });

  it("offers the communities to whoever runs several, outside of their channels", async () => {
    w = await world();
    await w.addCommunity("Soils", "soils");
    const chief = await w.as("chief", { role: "coordinator", place: "dm-chief" });
    const asked = await chief.command("/cop pause");
    expect(JSON.stringify(asked.say)).toContain("Soils");
    expect(said(await chief.press("schedule.pause", w.community))).toContain("Seeds is paused now");
  });
});

describe("/cop status", () => {
  it("says what waits, what failed and why, and tries again at a press, once", async () => {
    w = await world();
    const fatima = await w.as("fatima", { role: "facilitator" });
    w.platform.failures.push(new PostFailed("too_long", { permanent: true }));
    await written("lost");
    await w.core.tick(NOON);
    w.platform.failures.push(new PostFailed("ratelimited", { retryAfterMs: 600_000, refused: true }));
    await written("later");
    await written("private", { kind: "direct", to: "omar", community: null });
    await w.core.tick(NOON);
    const status = await fatima.command("/cop status");
    expect(said(status)).toMatch(/1 message waits to be posted\n• room, since .*\(ratelimited\)/);
    expect(said(status)).toMatch(/1 message could not be posted\nroom, from .*: given up after 1 attempt\. Reason: too_long/);
    expect(said(status)).toContain("Seeds: next digest Monday");
    const [lost] = await w.store.find("outbox", { programme: w.programme, key: "lost" });
    expect(said(await fatima.press("status.retry", lost?.id ?? ""))).toContain("I try 1 message again");
    expect(said(await fatima.press("status.retry", lost?.id ?? ""))).toContain("Nothing is left");
    await w.core.settled();
    // Its line still waits for the one that came after; then both stand there, once.
    await w.core.tick(NOON + 700_000);
    expect([...w.platform.words("room")].sort()).toEqual(["later", "lost"]);
  });

  it("shows a facilitator their own community's messages only, a coordinator all", async () => {
    w = await world();
    const soils = await w.addCommunity("Soils", "soils");
    w.platform.failures.push(new PostFailed("a", { permanent: true }), new PostFailed("b", { permanent: true }));
    await written("theirs", { to: "soils", community: soils });
    await written("nobody's", { to: "x", kind: "direct", community: null });
    await w.core.tick(NOON);
    const fatima = await w.as("fatima", { role: "facilitator" });
    expect(said(await fatima.command("/cop status"))).toContain("Nothing was given up");
    const [row] = await w.store.find("outbox", { programme: w.programme, key: "theirs" });
    expect(said(await fatima.press("status.retry", row?.id ?? ""))).toContain("Only a facilitator");
    await fatima.press("status.retryAll");
    expect(await w.store.count("outbox", { programme: w.programme, state: "failed" })).toBe(2);
    const chief = await w.as("chief", { role: "coordinator" });
    expect(said(await chief.command("/cop status"))).toContain("2 messages could not be posted");
    expect(said(await chief.command("/cop status"))).toContain("a private message");
    await chief.press("status.retryAll");
    await w.core.settled();
    expect(w.platform.posts).toHaveLength(2);
  });
});

describe("days off as they are typed", () => {
  it.each([
    ["", [], ""],
    ["2026-12-25", ["2026-12-25"], "2026-12-25"],
    ["2027-01-01, 2026-12-31", ["2026-12-31", "2027-01-01"], "2026-12-31..2027-01-01"],
    ["2026-12-30..2027-01-01", ["2026-12-30", "2026-12-31", "2027-01-01"], "2026-12-30..2027-01-01"],
  ])("%s", (typed, days, again) => {
    expect(readHolidays(typed)).toEqual({ days });
    expect(writeHolidays(days)).toBe(again);
  });
  it.each(["soon", "2026-02-30", "2026-12-26..2026-12-24", "2026-12-24..", "a..b..c", "2026-01-01..2099-01-01"])(
    "%s is none",
    (typed) => {
      expect(readHolidays(typed)).toEqual({ wrong: typed });
    },
  );
});
