import { FEATURES } from "../../src/features/index.js";
import { interestTold } from "../contract/interest-told.js";
import { slackDriver } from "./driver.js";
import { CHANNEL, PROGRAMME, stage } from "./stage.js";

const WHO = { driver: "U0AMAL", other: "U0LINA", third: "U0IVAN" } as const;

interestTold("Slack", async () => {
  const on = await stage(FEATURES, { locale: "en" });
  for (const [id, name] of [
    [WHO.other, "Lina Saidi"],
    [WHO.third, "Ivan Petrov"],
  ] as const)
    on.slack.user({ id, name, locale: "en-US", tz: "Africa/Cairo" });
  on.slack.channels.get(CHANNEL)?.members.add(WHO.other);
  const as = (who: keyof typeof WHO) => slackDriver(on, on.person(WHO[who]));
  return {
    driver: as("driver"),
    store: on.store,
    programme: PROGRAMME,
    clock: on.clock,
    tick: () => on.core.tick(on.clock.at),
    other: async () => as("other"),
    third: async () => as("third"),
    privately: async (who) =>
      on.slack
        .direct(WHO[who])
        .messages.map(({ text }) => text)
        .join("\n"),
  };
});
