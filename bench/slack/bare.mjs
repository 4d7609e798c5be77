// What a person would write with Bolt alone: `/log` opens a constant view, and a submission commits constant rows, durably, before it is acknowledged.
// With RECEIPT it also posts a constant receipt afterwards.
import { readFileSync } from "node:fs";
import bolt from "@slack/bolt";
import Database from "better-sqlite3";
import { v7 } from "uuid";

const { PORT, API, SECRET, VIEW, ROWS, DATABASE, RECEIPT } = process.env;
const view = JSON.parse(readFileSync(VIEW, "utf8"));
const receipt = RECEIPT && JSON.parse(readFileSync(RECEIPT, "utf8"));
const rows = JSON.parse(readFileSync(ROWS, "utf8"));
const db = new Database(DATABASE);
db.pragma("journal_mode = WAL");
db.pragma("synchronous = FULL");
db.pragma("cache_size = -65536");
const statements = rows.map(({ table, row, raised }) => {
  const columns = Object.keys(row);
  const set = raised.map((c) => `"${c}" = "${c}" + 1`).join();
  const found = set && ` ON CONFLICT DO UPDATE SET ${set}`;
  return db.prepare(
    `INSERT INTO "${table}" (${columns.map((c) => `"${c}"`).join()}) VALUES (${columns.map(() => "?").join()})${found}`,
  );
});
const values = rows.map(({ row }) => Object.values(row));
// `@0`, `@1`, … stand for ids that are new with every submission.
const fresh = [...new Set(values.flat().filter((one) => /^@\d+$/.test(String(one))))];
const commit = db.transaction(() => {
  const ids = Object.fromEntries(fresh.map((one) => [one, v7()]));
  statements.forEach((statement, at) => {
    statement.run(values[at].map((one) => ids[one] ?? one));
  });
});

const app = new bolt.App({
  receiver: new bolt.HTTPReceiver({ signingSecret: SECRET, endpoints: ["/slack/events"] }),
  token: "xoxb-bench",
  logLevel: "error",
  clientOptions: { slackApiUrl: API },
});
app.command("/log", async ({ ack, body, client }) => {
  await ack();
  await client.views.open({ trigger_id: body.trigger_id, view });
});
app.view("log", async ({ ack, body, client }) => {
  commit();
  await ack();
  if (receipt) await client.chat.postEphemeral({ channel: "C0BENCH", user: body.user.id, ...receipt });
});
await app.start({ port: Number(PORT), host: "127.0.0.1" });
process.send({ up: true });
