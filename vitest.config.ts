import { defineConfig } from "vitest/config";

// `npm test` needs no network, no browser and no clock of its own; journeys in a browser are in vitest.browser.config.ts.
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**", "test/emulators/**", "test/durability/**", "node_modules/**"],
    // Vitest leaves one processor out by itself: of two, that is half of them.
    maxWorkers: "100%",
    globalSetup: ["test/support/postgres.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    env: { TZ: "UTC" },
  },
});
