import type { CellId } from "../../report/cells.js";
import type { Place } from "../../report/finding.js";
import type { AnnualReport } from "../../report/report.js";
import type { ReadCell } from "./cells.js";
import type { Composed } from "./compose.js";
import { type ReadFinding, readFinding } from "./findings.js";

/**
 * What reading came to: the report as far as it could be read, and everything that was odd or left out.
 *
 * @see {@link readReport}
 * @category Reading
 *
 * @example What is said of a cell that holds a mark?
 * ```ts
 * import { readReport } from "gongkai";
 *
 * const { report, cells, findings } = readReport([["信息内容", "本年处理决定数量"], ["行政处罚", "/"], ["行政强制", 3]]);
 * report.proactive?.rows.penalties.decisions; // => null
 * cells["proactive/penalties/decisions"]?.raw; // => "/"
 * findings.some(({ code }) => code === "read/cell-marked"); // => true
 * ```
 */
export interface ReadResult {
  readonly report: AnnualReport;
  readonly findings: readonly ReadFinding[];
  /** What the source holds for each cell, and where; a cell that the source does not have is absent. */
  readonly cells: Readonly<Partial<Record<CellId, ReadCell>>>;
  /** The other reports of the source, in its order: those beside or behind the first. */
  readonly further: readonly ReadResult[];
}

/** The first report of a source with the others, and with what was found before any was read. */
export function resultOf(
  reports: readonly Composed[],
  before: readonly ReadFinding[],
  placeOf: (place: Place) => Place,
): ReadResult {
  const [first, ...others] = reports as readonly [Composed, ...Composed[]];
  const second =
    others.length > 0 ? [readFinding("read/second-report", { count: others.length }, [], others[0]?.begins ?? null)] : [];
  const findings = [...before, ...first.findings, ...second];
  let cells: ReadResult["cells"] | null = null;
  return {
    report: first.report,
    findings: findings.map((finding) => (finding.at ? { ...finding, at: placeOf(finding.at) } : finding)),
    /** Made when it is first asked for: most callers never do. */
    get cells() {
      cells ??= Object.fromEntries(first.cells) as ReadResult["cells"];
      return cells;
    },
    further: others.map((other) => resultOf([other], [], placeOf)),
  };
}
