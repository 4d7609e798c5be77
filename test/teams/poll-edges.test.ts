import { FEATURES } from "../../src/features/index.js";
import { pollEdges } from "../contract/poll-edges.js";
import { AMAL, CHANNEL, IVAN, PROGRAMME } from "./places.js";
import { stage } from "./stage.js";

const SOILS = "99999999-1c1a-4a55-9b1c-1d5b8f1f0a01";
const NOBODY = "77777777-1c1a-4a55-9b1c-1d5b8f1f0a01";

pollEdges(async () => {
  const on = await stage(FEATURES);
  const driver = on.person(AMAL, CHANNEL);
  driver.close = () => on.close();
  return {
    driver,
    store: on.store,
    programme: PROGRAMME,
    clock: on.clock,
    tick: () => on.core.tick(on.clock.at),
    other: async () => on.person(IVAN, CHANNEL),
    stranger(workspace) {
      const tenantId = workspace === "nobody's" ? NOBODY : SOILS;
      const stranger = { id: "29:sami", aadObjectId: "aad-sami", name: "Sami Stranger", tenantId };
      on.connector.join(CHANNEL, stranger);
      return on.person(stranger, CHANNEL);
    },
    foreign: { platform: "teams", workspace: SOILS },
  };
});
