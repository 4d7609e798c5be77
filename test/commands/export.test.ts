import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openSqlite } from "../../db/sqlite.js";
import { run } from "../../src/commands/export.js";
import { makeStudyData } from "../../src/commands/study.js";
import { jsonTables } from "../export/read.js";

describe("coptrack export", () => {
  let folder: string;
  let environment: Record<string, string>;
  let said: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "coptrack-out-"));
    environment = { DATA_DIR: folder, LOG_LEVEL: "silent" };
    said = "";
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, "write").mockImplementation((text) => {
        said += String(text);
        return true;
      });
    await makeStudyData(environment);
    said = "";
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });
  const out = () => join(folder, "out.json");
  const written = () => jsonTables({ name: "", mime: "", bytes: readFileSync(out()) });

  it("writes a file that its owner alone reads, in the language asked for, and says that the data is invented", async () => {
    expect(await run(["--period", "2021", "--format", "json", "--language", "fr", "--out", out()], environment)).toBe(0);
    expect(said.trim()).toBe(out());
    expect(statSync(out()).mode & 0o077).toBe(0);
    expect(written().interactions).toHaveLength(245);
    expect(written().interactions?.[0]).toMatchObject({ status_label: "Approuvée" });
    expect(JSON.stringify(written().codebook)).toContain("CoP-Track");
  });

  it("names people only with a purpose, and keeps that", async () => {
    expect(await run(["--names"], environment)).toBe(2);
    expect(said).toContain("--purpose");
    const asked = ["--period", "2021", "--format", "json", "--names", "--purpose", "Audit", "--out", out()];
    expect(await run(asked, environment)).toBe(0);
    expect(written().interactions?.[0]?.logged_by).not.toMatch(/^P-/);
    const store = openSqlite(folder);
    const [programme] = await store.questions.programmes();
    const kept = await store.find("history", { programme: programme?.id ?? "", action: "exported" });
    expect(kept).toMatchObject([{ before: { purpose: "Audit" } }]);
    await store.close();
  });

  it.each([
    [["--format", "pdf"], "no format"],
    [["--language", "de"], "no language"],
    [["--period", "soon"], "no period"],
    [["--period", "2026 to 2020"], "ends before it begins"],
    [["--filter", "theme:none"], "theme:none"],
    [["--filter", "nothing"], "NAME:VALUE"],
    [["--community", "Nowhere"], "no community"],
    [["--colour"], "--colour"],
  ])("says what is wrong with %j", async (asked, words) => {
    expect(await run(asked, environment)).toBe(2);
    expect(said).toContain(words);
  });
});
