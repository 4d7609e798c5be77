import { idFrom } from "../../src/domain/ids.js";
import type { Program } from "../../src/main.js";
import { insert } from "../../src/ports.js";
import { TEAM } from "./local-slack.js";

/** A Monday, noon in Cairo: nobody's night or weekend, whenever the test runs. */
export const NOW = Date.parse("2026-11-23T10:00:00Z");

/** A community whose channel is linked, as a facilitator left it. */
export const linkSeeds = (program: Program): Promise<void> => link(program, "Seeds", "C0SEEDS");
export const linkWater = (program: Program): Promise<void> => link(program, "Water", "C0WATER");

async function link(program: Program, name: string, place: string): Promise<void> {
  const channel = name.toLowerCase();
  const [programme] = await program.store.questions.programmes();
  const id = programme?.id ?? "";
  const community = idFrom("community", channel);
  await program.store.atomically([
    insert("community", {
      programme: id,
      id: community,
      name,
      locale: "en",
      zone: "Africa/Cairo",
      settings: {},
      sample: false,
      createdAt: NOW,
      archivedAt: null,
      version: 1,
    }),
    insert("channel", {
      programme: id,
      id: idFrom("channel", channel),
      community,
      platform: "slack",
      workspace: TEAM,
      place,
      name: channel,
      active: true,
    }),
  ]);
}
