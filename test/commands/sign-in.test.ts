import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { run } from "../../src/commands/sign-in.js";
import { readSettings } from "../../src/config.js";
import { start } from "../../src/main.js";
import { Browser } from "../web/browser.js";
import { byTag } from "../web/html.js";

describe("coptrack sign-in", () => {
  let environment: Record<string, string>;
  let out: string;
  let err: string;
  beforeEach(() => {
    environment = {
      TRIAL: "0",
      HOST: "127.0.0.1",
      PORT: "0",
      PUBLIC_URL: "http://pages.example",
      LOG_LEVEL: "silent",
      DATA_DIR: mkdtempSync(join(tmpdir(), "coptrack-cli-")),
    };
    out = "";
    err = "";
    vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      out += String(text);
      return true;
    });
    vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      err += String(text);
      return true;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(environment.DATA_DIR!, { recursive: true });
  });
  const program = () => start(readSettings(environment), { heartbeat: false });

  it("lets the first administrator in to a fresh installation, and them again later", async () => {
    await (await program()).close();
    expect(await run([], environment)).toBe(2);
    expect(err).toContain("name of the first administrator");
    expect(await run(["Amina", "Haddad"], environment)).toBe(0);
    expect(await run([], environment)).toBe(0);
    const links = out.trim().split("\n");
    expect(links).toHaveLength(2);
    expect(await run(["Somebody", "else"], environment)).toBe(2);
    expect(err).toContain("Say which administrator: Amina Haddad");
    const running = await program();
    for (const link of links) {
      const browser = new Browser(running.address);
      await browser.get(new URL(link).pathname);
      const page = await browser.post(new URL(link).pathname, [], { origin: "http://pages.example" });
      expect(page.words).toContain("Amina Haddad");
      expect(byTag(page.root, "h1")).toHaveLength(1);
    }
    const [programme] = await running.store.questions.programmes();
    expect(await running.store.find("roleGrant", { programme: programme!.id })).toMatchObject([
      { role: "administrator", community: "" },
    ]);
    await running.close();
  });

  it("says what is missing", async () => {
    expect(await run(["Amina"], { ...environment, PUBLIC_URL: "" })).toBe(2);
    expect(err).toContain("Set PUBLIC_URL");
    expect(await run(["Amina"], environment)).toBe(2);
    expect(err).toContain("start the program once");
    expect(out).toBe("");
  });
});
