import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { FEATURES } from "../../src/features/index.js";
import { LOCALES } from "../../src/text/locales.js";

interface Package {
  packageFiles(settings: { appId?: string; publicUrl?: string }): readonly (readonly [string, Buffer])[];
  zip(files: readonly (readonly [string, Buffer])[]): Buffer;
}
const { packageFiles, zip } = (await import(new URL("../../manifests/teams/package.mjs", import.meta.url).href)) as Package;
const APP = "3F0E8D70-1c1a-4a55-9b1c-1d5b8f1f0a01";
const files = packageFiles({ appId: APP, publicUrl: "https://cop.example.org/" });
const file = (name: string): Buffer => files.find(([one]) => one === name)?.[1] ?? Buffer.alloc(0);
const json = (name: string) => JSON.parse(file(name).toString("utf8")) as Record<string, unknown>;

/** Microsoft's own schema, as its package carries it. */
const schema = (name: string): object =>
  JSON.parse(
    readFileSync(
      createRequire(import.meta.url).resolve(`@microsoft/app-manifest/build/json-schemas/teams/v1.30/${name}`),
      "utf8",
    ),
  ) as object;
interface Validator {
  compile(schema: object): { (value: unknown): boolean; errors?: readonly { instancePath: string; message?: string }[] | null };
}
const require = createRequire(import.meta.url);
const { default: Ajv } = require("ajv-draft-04") as { default: new (options: object) => Validator };
const { default: addFormats } = require("ajv-formats") as { default: (ajv: Validator) => void };

const problems = (name: string, value: unknown) => {
  // Its patterns are written for the old kind of regular expression.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(schema(name));
  validate(value);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
};

interface Manifest {
  readonly bots: readonly {
    readonly botId: string;
    readonly commandLists: readonly { readonly commands: readonly { readonly title: string }[] }[];
  }[];
  readonly composeExtensions: readonly { readonly commands: readonly { readonly id: string; readonly title: string }[] }[];
}

describe("the app package", () => {
  it("has a manifest that Microsoft's schema takes, with the registration's id and the installation's address", () => {
    const manifest = json("manifest.json");
    expect(problems("MicrosoftTeams.schema.json", manifest)).toEqual([]);
    expect(manifest).toMatchObject({
      id: APP.toLowerCase(),
      developer: { websiteUrl: "https://cop.example.org" },
      bots: [{ botId: APP.toLowerCase() }],
      composeExtensions: [{ botId: APP.toLowerCase() }],
      webApplicationInfo: { id: APP.toLowerCase() },
    });
    expect(JSON.stringify(manifest)).not.toMatch(/0000-0000|coptrack\.example/);
  });

  it("speaks every language, with the commands the same in each", () => {
    const manifest = json("manifest.json") as unknown as Manifest;
    for (const locale of LOCALES) {
      const language = json(`languages/${locale}.json`);
      expect(problems("MicrosoftTeams.Localization.schema.json", language), locale).toEqual([]);
      const wanted = [
        ...(manifest.bots[0]?.commandLists[0]?.commands ?? []).map(
          (_, i) => `bots[0].commandLists[0].commands[${i}].description`,
        ),
        ...(manifest.composeExtensions[0]?.commands ?? []).flatMap((_, i) => [
          `composeExtensions[0].commands[${i}].title`,
          `composeExtensions[0].commands[${i}].description`,
        ]),
      ];
      expect(
        Object.keys(language)
          .filter((key) => key.includes("["))
          .sort(),
        locale,
      ).toEqual(wanted.sort());
      expect(String(language["description.short"]).length, locale).toBeLessThanOrEqual(80);
    }
  });

  it("offers only commands that there are, ten at most", () => {
    const { bots } = json("manifest.json") as unknown as Manifest;
    const titles = bots[0]?.commandLists[0]?.commands.map(({ title }) => title) ?? [];
    // One's own page is made of what all features put on it.
    const known = new Set(["cop home", ...FEATURES.flatMap((feature) => Object.keys(feature.commands ?? {}))]);
    expect(titles.length).toBeLessThanOrEqual(10);
    expect(titles.filter((title) => !known.has(title === "log" ? "log" : `cop ${title}`))).toEqual([]);
  });

  it("has icons of the sizes that Teams takes", () => {
    for (const [name, size] of [
      ["color.png", 192],
      ["outline.png", 32],
    ] as const) {
      const png = file(name);
      expect(png.subarray(1, 4).toString()).toBe("PNG");
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  });

  it("is a ZIP whose index finds every file", () => {
    const bytes = zip(files);
    const end = bytes.length - 22;
    expect(bytes.readUInt32LE(end)).toBe(0x06054b50);
    const count = bytes.readUInt16LE(end + 10);
    let at = bytes.readUInt32LE(end + 16);
    const found: Record<string, Buffer> = {};
    for (let i = 0; i < count; i += 1) {
      expect(bytes.readUInt32LE(at)).toBe(0x02014b50);
      const [size, length, start] = [bytes.readUInt32LE(at + 24), bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)];
      const name = bytes.subarray(at + 46, at + 46 + length).toString();
      expect(bytes.readUInt32LE(start)).toBe(0x04034b50);
      const begin = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
      found[name] = bytes.subarray(begin, begin + size);
      at += 46 + length;
    }
    expect(Object.entries(found)).toEqual(files);
    expect(zip(files)).toEqual(bytes);
  });

  it.each([
    [{}, /TEAMS_APP_ID/],
    [{ appId: "not-an-id", publicUrl: "https://a.example" }, /TEAMS_APP_ID/],
    [{ appId: APP }, /PUBLIC_URL/],
    [{ appId: APP, publicUrl: "http://a.example" }, /https/],
  ])("says what is missing: %j", (settings, problem) => {
    expect(() => packageFiles(settings)).toThrow(problem);
  });
});
