import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeStudyData } from "../../src/commands/study.js";
import { run } from "../../src/commands/vocabulary.js";

describe("coptrack vocabulary", () => {
  let folder: string;
  let environment: Record<string, string>;
  let said: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "coptrack-words-"));
    environment = { DATA_DIR: folder, LOG_LEVEL: "silent" };
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
  const call = async (...args: string[]): Promise<{ code: number; said: string }> => {
    said = "";
    const code = await run(args, environment);
    return { code, said };
  };
  const put = (rows: unknown): string => {
    const file = join(folder, "words.json");
    writeFileSync(file, typeof rows === "string" ? rows : JSON.stringify(rows));
    return file;
  };

  it("prints the lists, and takes them back: what is the same changes nothing, the rest is added, renamed, retired", async () => {
    const all = JSON.parse((await call("export")).said) as { list: string; code: string; label: Record<string, string> }[];
    expect(all.filter((one) => one.list === "type")).toHaveLength(11);
    expect((await call("import", put(all))).said).toContain(`0 of ${all.length} rows`);
    const rows = [
      { list: "type", label: { en: "Farmer field school", fr: "Champ école" }, synonyms: ["FFS"] },
      { list: "type", code: "meeting", label: { en: "Gathering" }, short: { en: "Gathering" } },
      { list: "type", code: "webinar", label: { en: "Webinar" }, retired: true },
    ];
    expect(await call("import", put(rows), "--correction")).toMatchObject({ code: 0, said: expect.stringContaining("3 of 3") });
    const now = JSON.parse((await call("export")).said) as typeof all;
    expect(now).toContainEqual(expect.objectContaining({ code: "farmer-field-school", source: "programme", synonyms: ["FFS"] }));
    expect(now).toContainEqual(expect.objectContaining({ code: "meeting", label: expect.objectContaining({ en: "Gathering" }) }));
    expect(now).toContainEqual(expect.objectContaining({ code: "webinar", retired: true }));
    expect((await call("import", put(now))).said).toContain(`0 of ${now.length} rows`);
    const table = (await call("export", "--format", "csv")).said;
    expect(table.split("\n")[0]).toBe(
      "list,code,source,retired,label_en,label_fr,label_ar,label_ro,label_ru,short_en,short_fr,short_ar,short_ro,short_ru,synonyms",
    );
    expect(table).toContain("type,farmer-field-school,programme,");
  });

  it("says by row what is wrong, and then changes nothing", async () => {
    const before = (await call("export")).said;
    const wrong = await call(
      "import",
      put([
        { list: "theme", label: { en: "Agroecology" } },
        { list: "theme", label: { en: "AGROECOLOGY" } },
        { list: "theme", label: { en: "Soil" }, short: { en: "x".repeat(21) } },
        { list: "theme", code: "No Good", label: { en: "Water" } },
      ]),
    );
    expect(wrong.code).toBe(2);
    expect(wrong.said).toMatch(/row 2: .*taken[\s\S]*row 3: .*tooLong[\s\S]*row 4: .*odd[\s\S]*Nothing was changed/);
    expect((await call("import", put([{ list: "colour", label: {} }]))).said).toContain("Nothing was changed");
    expect((await call("import", put("not JSON"))).said).toContain("cannot be read as JSON");
    expect((await call("import", join(folder, "nothing.json"))).code).toBe(2);
    for (const args of [[], ["import"], ["export", "--format", "pdf"], ["sing"]]) expect((await call(...args)).code).toBe(2);
    expect((await call("export")).said).toBe(before);
  });
});
