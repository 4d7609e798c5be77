import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { run } from "../../src/commands/brief.js";
import { readSettings } from "../../src/config.js";
import { start } from "../../src/main.js";
import { NOON } from "../support/world.js";

describe("coptrack brief", () => {
  const environment = { LOG_LEVEL: "silent", DATA_DIR: "" };
  let out = "";
  let err = "";
  beforeAll(async () => {
    environment.DATA_DIR = mkdtempSync(join(tmpdir(), "coptrack-brief-"));
    const program = await start(readSettings({ ...environment, PORT: "0" }), { heartbeat: false, clock: { now: () => NOON } });
    await program.close();
  });
  afterAll(() => rmSync(environment.DATA_DIR, { recursive: true }));
  beforeEach(() => {
    [out, err] = ["", ""];
    vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      out += String(text);
      return true;
    });
    vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      err += String(text);
      return true;
    });
    return () => vi.restoreAllMocks();
  });
  const brief = async (...args: readonly string[]): Promise<number> => run(args, environment);

  it("prints what an organisation asked for, voted for, took part in, committed to and waits for, as Markdown", async () => {
    expect(await brief("INRA")).toBe(0);
    const [title, ...rest] = out.split("\n");
    expect(title).toBe("# Brief: INRA");
    const parts = rest.join("\n").split(/^\*\*|^## /m);
    expect(parts.map((part) => part.split("*")[0]?.trim()).slice(1)).toEqual([
      "Asked for",
      "Voted for, in polls with names",
      "Took part in",
      "Committed to",
      "Still waits for",
    ]);
    expect(parts[1]).toContain("- How do others pay for field visits? · fewer than 5 people · done");
    expect(parts[2]).toContain("- What shall we work on this season? · fewer than 5 of them voted");
    expect(parts[3]).toContain("Field visit · Visit to the drip irrigation plots · Knowledge sharing");
    expect(err).toBe("");
  });

  it("prints a country's, in the language asked for, whatever the language of its name", async () => {
    expect(await brief("Maroc", "--locale", "fr")).toBe(0);
    const french = out;
    out = "";
    expect(await brief("morocco", "--locale", "fr")).toBe(0);
    expect(out).toBe(french);
    expect(out).toContain("# Note : Maroc");
    expect(out).toContain("Stocker les semences pendant l’été");
    expect(out).not.toContain("Asked for");
  });

  it("says what is wrong, and prints nothing", async () => {
    for (const [args, words] of [
      [[], "Say which organisation or country."],
      [["Nobody", "here"], 'There is no organisation and no country called "Nobody here".'],
      [["in"], "Say which."],
      [["INRA", "--locale", "xx"], 'There is no language "xx".'],
      [["INRA", "--programme", "Other"], "Other"],
      [["INRA", "--nonsense"], "--nonsense"],
    ] as const) {
      err = "";
      expect(await brief(...args)).toBe(2);
      expect(err).toContain(words);
      expect(err).not.toContain("    at ");
    }
    expect(out).toBe("");
  });
});
