import { defineConfig, type Options } from "tsup";
import { buildCommonJs } from "./scripts/package/commonjs.mjs";
import { script } from "./scripts/sheet/script.mjs";

const library: Options = {
  target: "es2022",
  platform: "neutral",
  clean: false,
  sourcemap: true,
  tsconfig: "src/tsconfig.json",
  esbuildOptions: (options) => {
    options.charset = "utf8";
    // The sources travel with the package.
    options.sourcesContent = false;
  },
};

export default defineConfig([
  // A file for each source: bundlers leave out those that are not used.
  {
    ...library,
    entry: ["src/**/*.ts", "!src/sheet.ts", "!src/sheet", "!src/read/lines/tokenizer.ts"],
    format: ["esm"],
    bundle: false,
    outDir: "dist/esm",
  },
  {
    // Few files, since Node takes its time for each: what several entries need is in a file that they share.
    ...library,
    entry: { index: "src/index.ts", core: "src/core.ts", schema: "src/schema.ts" },
    format: ["esm"],
    outDir: "dist/node",
    splitting: true,
    noExternal: ["htmlparser2"],
    esbuildOptions: (options, context) => {
      library.esbuildOptions?.(options, context);
      options.alias = { htmlparser2: "./dist/esm/read/lines/tokenizer.js" };
    },
    onSuccess: buildCommonJs,
  },
  {
    // The spreadsheet script: one file with all that its cell functions need.
    entry: { "gongkai.sheet": "src/sheet.ts" },
    format: ["esm"],
    target: "es2019",
    platform: "neutral",
    clean: false,
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
