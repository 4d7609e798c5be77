import { FEATURES } from "../../src/features/index.js";
import { pollEdges } from "../contract/poll-edges.js";
import { slackDriver } from "./driver.js";
import { CHANNEL, PROGRAMME, stage } from "./stage.js";

pollEdges(async () => {
  const on = await stage(FEATURES, { locale: "en" });
  return {
    driver: slackDriver(on, on.person("U0AMAL")),
    store: on.store,
    programme: PROGRAMME,
    clock: on.clock,
    tick: () => on.core.tick(on.clock.at),
    other: async () => slackDriver(on, on.person("U0IVAN")),
    stranger(workspace) {
      const id = "U0STRANGER";
      on.slack.user({ id, name: "Sami Stranger", locale: "en-US", tz: "UTC" });
      on.slack.channels.get(CHANNEL)?.members.add(id);
      return slackDriver(on, on.person(id, CHANNEL, workspace === "nobody's" ? "T0NOBODY" : "T0SOILS"));
    },
    foreign: { platform: "slack", workspace: "T0SOILS" },
  };
});
