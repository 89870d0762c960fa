import { emptyReport } from "gongkai";
import { reportSchema } from "gongkai/schema";
import { expect, test } from "vitest";
import * as z from "zod";

/** A host's own schema around ours. */
const filed = z.object({ id: z.string(), report: reportSchema, seen: z.array(reportSchema).optional() });

test("a host's own schema takes ours as a part, and tells the place of what is wrong", () => {
  const report = emptyReport("2021");
  expect(filed.parse({ id: "a", report, seen: [report] })).toEqual({ id: "a", report, seen: [report] });
  const { success, error } = filed.safeParse({ id: "a", report: { ...report, year: "2023" } });
  expect(success).toBe(false);
  expect(error?.issues.map(({ path }) => path)).toEqual([["report", "year"]]);
});

test("a host's schema made of ours has the types of ours", () => {
  const { report } = filed.parse({ id: "a", report: emptyReport("2021") });
  expect(report.applications).toBeDefined();
});
