import { defineConfig } from "vitest/config";

// Processes killed with -9 at every step, hundreds of times: `npm run test:durability`. CRASH_SEED repeats a run's plan.
export default defineConfig({
  test: {
    include: ["test/durability/**/*.test.ts"],
    globalSetup: ["test/support/postgres.ts"],
    testTimeout: 900_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    env: { TZ: "UTC" },
  },
});
