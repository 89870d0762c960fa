import type { AnnualReport } from "./report.js";

/** Refuse what is no report, as programs without types may pass it: above all what `readReport` returns, which holds one. */
export function requireReport(doing: string, report: AnnualReport): void {
  if (typeof report !== "object" || report === null || !Array.isArray(report.sections))
    throw new TypeError(`Cannot ${doing}: expected a report; what readReport returns holds it as \`report\``);
}
