import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openSqlite } from "../../db/sqlite.js";
import { run } from "../../src/commands/backup.js";
import { makeStudyData } from "../../src/commands/study.js";
import { type Store, update } from "../../src/ports.js";

describe("coptrack backup", () => {
  let folder: string;
  let environment: Record<string, string>;
  let said: string;
  let running: Store;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "coptrack-backup-"));
    environment = { DATA_DIR: join(folder, "data"), LOG_LEVEL: "silent" };
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, "write").mockImplementation((text) => {
        said += String(text);
        return true;
      });
    await makeStudyData(environment);
    running = openSqlite(join(folder, "data"));
    said = "";
  });
  afterEach(async () => {
    await running.close();
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  it("copies a database that is open and was just written to, for its owner's eyes only, and it opens as it was", async () => {
    const id = (await running.questions.programmes())[0]?.id ?? "";
    await running.atomically([update("programme", { programme: id, id }, { name: "Renamed a moment ago" })]);
    const file = join(folder, "copy.sqlite");
    expect(await run([file], environment)).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(existsSync(`${file}.partial`)).toBe(false);

    const restored = join(folder, "restored");
    mkdirSync(restored);
    writeFileSync(join(restored, "coptrack.sqlite"), readFileSync(file));
    const copy = openSqlite(restored);
    expect(await copy.questions.programmes()).toEqual(await running.questions.programmes());
    expect(await copy.count("interaction", { programme: id })).toBe(await running.count("interaction", { programme: id }));
    expect((await copy.questions.programmes())[0]?.name).toBe("Renamed a moment ago");
    await copy.close();
  });

  it("never writes over a file", async () => {
    const file = join(folder, "precious");
    writeFileSync(file, "mine");
    expect(await run([file], environment)).toBe(1);
    expect(said).toContain("is there already");
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  it("says so where there is no database, no folder to write to, or PostgreSQL instead", async () => {
    expect(await run([join(folder, "a")], { ...environment, DATA_DIR: join(folder, "empty") })).toBe(1);
    expect(said).toContain("There is no database");
    expect(existsSync(join(folder, "empty"))).toBe(false);
    expect(await run([join(folder, "no", "such", "b")], environment)).toBe(1);
    expect(said).toContain("no such file or directory");
    expect(await run([join(folder, "c")], { ...environment, DATABASE_URL: "postgres://localhost/x" })).toBe(1);
    expect(said).toContain("pg_dump");
    expect(await run(["--help"], environment)).toBe(2);
  });
});
