import { defineConfig } from "vitest/config";

/** Tests in real spreadsheet programs, which must be installed: `npm run test:spreadsheets`. */
export default defineConfig({
  test: {
    include: ["test/spreadsheets/**/*.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 900_000,
    // Each host is a program of its own, and takes its time.
    fileParallelism: false,
  },
});
