import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const cruise = (): string => {
  try {
    execFileSync(
      process.execPath,
      [
        "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
        "src",
        "adapters",
        "db",
        "--config",
        ".dependency-cruiser.mjs",
        "--output-type",
        "err",
      ],
      { encoding: "utf8" },
    );
    return "";
  } catch (error) {
    return String((error as { stdout?: string }).stdout);
  }
};

describe("the house", () => {
  it("keeps its direction: adapters → src ← db", () => {
    expect(cruise()).toBe("");
  }, 120_000);

  it("would notice a wrong import", () => {
    const wrong = join("src", "zz-wrong-import-for-a-test.ts");
    writeFileSync(wrong, 'import "better-sqlite3";\nimport "../db/open.js";\n');
    try {
      expect(cruise()).toMatch(
        /src-names-no-platform[\s\S]*src-knows-no-outside|src-knows-no-outside[\s\S]*src-names-no-platform/,
      );
    } finally {
      rmSync(wrong);
    }
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
