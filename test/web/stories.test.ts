import { FEATURES } from "../../src/features/index.js";
import { stories } from "../contract/stories.js";
import { webDriver } from "../contract/web-driver.js";
import { joins, NOW, PROGRAMME, startWorld } from "./world.js";

stories("the web", async (store) => {
  const world = await startWorld(FEATURES, { store, clock: { now: () => NOW } });
  const member = { account: "amina", name: "Amina Idrissi", locale: "en", zone: "Africa/Cairo", place: "seeds" };
  const driver = await webDriver(world.origin, member, () => world.close());
  const other = async () => {
    await joins(store);
    return webDriver(world.origin, { ...member, account: "lina", name: "Lina Saidi" });
  };
  return { driver, store, programme: PROGRAMME, other };
});
