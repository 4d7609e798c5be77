// The `chat` SDK with its Slack adapter and an empty slash command, from a folder outside this repository (COPTRACK_BENCH_CHAT).
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const { PORT, API, SECRET, COPTRACK_BENCH_CHAT = "" } = process.env;
const load = (name) => {
  const folder = join(COPTRACK_BENCH_CHAT, "node_modules", name);
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return import(pathToFileURL(join(folder, exports["."].import)).href);
};
const [{ Chat }, { createSlackAdapter }, { createMemoryState }] = await Promise.all(
  ["chat", "@chat-adapter/slack", "@chat-adapter/state-memory"].map(load),
);
const chat = new Chat({
  userName: "coptrack",
  adapters: { slack: createSlackAdapter({ botToken: "xoxb-bench", signingSecret: SECRET, apiUrl: API }) },
  state: createMemoryState(),
  logger: "error",
});
chat.onSlashCommand("/log", async () => undefined);
createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const asked = new Request(`http://localhost${request.url}`, {
    method: "POST",
    headers: request.headers,
    body: Buffer.concat(chunks),
  });
  const answer = await chat.webhooks.slack(asked, { waitUntil: (work) => void work });
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
}).listen(Number(PORT), "127.0.0.1", () => process.send({ up: true }));
