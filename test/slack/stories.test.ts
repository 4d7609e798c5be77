import { FEATURES } from "../../src/features/index.js";
import { stories } from "../contract/stories.js";
import { slackDriver } from "./driver.js";
import { CHANNEL, PROGRAMME, stage } from "./stage.js";

stories("Slack", async (store) => {
  const on = await stage(FEATURES, { store, locale: "en" });
  const other = async () => {
    on.slack.user({ id: "U0LINA", name: "Lina Saidi", locale: "en-US", tz: "Africa/Cairo" });
    on.slack.channels.get(CHANNEL)?.members.add("U0LINA");
    return slackDriver(on, on.person("U0LINA"));
  };
  return { driver: slackDriver(on, on.person("U0AMAL")), store, programme: PROGRAMME, other };
});
