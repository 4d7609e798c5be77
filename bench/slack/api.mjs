// Slack's Web API as the benchmarks need it, in a process of its own: it answers at once and counts. The first part of a path names who asks.
import { createServer } from "node:http";

const counted = new Map();
const views = new Map();
const receipts = new Map();
let serial = 0;
const person = (id) => ({
  id,
  name: id.toLowerCase(),
  real_name: `Person ${id}`,
  profile: { real_name: `Person ${id}`, display_name: `Person ${id}` },
  locale: "en-US",
  tz: "Africa/Casablanca",
  team_id: "T0BENCH",
});
const answers = {
  "auth.test": () => ({ team_id: "T0BENCH", user_id: "U0BOT", bot_id: "B0BOT", user: "coptrack" }),
  "users.info": (args) => ({ user: person(args.get("user") ?? "U0") }),
  "conversations.open": () => ({ channel: { id: "D0BENCH" } }),
  "files.getUploadURLExternal": () => ({ file_id: "F1", upload_url: `http://127.0.0.1:${server.address().port}/any/upload` }),
};

const server = createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const [, who = "", ...rest] = (request.url ?? "").split("/");
    const method = rest.at(-1) ?? "";
    const key = `${who} ${method}`;
    counted.set(key, (counted.get(key) ?? 0) + 1);
    const args = new URLSearchParams(Buffer.concat(chunks).toString("latin1"));
    if (method === "views.open" && !views.has(who)) views.set(who, args.get("view"));
    if (method === "response" && !receipts.has(who)) receipts.set(who, Buffer.concat(chunks).toString());
    serial += 1;
    const { [method]: answer } = answers;
    const body = { ok: true, view: { id: `V${serial}` }, channel: "C0BENCH", ts: `1.${serial}`, files: [], ...answer?.(args) };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send({ port: server.address().port }));
process.on("message", (asked) => {
  if (asked === "counts") process.send({ counts: Object.fromEntries(counted) });
  else if (asked?.receipt) process.send({ receipt: receipts.get(asked.receipt) });
  else if (asked?.view) process.send({ view: views.get(asked.view) });
});
