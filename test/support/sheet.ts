import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

/** The published script, as it is. */
export const script = readFileSync(join(import.meta.dirname, "../../dist/gongkai.sheet.js"), "utf8");

/** The cell functions of the script in a context that has nothing but ECMAScript and may not make code from text. */
export type CellFunction = (...inputs: unknown[]) => unknown;

/** Run the script in an empty context, which evaluates code there as `evaluate`; what is newer than ES2019 is not there. */
export function loadScript(): Readonly<Record<string, CellFunction>> {
  const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(
    `for (const [of, names] of [
      [Object, ["hasOwn", "groupBy"]],
      [Array.prototype, ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with"]],
      [String.prototype, ["at", "replaceAll", "matchAll", "isWellFormed"]],
      [globalThis, ["console", "BigInt", "WebAssembly", "globalThis", "WeakRef", "SharedArrayBuffer"]],
    ]) for (const name of names) delete of[name];`,
    context,
  );
  vm.runInContext(script, context);
  const names = [...script.matchAll(/^function (GONGKAI_\w+)\(/gm)].map((match) => match[1] as string);
  return {
    ...Object.fromEntries(names.map((name) => [name.slice("GONGKAI_".length), vm.runInContext(name, context) as CellFunction])),
    evaluate: (code) => vm.runInContext(code as string, context),
  };
}
