import { AMAL, CHANNEL, IVAN, PROGRAMME } from "./places.js";
import type { Stage } from "./stage.js";

/** Amal, who tells a story, and Ivan beside her in the channel; it ends with the stage. */
export function two(on: Stage) {
  const driver = on.person(AMAL, CHANNEL);
  driver.close = () => on.close();
  return {
    driver,
    store: on.store,
    programme: PROGRAMME,
    clock: on.clock,
    tick: () => on.core.tick(on.clock.at),
    other: async () => on.person(IVAN, CHANNEL),
  };
}
