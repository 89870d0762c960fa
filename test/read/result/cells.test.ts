import { describe, expect, test } from "vitest";
import { readReport } from "../../../src/index.js";
import { applicantHeads, proactiveBlock } from "../../support/results.js";

describe("what a cell holds is kept as it stands", () => {
  const heads = `三、收到和处理政府信息公开申请情况\n${applicantHeads}\n`;
  test("digits that a gap parts", () => {
    const { cells, report } = readReport(`${heads}（一）予以公开\t3 4\t0\t0\t0\t0\t0\t34\n`);
    expect(report.applications?.rows.disclosed.naturalPerson).toBe(34);
    expect(cells["applications/disclosed/naturalPerson"]?.raw).toBe("3 4");
  });
  test("a value below a head that is not the form's is left out, and those beside it are read", () => {
    const { cells, report } = readReport(
      proactiveBlock("一", "信息内容\t本年废止件数\t本年所定件数\t现行有效件数", "规章\t25\t3\t1"),
    );
    expect(report.proactive?.rows.administrativeRules).toEqual({ issued: null, repealed: 25, inForce: 1 });
    expect(cells["proactive/administrativeRules/issued"]).toMatchObject({ raw: "25 3 1", state: "several" });
  });
});
