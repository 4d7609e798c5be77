import { FEATURES } from "../../src/features/index.js";
import { interestTold } from "../contract/interest-told.js";
import { AMAL, CHANNEL, IVAN, TENANT } from "./places.js";
import { stage } from "./stage.js";
import { wordsOf } from "./strict-card.js";
import { two } from "./two.js";

const LINA = { id: "29:lina", aadObjectId: "aad-lina", name: "Lina Saidi", tenantId: TENANT };
const WHO = { driver: AMAL, other: IVAN, third: LINA } as const;

interestTold("Teams", async () => {
  const on = await stage(FEATURES);
  on.connector.join(CHANNEL, LINA);
  return {
    ...two(on),
    third: async () => on.person(LINA, CHANNEL),
    privately: async (who) =>
      on.connector
        .in(on.connector.privateWith(WHO[who].aadObjectId))
        .map(({ activity }) => wordsOf(activity))
        .join("\n"),
  };
});
