import { defineConfig } from "vitest/config";

// Journeys against Slack's stand-ins, in Chromium: `npm run test:emulators`. They fetch local-slack (91 MB,
// Linux x64) into a folder of their own when they run; nobody who installs the product downloads it.
export default defineConfig({
  test: {
    include: ["test/emulators/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    fileParallelism: false,
    env: { TZ: "UTC" },
  },
});
