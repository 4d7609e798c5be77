import { FEATURES } from "../../src/features/index.js";
import { pollEdges } from "../contract/poll-edges.js";
import { CHANNEL } from "./places.js";
import { stage } from "./stage.js";
import { two } from "./two.js";

const SOILS = "99999999-1c1a-4a55-9b1c-1d5b8f1f0a01";
const NOBODY = "77777777-1c1a-4a55-9b1c-1d5b8f1f0a01";

pollEdges(async () => {
  const on = await stage(FEATURES);
  return {
    ...two(on),
    stranger(workspace) {
      const tenantId = workspace === "nobody's" ? NOBODY : SOILS;
      const stranger = { id: "29:sami", aadObjectId: "aad-sami", name: "Sami Stranger", tenantId };
      on.connector.join(CHANNEL, stranger);
      return on.person(stranger, CHANNEL);
    },
    foreign: { platform: "teams", workspace: SOILS },
  };
});
