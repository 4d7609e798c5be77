import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const SDK = /\/node_modules\/(botbuilder|botframework)/;
// That its tests never reach the SDK, and so pass without it, is a rule of .dependency-cruiser.mjs.
/** The two files that know the SDK. */
const KNOW = ["app.ts", "messenger.ts"];

it("everything but two files compiles where there is no SDK", () => {
  const files = readdirSync(join(ROOT, "adapters/teams")).filter((name) => !KNOW.includes(name));
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile) as { config: { compilerOptions: object } };
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...config.compilerOptions, incremental: false, tsBuildInfoFile: undefined },
    ROOT,
  );
  const host = ts.createCompilerHost(options);
  const gone = (path: string): boolean => SDK.test(path);
  const { fileExists, directoryExists } = host;
  host.fileExists = (path) => !gone(path) && fileExists(path);
  host.directoryExists = (path) => !gone(path) && (directoryExists?.(path) ?? true);
  const program = ts.createProgram(
    files.map((name) => join(ROOT, "adapters/teams", name)),
    options,
    host,
  );
  const problems = ts.getPreEmitDiagnostics(program).map((one) => ts.flattenDiagnosticMessageText(one.messageText, " "));
  expect(problems).toEqual([]);
  expect(program.getSourceFiles().filter(({ fileName }) => gone(fileName) || fileName.endsWith("teams/app.ts"))).toEqual([]);
}, 120_000);
