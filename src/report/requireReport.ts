import { named, wrongKind } from "../form/misuse.js";
import type { AnnualReport } from "./report.js";

/** Refuse what is no report, as programs without types may pass it: above all what `readReport` returns, which holds one. */
export function requireReport(doing: string, report: AnnualReport): void {
  if (typeof report === "object" && report !== null && Array.isArray(report.sections)) return;
  const seen = named(report);
  if (seen !== "the result of readReport") throw wrongKind(doing, "a report", report);
  throw new TypeError(`Cannot ${doing}: expected a report, was ${seen}; pass its \`report\` instead`);
}
