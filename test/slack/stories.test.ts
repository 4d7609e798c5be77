import { FEATURES } from "../../src/features/index.js";
import { stories } from "../contract/stories.js";
import { slackDriver } from "./driver.js";
import { PROGRAMME, stage } from "./stage.js";

stories("Slack", async (store) => {
  const on = await stage(FEATURES, { store, locale: "en" });
  return { driver: slackDriver(on, on.person("U0AMAL")), store, programme: PROGRAMME };
});
