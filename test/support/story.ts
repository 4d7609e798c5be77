import type { Store } from "../../src/ports.js";
import { type World, world } from "./world.js";

/** Tells a story in a world of its own, on a store opened for it (stores.ts); the world is closed however the story ends. */
export const telling =
  (open: () => Promise<Store>) =>
  async (story: (w: World) => Promise<void>): Promise<void> => {
    const w = await world({ store: await open() });
    try {
      await story(w);
    } finally {
      await w.close();
    }
  };

/** Time passes to `at`: the program looks at what is due, and all it began is over. */
export async function passes(w: World, at: number): Promise<void> {
  w.clock.at = at;
  await w.core.tick(at);
  await w.core.settled();
}
