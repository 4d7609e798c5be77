// The direction of the house: adapters → src ← db. See docs/decisions/0001-house.md.
export default {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    {
      name: "src-knows-no-outside",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(main|cli)\\.ts$" },
      to: { path: "^(adapters|db|test|bench)/" },
    },
    { name: "cli-wires-through-main", severity: "error", from: { path: "^src/cli\\.ts$" }, to: { path: "^(adapters|db)/" } },
    {
      name: "src-names-no-platform",
      severity: "error",
      from: { path: "^src/" },
      to: {
        path: `node_modules/(@slack|botbuilder|better-sqlite3|pg|drizzle-orm|hono|@hono|quickchart-js|chart\\.js|@napi-rs)/`,
      },
    },
    { name: "db-knows-src-only", severity: "error", from: { path: "^db/" }, to: { path: "^(adapters|test|bench)/" } },
    { name: "adapters-know-no-db", severity: "error", from: { path: "^adapters/" }, to: { path: "^(db|test|bench)/" } },
    {
      name: "adapters-stand-alone",
      severity: "error",
      from: { path: "^adapters/([^/]+)/" },
      to: { path: "^adapters/", pathNot: "^adapters/$1/" },
    },
    {
      name: "teams-sdk-in-two-files",
      severity: "error",
      from: { path: "^(src|adapters|db)/", pathNot: "^adapters/teams/(app|messenger)\\.ts$" },
      to: { path: "node_modules/(botbuilder|botframework)" },
    },
    {
      name: "teams-tests-without-sdk",
      severity: "error",
      comment: "what lies outside the two files works without the SDK, and these tests show it",
      from: { path: "^test/teams/(successor|form|golden)\\.test\\.ts$" },
      to: { path: "node_modules/(botbuilder|botframework)", reachable: true },
    },
    { name: "no-tests-in-product", severity: "error", from: { path: "^(src|adapters|db)/" }, to: { path: "^test/" } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
    exclude: { path: "migrations" },
  },
};
