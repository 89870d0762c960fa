import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/spreadsheets/**"],
    // `npm test` builds before the tests: those of the package, its examples and its pages look at dist.
    typecheck: { enabled: true, include: ["test/**/*.test-d.ts"], tsconfig: "tsconfig.json" },
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
