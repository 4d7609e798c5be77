import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSettings, SettingsProblems } from "../../src/config.js";
import { type Program, start } from "../../src/main.js";
import { message, text } from "../../src/message.js";
import { toOutbox } from "../../src/outbox.js";
import { NOON } from "../support/world.js";

const TOKEN = "a token for the collector";
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe("/metrics", () => {
  let folder: string;
  let program: Program;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "coptrack-metrics-"));
    const settings = readSettings({ DATA_DIR: folder, PORT: "0", METRICS_TOKEN: TOKEN, LOG_LEVEL: "silent" });
    program = await start(settings, { heartbeat: false, log: quiet, clock: { now: () => NOON } });
  });
  afterEach(async () => {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const read = (headers: Record<string, string> = {}) => fetch(`${program.address}/metrics`, { headers });
  const line = async (name: string) => (await (await read()).text()).split("\n").find((one) => one.startsWith(name));

  it("counts what waits, what was posted and given up, ticks, events and saves, and names nobody", async () => {
    const [programme] = await program.store.questions.programmes();
    const id = programme?.id ?? "";
    const hello = message("en", text("Elena met Omar"));
    const now = NOON;
    const to = (key: string, place: string) =>
      toOutbox({ programme: id, key, platform: "web", workspace: "web", to: place, kind: "post", message: hello }, now);
    const [channel] = await program.store.find("channel", { programme: id, platform: "web" });
    await program.store.atomically([to("good", channel?.place ?? ""), to("lost", "nowhere")]);
    expect(await line('coptrack_outbox_messages{state="waiting"}')).toMatch(/ 2$/);
    await program.core.tick(now);
    const all = await (await read()).text();
    expect(all).toMatch(/^coptrack_outbox_messages\{state="waiting"\} 0$/m);
    expect(all).toMatch(/^coptrack_outbox_messages\{state="failed"\} 1$/m);
    expect(all).toMatch(/^coptrack_outbox_attempts_total\{platform="web",outcome="posted"\} [1-9]/m);
    expect(all).toMatch(/^coptrack_outbox_attempts_total\{platform="web",outcome="failed"\} 1$/m);
    expect(all).toMatch(/^coptrack_ticks_total 1$/m);
    expect(all).toMatch(/^coptrack_tick_last_seconds 0\.\d+/m);
    expect(all).toMatch(/^coptrack_saves_total\{outcome="saved"\} \d+$/m);
    expect(all).toMatch(/^coptrack_process_resident_memory_bytes \d+$/m);
    expect(all).not.toMatch(/Elena|Omar|good|nowhere/);
  });

  it("answers this machine, not what a proxy passes on; elsewhere the token opens it", async () => {
    expect((await read()).status).toBe(200);
    expect((await read({ "x-forwarded-for": "203.0.113.7" })).status).toBe(404);
    expect((await read({ "x-forwarded-for": "203.0.113.7", authorization: `Bearer ${TOKEN}` })).status).toBe(200);
    expect((await read({ authorization: "Bearer something else here" })).status).toBe(404);
  });
});

it("a token that can be guessed is refused at the start", () => {
  expect(() => readSettings({ METRICS_TOKEN: "short" })).toThrow(SettingsProblems);
});
