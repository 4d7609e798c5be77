import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const cruise = (folder: string, ...parts: string[]): string => {
  const program = resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  try {
    execFileSync(process.execPath, [program, ...parts, "--config", ".dependency-cruiser.mjs", "--output-type", "err"], {
      cwd: folder,
      encoding: "utf8",
    });
    return "";
  } catch (error) {
    return String((error as { stdout?: string }).stdout);
  }
};

describe("the house", () => {
  it("keeps its direction: adapters → src ← db", () => {
    expect(cruise(".", "src", "adapters", "db")).toBe("");
  }, 120_000);

  it("would notice a wrong import", () => {
    // A small house beside this one, so that nothing wrong ever lies in the real one.
    const house = mkdtempSync(join(tmpdir(), "coptrack-house-"));
    for (const folder of ["src", "db"]) mkdirSync(join(house, folder));
    for (const file of [".dependency-cruiser.mjs", "tsconfig.json", "package.json"]) copyFileSync(file, join(house, file));
    symlinkSync(resolve("node_modules"), join(house, "node_modules"));
    writeFileSync(join(house, "db", "open.ts"), "export const open = 1;\n");
    writeFileSync(join(house, "src", "wrong.ts"), 'import "better-sqlite3";\nimport "../db/open.js";\n');
    const found = cruise(house, "src", "db");
    rmSync(house, { recursive: true });
    expect(found).toContain("src-names-no-platform");
    expect(found).toContain("src-knows-no-outside");
  }, 120_000);

  it("names no platform in src/, but where they are wired and set", () => {
    const named = files("src")
      .filter((file) => !["src/main.ts", "src/config.ts", "src/cli.ts"].includes(file))
      // What people read may name the places they know: catalogues only.
      .filter((file) => !file.startsWith("src/text/"))
      .filter((file) =>
        /\b([Ss]lack|Teams|[Aa]daptive ?[Cc]ard|Block Kit|Microsoft)\b/.test(
          readFileSync(file, "utf8").replace(/^\s*(\*|\/\/|\/\*).*$/gm, ""),
        ),
      );
    expect(named).toEqual([]);
  });
});

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(`${folder}/${entry.name}`) : entry.name.endsWith(".ts") ? [`${folder}/${entry.name}`] : [],
  );
}
