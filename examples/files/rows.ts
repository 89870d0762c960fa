import { cellIds, cellValue, describeFinding, tables } from "gongkai";
import type { Checked } from "./check.js";
import { type Reason, reasons } from "./reasons.js";
import type { Source } from "./source.js";

/** A row of verdicts.csv: one a file. */
export interface VerdictRow {
  readonly file: string;
  readonly status: "checked" | "notChecked";
  readonly kind?: string;
  readonly encoding?: string | undefined;
  readonly body?: string | null;
  readonly year?: number | null;
  /** The edition of the tables of sections 二, 三 and 四, as `2021/2021/2021`; `-` for a table that is not there. */
  readonly editions?: string;
  readonly reconciles?: "yes" | "no" | "unknown";
  readonly checked?: number;
  readonly broken?: number;
  readonly unchecked?: number;
  readonly errors?: number;
  readonly warnings?: number;
  readonly notices?: number;
  readonly cellsRead?: number;
  readonly cellsBlank?: number;
  readonly reasonZh?: string;
  readonly reasonEn?: string;
}

/** A row of findings.csv: one a finding. */
export interface FindingRow {
  readonly file: string;
  readonly code: string;
  readonly severity: string;
  readonly cells: string;
  readonly table?: number | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly zh: string;
  readonly en: string;
}

/** What is written of a file. */
export interface FileRows {
  readonly verdict: VerdictRow;
  readonly findings: readonly FindingRow[];
}

/** The columns of both tables, in their order. */
export const columns = {
  verdicts: [
    ...["file", "status", "kind", "encoding", "body", "year", "editions", "reconciles", "checked", "broken", "unchecked"],
    ...["errors", "warnings", "notices", "cellsRead", "cellsBlank", "reasonZh", "reasonEn"],
  ],
  findings: ["file", "code", "severity", "cells", "table", "line", "column", "zh", "en"],
} as const;

/** Files made to annoy have findings by the million; the number of all stands in the verdict. */
const mostFindings = 1000;

export const notChecked = (file: string, reason: Reason): FileRows => ({
  verdict: { file, status: "notChecked", reasonZh: reasons[reason].zh, reasonEn: reasons[reason].en },
  findings: [],
});

export function rowsOf(file: string, { kind, encoding }: Source, { report, verdict, findings }: Checked): FileRows {
  const found = tables.filter((table) => report[table] !== null);
  if (found.length === 0) {
    const row = notChecked(file, "noTables").verdict;
    return { verdict: { ...row, kind, encoding }, findings: findings.slice(0, mostFindings).map((one) => findingRow(file, one)) };
  }
  const values = found.flatMap((table) => cellIds(table, verdict.forms[table] ?? "2021").map((cell) => cellValue(report, cell)));
  const blank = values.filter((value) => value === null).length;
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return {
    verdict: {
      file,
      status: "checked",
      kind,
      encoding,
      body: report.body,
      year: report.year,
      editions: tables.map((table) => verdict.forms[table] ?? "-").join("/"),
      reconciles: verdict.reconciles === null ? "unknown" : verdict.reconciles ? "yes" : "no",
      checked: verdict.checked,
      broken: verdict.broken,
      unchecked: verdict.unchecked.length,
      errors: count("error"),
      warnings: count("warning"),
      notices: count("notice"),
      cellsRead: values.length - blank,
      cellsBlank: blank,
    },
    findings: findings.slice(0, mostFindings).map((finding) => findingRow(file, finding)),
  };
}

const findingRow = (file: string, finding: Checked["findings"][number]): FindingRow => ({
  file,
  code: finding.code,
  severity: finding.severity,
  cells: finding.cells.join(" "),
  ...finding.at,
  zh: describeFinding(finding, "zh-CN"),
  en: describeFinding(finding, "en"),
});
