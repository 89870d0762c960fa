// The last step of building the spreadsheet script: one function around the bundle, and a declaration for each cell function.
import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";
import { minify } from "terser";
import { declarations } from "./functions.mjs";

const exported = /export\s*\{\s*([\w$]+) as default\s*\};?\s*$/;

/** What hosts may lack of the language, before everything else. */
const builtins = transformSync(readFileSync(new URL("builtins.mjs", import.meta.url), "utf8"), {
  target: "es2019",
  minify: true,
  charset: "ascii",
  format: "iife",
}).code;

/** A tsup plugin: the bundle as a classic script. Its code is ASCII; only the comments that people read are not. */
export const script = (notice) => ({
  name: "script",
  async renderChunk(code) {
    const name = exported.exec(code)?.[1];
    if (!name) throw new Error("Cannot build the spreadsheet script: expected one default export");
    const wrapped = `var Gongkai=(()=>{${builtins}${code.replace(exported, `return ${name}`)}})();`;
    // Characters in regular expressions as well: terser writes them as escapes, and changes nothing else.
    const { code: ascii } = await minify(wrapped, {
      compress: false,
      mangle: false,
      format: { ascii_only: true, comments: "some" },
    });
    return { code: `/*! ${notice} */\n${ascii}\n${declarations}` };
  },
});
