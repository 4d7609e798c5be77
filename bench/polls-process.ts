import { openPostgres } from "../db/postgres.js";
import { openSqlite } from "../db/sqlite.js";
import { createCore } from "../src/core.js";
import { FEATURES } from "../src/features/index.js";
import { plainText } from "../src/message.js";
import type { Store } from "../src/ports.js";
import { loadCatalogues } from "../src/text/say.js";
import { memoryPlatform } from "../test/support/memory-platform.js";
import { testSecrets } from "../test/support/secrets.js";

/** What one process is given: where the database is, and who presses what. */
export interface Share {
  readonly database: string;
  readonly votes: readonly { readonly platform: string; readonly account: string; readonly value: string }[];
}
/** `counted`: acknowledged as counted; `drawn`: messages drawn anew meanwhile; `slowest` and `median`: one vote, ms. */
export interface Done {
  readonly ms: number;
  readonly counted: number;
  readonly already: number;
  readonly drawn: number;
  readonly median: number;
  readonly slowest: number;
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

function coreOn(store: Store, drawn: () => void): ReturnType<typeof createCore> {
  const platforms = new Map(["one", "two"].map((name) => [name, memoryPlatform()]));
  for (const platform of platforms.values()) platform.messenger.update = async () => drawn();
  return createCore(FEATURES, {
    store,
    charts: { png: async () => new Uint8Array(), close: async () => undefined },
    platforms,
    log: quiet,
    clock: { now: () => Date.now() },
    publicUrl: undefined,
    secrets: testSecrets,
  });
}

/** What is over by then closes: milliseconds of the tick that does it, before anything is posted. */
export async function closeBy(store: Store, at: number): Promise<number> {
  const core = coreOn(store, () => undefined);
  const started = performance.now();
  await core.tick(at);
  const ms = performance.now() - started;
  await core.settled();
  return ms;
}

/** So many press at once in one process. */
const AT_ONCE = 25;

/** Votes through `core.handle`, as an adapter would hand them over, the clock ticking meanwhile; a fifth presses twice. */
export async function castAll({ database, votes }: Share, ready: () => Promise<void> = async () => undefined): Promise<Done> {
  await loadCatalogues();
  const store = database.startsWith("postgres") ? await openPostgres(database, quiet) : openSqlite(database);
  let drawn = 0;
  const core = coreOn(store, () => {
    drawn += 1;
  });
  await ready();
  const started = performance.now();
  const times: number[] = [];
  let [counted, already, at] = [0, 0, 0];
  const vote = async ({ platform, account, value }: Share["votes"][number], attempt: number): Promise<void> => {
    const before = performance.now();
    const reply = await core.handle({
      kind: "press",
      id: `${platform}-${account}-${attempt}`,
      platform,
      workspace: "W",
      who: { account, name: account },
      where: { place: "room", isPrivate: false },
      action: "poll.pick",
      value,
    });
    times.push(performance.now() - before);
    const words = reply.say ? plainText(reply.say) : "";
    if (words.includes("counts. It is final")) counted += 1;
    else if (words.includes("voted already")) already += 1;
    else throw new Error(`not acknowledged: ${words || JSON.stringify(reply)}`);
  };
  const one = async (): Promise<void> => {
    for (let mine = votes[at++]; mine; mine = votes[at++]) {
      const twice = at % 5 === 0;
      await Promise.all([vote(mine, 1), ...(twice ? [vote(mine, 2)] : [])]);
      // A heartbeat a minute in life; here many, so that drawing would show if it went by votes.
      if (at % 50 === 0) await core.tick(Date.now());
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  const ms = performance.now() - started;
  await core.settled();
  await store.close();
  times.sort((a, b) => a - b);
  return { ms, counted, already, drawn, median: times[times.length >> 1] ?? 0, slowest: times.at(-1) ?? 0 };
}

// Started as a process of its own by polls.ts: its share comes as a message, and so does the word to begin.
if (process.send && process.argv[2] === "share")
  process.once("message", (share: Share) => {
    const begin = (): Promise<void> =>
      new Promise((resolve) => {
        process.once("message", () => resolve());
        process.send?.("ready");
      });
    void castAll(share, begin).then((done) => process.send?.(done, () => process.exit(0)));
  });
