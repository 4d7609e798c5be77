import { FEATURES } from "../../src/features/index.js";
import { stories } from "../contract/stories.js";
import { AMAL, CHANNEL, IVAN, PROGRAMME } from "./places.js";
import { stage } from "./stage.js";

stories("Teams", async (store) => {
  const on = await stage(FEATURES, { store });
  const person = on.person(AMAL, CHANNEL);
  person.close = () => on.close();
  return { driver: person, store, programme: PROGRAMME, other: async () => on.person(IVAN, CHANNEL) };
});
