import { describe, expect, it } from "vitest";
import { insert, remove } from "../../src/ports.js";
import { STORES } from "../support/stores.js";
import { type Actor, said, type World, world } from "../support/world.js";

describe.each(STORES)("who is in a community's channel and has no role there, on $database", ({ open }) => {
  /** An item on the agenda, and Boris who never said anything, asking for it from the private conversation. */
  const told = async (story: (w: World, show: () => Promise<string>, boris: Actor) => Promise<void>): Promise<void> => {
    const w = await world({ store: await open() });
    try {
      const chief = await w.as("chief", { role: "facilitator" });
      await chief.submit(await chief.press("agenda.add", ""), { title: "Soil maps", status: "agreed" });
      const [item] = await w.store.find("agendaItem", { programme: w.programme });
      const boris = await w.as("boris", { place: "dm-boris" });
      await w.store.atomically([remove("roleGrant", { programme: w.programme, person: boris.person })]);
      await story(w, async () => said(await boris.press("agenda.show", item?.id)), boris);
    } finally {
      await w.close();
    }
  };
  const there = (w: World) => w.platform.accounts.set("boris", { account: "boris", name: "Boris" });

  it("is a member in the private conversation too: reads, and runs nothing", () =>
    told(async (w, show, boris) => {
      expect(await show()).toContain("not there any more");
      there(w);
      expect(await show()).toContain("Soil maps");
      const [item] = await w.store.find("agendaItem", { programme: w.programme });
      expect(said(await boris.press("agenda.edit", item?.id))).not.toContain("Soil maps");
      expect(await w.store.count("roleGrant", { programme: w.programme, person: boris.person })).toBe(0);
    }));

  it("opens no form any more once they are not in it, though the same one opened a moment ago", () =>
    told(async (w, _show, boris) => {
      there(w);
      const line = "/log call with INRA yesterday about seeds";
      expect((await boris.command(line)).open?.name).toBe("log");
      w.platform.accounts.delete("boris");
      expect(said(await boris.command(line))).toContain("You are not in a community yet");
    }));

  it("is none where they left, nor where the platform does not say", () =>
    told(async (w, show, boris) => {
      there(w);
      const of = { programme: w.programme, person: boris.person, community: w.community };
      const former = { ...of, id: "former", role: "member", createdAt: 0, sample: false, leftAt: 1 } as const;
      await w.store.atomically([insert("formerRole", former)]);
      expect(await show()).toContain("not there any more");
      await w.store.atomically([remove("formerRole", of)]);
      const { members } = w.platform.directory;
      Object.assign(w.platform.directory, { members: () => Promise.reject(new Error("down")) });
      expect(await show()).toContain("not there any more");
      Object.assign(w.platform.directory, { members });
      expect(await show()).toContain("Soil maps");
    }));
});
