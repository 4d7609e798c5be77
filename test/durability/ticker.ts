import { request } from "node:http";
import { createInterface } from "node:readline";
import { createMessenger } from "../../adapters/web/messenger.js";
import { openStore } from "../../db/open.js";
import { createCore } from "../../src/core.js";
import type { MessageRef } from "../../src/events.js";
import { FEATURES } from "../../src/features/index.js";
import type { Message } from "../../src/message.js";
import { type Messenger, PostFailed } from "../../src/ports.js";
import { loadCatalogues } from "../../src/text/say.js";
import { testSecrets } from "../support/secrets.js";
import { deadly, deadlyMessenger, deadlyStore, Names, type Plan } from "./points.js";
import { wordsOf } from "./words.js";

/** The product in a process that may die at any point: reads "tick <instant>" lines, answers "done" to each. */
interface Given {
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly looks: boolean;
  readonly death?: Plan;
}
const given = JSON.parse(process.argv[2] ?? "{}") as Given;
const passes = given.death ? deadly(given.death) : () => undefined;
const names = new Names();

function ask<T>(path: string, body: object, name: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const failed = (cause: unknown) => reject(new PostFailed("unreachable", { cause }));
    const call = request({ port: given.port, host: "127.0.0.1", path, method: "POST", agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      response.on("error", failed).on("end", () => {
        const answer = JSON.parse(text) as T & { retryAfter?: number };
        if (response.statusCode === 200) resolve(answer);
        else if (response.statusCode === 429)
          reject(new PostFailed("ratelimited", { retryAfterMs: (answer.retryAfter ?? 1) * 1000, refused: true }));
        else reject(new PostFailed(`http_${response.statusCode}`));
      });
    });
    call.on("error", failed).on("finish", () => passes(`${name}: request on its way`));
    call.end(JSON.stringify(body));
  });
}

const post = async (_workspace: string, to: string, message: Message, key: string): Promise<MessageRef> => ({
  place: to,
  message: (await ask<{ message: string }>("/post", { to, key, words: wordsOf(message) }, `${names.of(key)}, posted`)).message,
});
const messenger: Messenger = {
  post,
  direct: post,
  async update(_workspace, ref, message) {
    const name = names.of(JSON.stringify(ref));
    await ask("/update", { message: ref.message, words: wordsOf(message) }, `${name}, posted`);
  },
  remove: async () => undefined,
  async find(_workspace, to, key) {
    if (!given.looks) return "unknown";
    const { message } = await ask<{ message: string | null }>("/find", { to, key }, `${names.of(key)}, looked for`);
    return message === null ? undefined : { place: to, message };
  },
};
const directory = { person: async () => undefined, members: async () => [] };
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

await loadCatalogues();
const open = given.databaseUrl ? { dataDir: given.dataDir, databaseUrl: given.databaseUrl } : { dataDir: given.dataDir };
const store = deadlyStore(await openStore(open, quiet), passes, names);
/** "pages, posted: answer in hand", whatever was posted. */
const onPages = (name: string): void => passes(name.replace(/^.*, (?=[^,]+:)/, "pages, "));
const clock = { at: 0, now: () => clock.at };
const core = createCore(FEATURES, {
  store,
  charts: { png: async () => new Uint8Array(), close: async () => undefined },
  platforms: new Map([
    ["test", { messenger: deadlyMessenger(messenger, passes, names), directory }],
    // The product's own pages: the same messenger as they run with.
    ["web", { messenger: deadlyMessenger(createMessenger({ store, clock }), onPages, names), directory }],
  ]),
  log: quiet,
  clock,
  publicUrl: undefined,
  secrets: testSecrets,
});
/** A coordinator's press on "try all again". */
const AGAIN = {
  kind: "press",
  action: "status.retryAll",
  value: "",
  platform: "test",
  workspace: "T1",
  who: { account: "coordinator", name: "coordinator", locale: "en", zone: "UTC" },
} as const;
process.stdout.write("ready\n");
for await (const line of createInterface({ input: process.stdin })) {
  const [what, at] = line.split(" ");
  clock.at = Number(at);
  if (what === "tick") await core.tick(clock.at);
  else await core.handle({ ...AGAIN, id: line });
  await core.settled();
  process.stdout.write("done\n");
}
process.exit(0);
