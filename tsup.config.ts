import { defineConfig } from "tsup";
import { script } from "./scripts/sheet/script.mjs";

export default defineConfig([
  {
    entry: { index: "src/index.ts", schema: "src/schema.ts" },
    format: ["esm", "cjs"],
    target: "es2022",
    platform: "neutral",
    splitting: false,
    // The other build writes the script at the same time.
    clean: ["!gongkai.sheet.js"],
    tsconfig: "src/tsconfig.json",
    // The declaration step sets the deprecated option `baseUrl`, which TypeScript 6 refuses unless told otherwise.
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  },
  {
    // The spreadsheet script: one file with all that its cell functions need.
    entry: { "gongkai.sheet": "src/sheet.ts" },
    format: ["esm"],
    target: "es2019",
    platform: "neutral",
    noExternal: [/./],
    minify: true,
    tsconfig: "src/tsconfig.json",
    // Hosts store scripts in encodings of their own.
    esbuildOptions: (options) => {
      options.charset = "ascii";
      options.legalComments = "inline";
    },
    plugins: [script("gongkai, MIT licence")],
  },
]);
