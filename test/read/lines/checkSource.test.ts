import { describe, expect, test } from "vitest";
import { readReport } from "../../../src/index.js";
import { codesOf } from "../../support/read.js";

describe("what is no source", () => {
  const wanted = "Cannot read a report: source must be a string, a grid or a list of grids, was";
  for (const [source, was] of [
    [undefined, "undefined"],
    [null, "null"],
    [12, "a number"],
    [true, "a boolean"],
    [() => "", "a function"],
    [{}, "an object"],
    [Object.create(null), "an object"],
    [new Uint8Array(3), "a Uint8Array"],
    [Buffer.from("一"), "a Buffer"],
    [Promise.resolve(""), "a Promise"],
    [new Map(), "a Map"],
    [new String("一"), "a String"],
    [["一"], "a list that holds a string"],
    [[["一"], { A: 1 }], "a list that holds an object"],
    [[[["一"]], [1]], "a list that holds a number"],
  ] as const)
    test(`${was}: an error says so`, () => expect(() => readReport(source as never)).toThrow(new TypeError(`${wanted} ${was}`)));
  for (const source of [[], [[]], [[[]]], [null, ["一"]], [undefined], Array(3)])
    test(`${JSON.stringify(source)}: is read, and holds nothing`, () =>
      expect(codesOf(readReport(source as never))).toContain("read/table-missing"));
});
