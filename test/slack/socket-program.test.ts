import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readSettings } from "../../src/config.js";
import { start } from "../../src/main.js";
import { BOT, FakeSlack } from "./fake-slack.js";
import { FakeSocket } from "./fake-socket.js";

it("an app token revoked while the program runs: it says that Slack is not connected, and serves everything else", async () => {
  const folder = mkdtempSync(join(tmpdir(), "coptrack-socket-"));
  const slack = new FakeSlack();
  const apiUrl = await slack.start();
  slack.user({ id: BOT, name: "coptrack", locale: "en-US", tz: "UTC", bot: true });
  const socket = await FakeSocket.start(slack);
  let said: (line: string) => void = () => undefined;
  const told = new Promise<string>((resolve) => {
    said = resolve;
  });
  const log = { info: () => undefined, warn: () => undefined, error: (_: unknown, line: string) => said(line) };
  const settings = readSettings({
    DATA_DIR: folder,
    PORT: "0",
    LOG_LEVEL: "silent",
    SLACK_BOT_TOKEN: FakeSlack.token,
    SLACK_APP_TOKEN: "xapp-1-A1-trial",
    SLACK_API_URL: apiUrl,
  });
  const program = await start(settings, { heartbeat: false, log });
  const read = async (path: string) => {
    const response = await fetch(program.address + path);
    return { status: response.status, text: await response.text() };
  };
  const connected = async () =>
    /^coptrack_platform_connected\{platform="slack"\} (\d)$/m.exec((await read("/metrics")).text)?.[1];
  try {
    const { status } = await read("/");
    expect(await read("/readyz")).toEqual({ status: 200, text: "ok\n" });
    expect(await connected()).toBe("1");
    socket.refused = "invalid_auth";
    socket.cut();
    expect(await told).toMatch(/Slack refuses the app token \(invalid_auth\): check SLACK_APP_TOKEN/);
    expect(await read("/readyz")).toEqual({ status: 200, text: "ok\nslack: not connected\n" });
    expect(await connected()).toBe("0");
    expect((await read("/healthz")).status).toBe(200);
    const page = await read("/");
    expect(page).toMatchObject({ status, text: expect.stringContaining("</html>") });
  } finally {
    await program.close();
    await socket.stop();
    await slack.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
