import { Session } from "node:inspector";
import { describe, expect, test } from "vitest";
import { readReport } from "../src/index.js";

/** How many calls of functions something takes: the same number each time, whatever the machine is doing. */
function callsOf(work: () => void): number {
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

const applications = "三、收到和处理政府信息公开申请情况\n";
const line = (text: string) => (length: number) => text.repeat(Math.ceil(length / text.length));
const hostile: Readonly<Record<string, (length: number) => string>> = {
  spaces: line(" "),
  digits: line("7"),
  "digits with spaces between": line("7 "),
  "digits with wide gaps between": line("7   "),
  "opening brackets": line("（"),
  "closed brackets": line("（）"),
  pipes: line("|"),
  "pipes with blanks between": line("| "),
  tabs: line("\t"),
  labels: line("予以公开"),
  "labels with numbers": line("予以公开1 2 3 "),
  "labels between pipes": line("予以公开|1|"),
  ordinals: line("一、"),
  backslashes: line("\\"),
  "angle brackets": line("<"),
  cells: line("<td>1"),
  entities: line("&nbsp;"),
  "quotation marks": line('"'),
  "rows of a table": line("（一）予以公开\t1\t0\t0\t0\t0\t0\t1\n"),
  "titles of sections": line("二、主动公开政府信息情况\n"),
  reports: line(
    "二、主动公开政府信息情况\n规章\t1\t2\t3\n三、收到和处理政府信息公开申请情况\n（一）予以公开\t1\t0\t0\t0\t0\t0\t1\n",
  ),
  "records of comma-separated values": line("信息内容,1,"),
  pinyin: line("章(guī)"),
  "number signs": line("# "),
  "empty lines": line("\n"),
};

describe("reading costs in proportion to length: twice as much text takes at most 2.5 times as many calls", () => {
  const length = 3000;
  for (const [name, make] of Object.entries(hostile))
    for (const [where, before] of [
      ["alone", ""],
      ["in section 三", applications],
    ] as const)
      test(`${name}, ${where}`, () => {
        // What is kept of short texts is kept before the first count.
        readReport(before + make(length));
        const [once, twice] = [length, 2 * length].map((size) => {
          const source = before + make(size);
          return callsOf(() => readReport(source));
        }) as [number, number];
        expect(once).toBeGreaterThan(10);
        expect(twice / once).toBeLessThanOrEqual(2.5);
      });
});
