import { applicationRowsOf, cellIds, cellParts, emptyReport, withCell } from "gongkai";

/** A report without blanks that reconciles; its figures grow with the number. */
export function makeReport(number) {
  const outcomeCount = applicationRowsOf("2021").length - 4;
  const wholes = { received: outcomeCount, concluded: outcomeCount };
  let report = emptyReport("2021");
  for (const cell of cellIds("applications", "2021")) {
    const { row, column } = cellParts(cell);
    report = withCell(report, cell, number * (wholes[row] ?? 1) * (column === "total" ? 6 : 1));
  }
  for (const cell of cellIds("reviews", "2021")) report = withCell(report, cell, number * (cell.endsWith("/total") ? 4 : 1));
  for (const cell of cellIds("proactive", "2021"))
    report = withCell(report, cell, cell.endsWith("/collected") ? { value: `${number}.64`, unit: "万元" } : number);
  return report;
}
