import { afterEach, describe, expect, it } from "vitest";
import { idFrom } from "../../src/domain/ids.js";
import { insert, remove } from "../../src/ports.js";
import { STORES } from "../support/stores.js";
import { type Actor, NOON, said, type World, world } from "../support/world.js";
import { letItClose, pick, pollNow, problemsOf, startPoll } from "./support.js";

const HOUR = 3_600_000;

describe.each(STORES)("who may vote, on $database", ({ open }) => {
  let w: World;
  let chief: Actor;
  /** A channel as it is when the bot has just come: its facilitator is known, and nobody else ever said anything. */
  const newChannel = async (...others: readonly string[]) => {
    w = await world({ store: await open() });
    chief = await w.as("chief", { role: "facilitator" });
    for (const account of ["chief", ...others])
      w.platform.accounts.set(account, { account, name: `${account} of the channel`, locale: "fr", zone: "Africa/Dakar" });
  };
  afterEach(() => w.close());
  const people = () => w.store.count("person", { programme: w.programme });
  /** Somebody of the channel without a role, who writes for the first time. */
  const stranger = async (account: string): Promise<Actor> => {
    const actor = await w.as(account);
    await w.store.atomically([remove("roleGrant", { programme: w.programme, person: actor.person })]);
    return actor;
  };

  it("is everybody in the channel, though they never said anything: counted, and nobody made known for it", async () => {
    await newChannel("amal", "boris", "carmen", "dinu");
    const poll = await startPoll(w, chief, { rules: { anonymous: true } });
    expect(poll).toMatchObject({ stage: "vote", anonymous: true });
    expect(await people()).toBe(1);
    await letItClose(w, poll);
    expect(w.platform.words("room").at(-1)).toContain("0 members voted, of 5 who could");
    expect(await people()).toBe(1);
  });

  it("says how many that are before it is posted, and that four are too few for a secret", async () => {
    await newChannel("amal", "boris", "carmen");
    const rules = await chief.submit(await chief.command("/cop poll What next?"), { candidates: "a\nb", method: "single" });
    const values = { closesDate: "2026-11-30", closesTime: "17:00" };
    expect(problemsOf(await chief.submit(rules, { ...values, anonymous: true })).anonymous).toContain("4");
    expect(said(await chief.submit(rules, values))).toMatch(/Members who may vote\W+4/);
    expect(said(await chief.submit(rules, { ...values, voters: "facilitators" }))).toMatch(/Members who may vote\W+1/);
  });

  it("reminds those who never said anything, once, in the language their platform tells; not who voted or left the channel", async () => {
    await newChannel("amal", "boris", "carmen");
    const poll = await startPoll(w, chief);
    const boris = await stranger("boris");
    expect(said(await pick(w, poll, boris, "Soil health"))).toContain("counts");
    w.platform.accounts.delete("carmen");
    w.platform.accounts.set("dinu", { account: "dinu", name: "Dinu" });
    w.clock.at = (poll.closesAt ?? 0) - 6 * HOUR;
    for (let minute = 0; minute < 3; minute += 1) await w.core.tick(w.clock.at + minute * 60_000);
    expect(w.platform.words("amal")).toHaveLength(1);
    expect(w.platform.words("amal")[0]).toContain("« What next? »");
    expect(w.platform.words("dinu")).toHaveLength(1);
    for (const account of ["boris", "carmen"]) expect(w.platform.words(account)).toEqual([]);
    await letItClose(w, poll);
    // Amal, Boris, the facilitator and Dinu, who came later.
    expect(w.platform.words("room").at(-1)).toContain("1 member voted, of 4 who could (25%)");
  });

  it("counts a person once whose accounts are connected, and nobody who said they leave; they vote all the same", async () => {
    await newChannel("amal", "amal-too", "boris");
    const [amal, boris] = [await w.as("amal"), await stranger("boris")];
    const other = { platform: "test", workspace: "T1", account: "amal-too", name: "Amal", locale: null, zone: null };
    await w.store.atomically([
      insert("identity", { programme: w.programme, id: idFrom("too"), person: amal.person, active: true, ...other }),
      insert("formerRole", {
        ...{ programme: w.programme, id: idFrom("former"), person: boris.person, community: w.community },
        ...{ role: "member", createdAt: NOON, sample: false, leftAt: NOON },
      }),
    ]);
    const first = await startPoll(w, chief);
    await letItClose(w, first);
    expect(w.platform.words("room").at(-1)).toContain("of 2 who could");
    expect(w.platform.words("boris")).toEqual([]);
    const second = await startPoll(w, chief, { rules: { closesDate: "2026-12-04" } });
    await pick(w, second, boris, "Soil health");
    await letItClose(w, second);
    expect(w.platform.words("room").at(-1)).toContain("1 member voted, of 3 who could");
  });

  it("does not wait for a platform that fails: who is known is counted, the result says so, and a line is logged", async () => {
    await newChannel("amal", "boris");
    const poll = await startPoll(w, chief);
    (w.platform.directory as { members: unknown }).members = async () => {
      throw new Error("not_in_channel");
    };
    w.clock.at = (poll.closesAt ?? 0) - 6 * HOUR;
    await w.core.tick(w.clock.at);
    await letItClose(w, poll);
    expect(w.platform.words("room").at(-1)).toContain("of 1 who could");
    expect(w.platform.words("room").at(-1)).toContain("Not every channel said who is in it");
    expect(w.logged.join("\n")).toContain("members not asked");
    expect((await pollNow(w, poll.id)).stage).toBe("closed");
  });

  it("is 600 people of one channel, each counted", async () => {
    await newChannel(...Array.from({ length: 599 }, (_, at) => `m${at}`));
    const poll = await startPoll(w, chief, { rules: { remind: "0" } });
    await letItClose(w, poll);
    expect(w.platform.words("room").at(-1)).toContain("of 600 who could");
  });
});
