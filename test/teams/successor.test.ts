import { expect, it } from "vitest";
import { createConversations } from "../../adapters/teams/conversations.js";
import { createFiles } from "../../adapters/teams/files.js";
import { createMeetings } from "../../adapters/teams/meetings.js";
import { createPosting } from "../../adapters/teams/posting.js";
import { createRoster } from "../../adapters/teams/roster.js";
import { createThrottle } from "../../adapters/teams/throttle.js";
import { handle } from "../../adapters/teams/turn.js";
import { type Activity, type Connector, type Outgoing, readActivity } from "../../adapters/teams/wire.js";
import { createWorkspaces } from "../../adapters/teams/workspaces.js";
import { openSqlite } from "../../db/sqlite.js";
import { createCore } from "../../src/core.js";
import { loadCatalogues } from "../../src/text/say.js";
import { testSecrets } from "../support/secrets.js";
import { sample } from "./features.js";
import { AMAL, NOW, seed, TENANT } from "./places.js";
import { memoryLog, pixelCharts } from "./quiet.js";
import { wordsOf } from "./strict-card.js";

/** What the SDK's successor would have to give us: this, and a door that says who is there. */
function inMemory() {
  const posts: Outgoing[] = [];
  const connector: Connector = {
    send: async (_to, message) => String(posts.push(message)),
    update: async (_to, message, content) => {
      posts[Number(message) - 1] = content;
    },
    remove: async () => undefined,
    open: async (_from, account) => `a:${account}`,
    member: async () => AMAL,
    members: async () => ({ members: [AMAL] }),
    meeting: async () => undefined,
  };
  return { posts, connector };
}

it("the whole adapter but two files works without the SDK", async () => {
  await loadCatalogues();
  const { posts, connector } = inMemory();
  const { feature, saved } = sample();
  const store = openSqlite(":memory:");
  await seed(store);
  const clock = { now: () => NOW };
  const log = memoryLog();
  const charts = pixelCharts;
  const conversations = createConversations({ store, clock });
  const posting = createPosting({ connector, conversations, throttle: createThrottle(), charts, log });
  const core = createCore([feature], {
    store,
    charts,
    platforms: new Map([["teams", { messenger: posting, directory: posting }]]),
    log,
    clock,
    publicUrl: undefined,
    secrets: testSecrets,
  });
  const outside = {
    core,
    conversations,
    posting,
    files: createFiles({ clock, log, stores: () => false }),
    charts,
    log,
    roster: createRoster({ posting, clock, log }),
    workspaces: createWorkspaces({ store, clock, keys: [] }),
    meetings: createMeetings({ store, posting, log }),
    promise: () => undefined,
    patience: 1000,
  };
  const say = (more: object) =>
    handle(
      readActivity({
        type: "message",
        channelId: "msteams",
        serviceUrl: "https://service.example/",
        from: AMAL,
        conversation: { id: "a:aad-amal", conversationType: "personal", tenantId: TENANT },
        ...more,
      }) as Activity,
      TENANT,
      outside,
    );
  await say({ id: "1", text: "log call" });
  const card = posts[0]?.attachments[0]?.content as { actions: readonly { title: string; data: unknown }[] };
  await say({ id: "2", replyToId: "1", value: card.actions.find(({ title }) => title === "Save")?.data });
  expect(saved).toMatchObject([{ title: "call", by: "Amal Haddad" }]);
  expect(posts.map((post) => wordsOf(post))).toEqual(["Saved: call"]);
  await store.close();
});
