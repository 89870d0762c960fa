import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as gongkai from "../src/index.js";

const root = join(import.meta.dirname, "..");

/** Freeze a value and all that it holds, so that a change throws. */
function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const key of Reflect.ownKeys(value)) deepFreeze(Reflect.get(value, key));
  return value;
}

const report = deepFreeze(gongkai.withCell(gongkai.emptyReport("2021"), "applications/received/total", 12));

/**
 * One call of each public function, on frozen arguments. A function that is added is added here:
 * it must give the same twice, and leave what it was given as it was.
 */
const calls: Readonly<Record<string, () => unknown>> = {
  applicationRowsOf: () => gongkai.applicationRowsOf("2021"),
  cellIds: () => gongkai.cellIds("applications", "2021"),
  cellParts: () => gongkai.cellParts("applications/received/total"),
  cellValue: () => gongkai.cellValue(report, "applications/received/total"),
  chineseDigits: () => gongkai.chineseDigits("2020"),
  chineseNumeral: () => gongkai.chineseNumeral(12),
  editionOfYear: () => gongkai.editionOfYear(2020),
  emptyReport: () => gongkai.emptyReport(deepFreeze({ proactive: "2021", applications: "2019", reviews: "2021" })),
  findOutcome: () => gongkai.findOutcome("无法提供"),
  headingNumber: () => gongkai.headingNumber(1, 2),
  isCellId: () => gongkai.isCellId("proactive/fees/collected"),
  labelOf: () => gongkai.labelOf(gongkai.outcomes.disclosed, "en"),
  outcomeChildren: () => gongkai.outcomeChildren("2021"),
  outcomeGroupOf: () => gongkai.outcomeGroupOf("unable.notHeld"),
  outcomeLeaves: () => gongkai.outcomeLeaves("2021"),
  withCell: () => gongkai.withCell(report, "applications/received/total", 13),
  withMark: () => gongkai.withMark(report, "applications/received/total", "/"),
};

// The exported data are frozen too: a function that kept its state there would throw.
for (const value of Object.values(gongkai)) if (typeof value !== "function") deepFreeze(value);
const functions = Object.keys(gongkai).filter((name) => typeof Reflect.get(gongkai, name) === "function");

describe("every public function", () => {
  test("is called here", () => {
    expect(Object.keys(calls).sort()).toEqual([...functions].sort());
  });

  test.each(functions)("%s gives the same twice and changes nothing that it is given", (name) => {
    expect(calls[name]?.()).toEqual(calls[name]?.());
  });
});

describe("importing the package", () => {
  // zod keeps its registry and its settings in two globals of its own; who does not import gongkai/schema has neither.
  const importing = (entry: string) => `
    const places = { globalThis, Object, Array, String, Number, Date, JSON, Math, RegExp, Map, Set, Promise };
    for (const [name, { prototype }] of Object.entries(places)) if (prototype) places[name + ".prototype"] = prototype;
    const names = () => Object.entries(places).flatMap(([name, place]) => Reflect.ownKeys(place).map((key) => name + "." + String(key)));
    const [before, environment] = [new Set(names()), JSON.stringify(process.env)];
    await import(${JSON.stringify(entry)});
    const added = names().filter((name) => !before.has(name) && !/^globalThis[.]__zod_/.test(name));
    console.log(JSON.stringify({ added, environment: environment === JSON.stringify(process.env) }));`;

  test.each(["gongkai", "gongkai/schema"])("%s adds nothing to the globals", (entry) => {
    const out = execFileSync(process.execPath, ["--input-type=module", "--eval", importing(entry)], {
      cwd: root,
      encoding: "utf8",
    });
    expect(JSON.parse(out)).toEqual({ added: [], environment: true });
  });
});
