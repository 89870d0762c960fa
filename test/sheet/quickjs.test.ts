import { getQuickJS } from "quickjs-emscripten";
import { beforeAll, describe, expect, test } from "vitest";
import { functions } from "../../scripts/sheet/functions.mjs";
import { loadScript, script } from "../support/sheet.js";

/** Arguments as texts of ECMAScript, so that both engines make their own. */
const things = [
  "undefined",
  "null",
  '""',
  "0",
  "23",
  "-1",
  "1.5",
  "45840",
  "NaN",
  '"x"',
  '"#DIV/0!"',
  '"=SUM(A1:A3)"',
  '"属于国家秘密"',
  '"refused"',
  '"disclosureRate"',
  '"部门"',
  '"2025-07-02"',
  "true",
  "new Date(2025, 6, 2)",
  "[]",
  "[[]]",
  "[[5]]",
  "[[1, 2], [3, null]]",
  '[["2025-01-01"], ["2025-10-01"], [45931]]',
  "[[1, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]",
  "[[1, 1, 0, 0, 3, 0, 0, '/', 0, 0, 'x', 0, 0, 0, null]]",
  "{ Value2: 23 }",
  "{ Value2: [[1, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]] }",
  "{ Value2: undefined }",
  "Array.from({ length: 25 }, () => [1, 0, 0, 0, 0, 0, 1])",
];

/** A call for each function and thing at each place, the other arguments being such as the function takes. */
const calls = Object.entries(functions).flatMap(([name, [parameters]]) => {
  const usual: Readonly<Record<string, string>> = {
    range: "[[1, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]",
    id: '"复议纠错率"',
    received: "45840",
    from: "45840",
    to: "45850",
    holidays: '[["2025-01-01"], ["2025-10-01"]]',
    kind: '"政府"',
    year: "2024",
    code: '"other.other"',
    date: '"2025-07-02"',
  };
  const names = parameters.map((parameter) => parameter.replace(/[[\]]/g, ""));
  return names.flatMap((_, position) =>
    things.map(
      (thing) =>
        `GONGKAI_${name}(${names.map((own, index) => (index === position ? thing : (usual[own] ?? "undefined"))).join(", ")})`,
    ),
  );
});

describe("QuickJS", () => {
  let evaluate: (code: string) => string;
  beforeAll(async () => {
    const context = (await getQuickJS()).newContext();
    evaluate = (code) => context.getString(context.unwrapResult(context.evalCode(code, "script.js", { type: "global" })));
    evaluate(`${script};""`);
  });

  test("has nothing but ECMAScript", () => {
    expect(evaluate("[typeof console, typeof setTimeout, typeof URL, typeof fetch].join()")).toBe(
      "undefined,undefined,undefined,undefined",
    );
  });

  test.each(Object.keys(functions))("%s gives what it gives in an empty context of V8", (name) => {
    const inV8 = loadScript().evaluate as (code: string) => string;
    const own = calls.filter((code) => code.startsWith(`GONGKAI_${name}(`));
    const all = `JSON.stringify([${own.join(",\n")}])`;
    expect(own.length).toBeGreaterThanOrEqual(things.length);
    expect(JSON.parse(evaluate(all))).toEqual(JSON.parse(inV8(all)));
    expect(JSON.parse(evaluate(all))).not.toContain(null);
  });
});
