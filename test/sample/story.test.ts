import { describe, expect, it } from "vitest";
import { idFrom } from "../../src/domain/ids.js";
import { TABLES_WITH_ID } from "../../src/domain/records.js";
import { plainText } from "../../src/message.js";
import { SAMPLE_COMMUNITIES } from "../../src/sample/people.js";
import { startTrial } from "../support/trial.js";

/** A trial with what each sample community's story shows to the person who comes to it. */
async function trial() {
  const { program, close } = await startTrial();
  const [programme] = await program.store.questions.programmes();
  let n = 0;
  const act = async (account: string, place: string, what: object) => {
    n += 1;
    const reply = await program.core.handle({
      id: `story-${n}`,
      platform: "web",
      workspace: "web",
      who: { account, name: account },
      where: { place, name: place, isPrivate: false },
      ...what,
    } as never);
    const shown = reply.later ? await reply.later.work() : reply;
    const message = shown.say ?? shown.update;
    return message ? plainText(message) : "";
  };
  const command = (account: string, place: string, text: string) =>
    act(account, place, { kind: "command", command: "cop", text });
  const press = (account: string, place: string, action: string, value: string) =>
    act(account, place, { kind: "press", action, value });
  return { program, close, programme: programme?.id ?? "", command, press };
}

describe("the sample's story", () => {
  it("is whole in each community: every step of the trace has something in it, and every link leads there", async () => {
    const { program, close, programme, command, press } = await trial();
    for (const { key } of SAMPLE_COMMUNITIES) {
      const community = idFrom("sample", programme, key);
      const items = await program.store.find("agendaItem", { programme, community }, { order: [["status", "asc"]] });
      expect(items.map(({ status }) => status)).toEqual(["done", "in-progress"]);
      const [done, inHand] = items;
      const trace = await press("coordinator", key, "trace.show", `item:${done?.id}`);
      expect(trace.split("\n").length).toBeGreaterThan(12);
      expect(trace).not.toContain("nothing yet");
      const links = await program.store.find("agendaLink", { programme, item: items.map(({ id }) => id) });
      expect(new Set(links.map(({ kind }) => kind))).toEqual(
        new Set(["need", "poll", "interaction", "check", "event", "call", "outcome"]),
      );
      for (const { kind, ref } of links)
        expect(await press("coordinator", key, "trace.show", `${kind === "interaction" ? "entry" : kind}:${ref}`)).toContain(
          "1. ",
        );
      expect(await command("coordinator", key, "agenda")).toContain(inHand?.title);
      const [poll] = await program.store.find("poll", { programme, createdBy: done?.createdBy ?? "" });
      expect(await press("coordinator", key, "poll.result", poll?.id ?? "")).toContain(done?.title);
    }
    expect(await command("coordinator", "semences", "brief INRA")).toContain("INRA");
    await close();
  });

  it("goes with the rest of the sample, and leaves nothing of its communities behind", async () => {
    const { program, close, programme, press } = await trial();
    const communities = SAMPLE_COMMUNITIES.map(({ key }) => idFrom("sample", programme, key));
    await press("coordinator", "knowledge", "sample.remove", "");
    expect(await program.store.count("agendaItem", { programme })).toBe(0);
    for (const table of TABLES_WITH_ID)
      for (const row of await program.store.find(table, { programme } as never)) {
        const { community, communities: several } = row as { community?: string; communities?: readonly string[] };
        expect(communities, table).not.toContain(community);
        expect(several ?? [], table).not.toEqual(expect.arrayContaining(communities.slice(0, 1)));
      }
    await close();
  });
});
