// The last step of building the spreadsheet script: one function around the bundle, and a declaration for each cell function.
import { minify } from "terser";
import { declarations } from "./functions.mjs";

const exported = /export\s*\{\s*([\w$]+) as default\s*\};?\s*$/;

/** A tsup plugin: the bundle as a classic script. Its code is ASCII; only the comments that people read are not. */
export const script = (notice) => ({
  name: "script",
  async renderChunk(code) {
    const name = exported.exec(code)?.[1];
    if (!name) throw new Error("Cannot build the spreadsheet script: expected one default export");
    const wrapped = `var Gongkai=(()=>{${code.replace(exported, `return ${name}`)}})();`;
    const { code: minified } = await minify(wrapped, {
      ecma: 2019,
      compress: { passes: 4, pure_getters: true, unsafe: true, unsafe_arrows: true, unsafe_methods: true },
      format: { ascii_only: true },
    });
    return { code: `/*! ${notice} */\n${minified}\n${declarations}` };
  },
});
