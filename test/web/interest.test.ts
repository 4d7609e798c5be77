import { FEATURES } from "../../src/features/index.js";
import { interestTold } from "../contract/interest-told.js";
import { webDriver } from "../contract/web-driver.js";
import { Browser } from "./browser.js";
import { byClass, wordsOf } from "./html.js";
import { joins, NOW, PROGRAMME, startWorld } from "./world.js";

const WHO = {
  driver: { account: "amina", name: "Amina Idrissi" },
  other: { account: "lina", name: "Lina Saidi" },
  third: { account: "ion", name: "Ion Popescu" },
} as const;

interestTold("the web", async () => {
  const clock = { at: NOW, now: () => clock.at };
  const world = await startWorld(FEATURES, { clock });
  await joins(world.store);
  const member = { locale: "en", zone: "Africa/Cairo", place: "seeds" };
  const as = (who: keyof typeof WHO) => webDriver(world.origin, { ...member, ...WHO[who] });
  return {
    driver: await webDriver(world.origin, { ...member, ...WHO.driver }, () => world.close()),
    store: world.store,
    programme: PROGRAMME,
    clock,
    tick: () => world.core.tick(clock.at),
    other: () => as("other"),
    third: () => as("third"),
    async privately(who) {
      const looker = new Browser(world.origin, { "accept-language": "en" });
      await looker.get("/");
      await looker.submit(looker.form("account"), { account: [WHO[who].account] });
      return byClass((await looker.get("/me")).root, "post")
        .map(wordsOf)
        .join("\n");
    },
  };
});
