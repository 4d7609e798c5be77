import { defineConfig } from "vitest/config";

// Journeys in a real Chromium: `npm run test:browser`. CHROMIUM names the program where it is not at /usr/bin/chromium.
export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    env: { TZ: "UTC" },
  },
});
