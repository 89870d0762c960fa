import { Session } from "node:inspector";
import { describe, expect, test } from "vitest";
import { mostGrowth, shapes, title } from "../../bench/shapes.mjs";
import { readReport } from "../../src/index.js";

/**
 * How many calls of functions something takes, whatever else the machine is doing. The engine may drop the counts of a
 * function whose code it throws away, so that a count can be too small, never too large: the largest of some is taken.
 */
const callsOf = (work: () => void): number => Math.max(...[1, 2, 3].map(() => countedCalls(work)));

function countedCalls(work: () => void): number {
  const session = new Session();
  session.connect();
  let count = 0;
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  work();
  session.post("Profiler.takePreciseCoverage", (_, { result }) => {
    for (const { url, functions } of result)
      if (url.includes("/src/")) for (const { ranges } of functions) count += ranges[0]?.count ?? 0;
  });
  session.post("Profiler.stopPreciseCoverage");
  session.disconnect();
  return count;
}

describe("reading costs in proportion to length: twice as much text takes at most 2.5 times as many calls", () => {
  const length = 3000;
  for (const [name, make] of Object.entries(shapes))
    for (const [where, before] of [
      ["alone", ""],
      ["in section 三", title],
    ] as const)
      test(`${name}, ${where}`, () => {
        // What is kept of short texts is kept before the first count.
        readReport(before + make(length));
        const [once, twice] = [length, 2 * length].map((size) => {
          const source = before + make(size);
          return callsOf(() => readReport(source));
        }) as [number, number];
        expect(once).toBeGreaterThan(10);
        expect(twice / once).toBeLessThanOrEqual(mostGrowth);
      });
});
