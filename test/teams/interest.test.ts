import { FEATURES } from "../../src/features/index.js";
import { interestTold } from "../contract/interest-told.js";
import { AMAL, CHANNEL, IVAN, PROGRAMME, TENANT } from "./places.js";
import { stage } from "./stage.js";
import { wordsOf } from "./strict-card.js";

const LINA = { id: "29:lina", aadObjectId: "aad-lina", name: "Lina Saidi", tenantId: TENANT };
const WHO = { driver: AMAL, other: IVAN, third: LINA } as const;

interestTold("Teams", async () => {
  const on = await stage(FEATURES);
  on.connector.join(CHANNEL, LINA);
  const driver = on.person(AMAL, CHANNEL);
  driver.close = () => on.close();
  return {
    driver,
    store: on.store,
    programme: PROGRAMME,
    clock: on.clock,
    tick: () => on.core.tick(on.clock.at),
    other: async () => on.person(IVAN, CHANNEL),
    third: async () => on.person(LINA, CHANNEL),
    privately: async (who) =>
      on.connector
        .in(on.connector.privateWith(WHO[who].aadObjectId))
        .map(({ activity }) => wordsOf(activity))
        .join("\n"),
  };
});
