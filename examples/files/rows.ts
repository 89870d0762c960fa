import {
  cellIds,
  cellValue,
  describeFinding,
  describeSuspicion,
  describeUnchecked,
  type Finding,
  type Locale,
  labelOf,
  type Severity,
  sections,
  tables,
} from "gongkai";
import { type Checked, quote } from "./check.js";
import { type Reason, reasons } from "./reasons.js";
import type { Source } from "./source.js";

/** The columns of verdicts.csv, a row a report, in their order, with what stands above them. */
const verdictHeads = {
  file: "文件 file",
  status: "状态 status",
  kind: "类型 kind",
  encoding: "编码 encoding",
  body: "机关 body",
  year: "年度 year",
  editions: "版式（二/三/四部分） editions",
  reconciles: "表内数字 reconciles",
  narrative: "文字 narrative",
  checked: "已核对等式 checked",
  broken: "不成立 broken",
  unchecked: "未核对 unchecked",
  errors: "错误 errors",
  warnings: "警告 warnings",
  notices: "提示 notices",
  cellsRead: "读到的格 cellsRead",
  cellsBlank: "空白格 cellsBlank",
  firstZh: "先看哪里 firstZh",
  firstEn: "先看哪里（英文） firstEn",
  reasonZh: "未核对的原因 reasonZh",
  reasonEn: "未核对的原因（英文） reasonEn",
} as const;

/** The columns of findings.csv, a row a finding. */
const findingHeads = {
  file: "文件 file",
  body: "机关 body",
  year: "年度 year",
  code: "代码 code",
  severity: "等级 severity",
  cells: "有关的格 cells",
  table: "第几个表 table",
  line: "行 line",
  column: "字或格 column",
  quote: "文字原文 quote",
  zh: "说明 zh",
  en: "说明（英文） en",
} as const;

/** What stands above the columns of both tables. */
export const heads = { verdicts: verdictHeads, findings: findingHeads };

type Value = string | number | null | undefined;
type Judged = "yes" | "no" | "unknown";
export type VerdictRow = Readonly<Partial<Record<keyof typeof verdictHeads, Value>>> & {
  readonly file: string;
  readonly status: "checked" | "notChecked";
  readonly reconciles?: Judged;
  /** Whether the running text agrees; absent if it states no number. */
  readonly narrative?: Judged | undefined;
};
export type FindingRow = Readonly<Partial<Record<keyof typeof findingHeads, Value>>> & {
  /** `unchecked` is no finding: an equation that a blank keeps from being checked. */
  readonly severity: Severity | "unchecked";
};

/** What is written of a report, or of a file that could not be read. */
export interface FileRows {
  readonly verdict: VerdictRow;
  readonly findings: readonly FindingRow[];
}

const words: Readonly<Record<string, string>> = {
  ...{ checked: "已核对", notChecked: "没有核对", yes: "相符", no: "不相符", unknown: "未能全部核对" },
  ...{ error: "错误", warning: "警告", notice: "提示", unchecked: "未核对" },
};
const bilingual = (code: string | undefined) => code && `${words[code]} ${code}`;

/** The codes of a row in both languages. */
export const worded = (row: VerdictRow | FindingRow) =>
  "status" in row
    ? { ...row, status: bilingual(row.status), reconciles: bilingual(row.reconciles), narrative: bilingual(row.narrative) }
    : { ...row, severity: bilingual(row.severity) };

/** Files made to annoy have findings by the million; the number of all stands in the verdict. */
const mostFindings = 1000;

export const notChecked = (file: string, reason: Reason): FileRows => ({
  verdict: { file, status: "notChecked", reasonZh: reasons[reason].zh, reasonEn: reasons[reason].en },
  findings: [],
});

export function rowsOf(file: string, { kind, encoding }: Source, checked: Checked): FileRows {
  const { report, verdict, narrative } = checked;
  const found = tables.filter((table) => report[table] !== null);
  const findings = findingRows(file, checked);
  if (found.length === 0) return { verdict: { ...notChecked(file, "noTables").verdict, kind, encoding }, findings };
  const values = found.flatMap((table) => cellIds(table, verdict.forms[table] ?? "2021").map((cell) => cellValue(report, cell)));
  const blank = values.filter((value) => value === null).length;
  const all: readonly Finding[] = [...checked.findings, ...narrative.findings];
  const count = (severity: Severity) => all.filter((finding) => finding.severity === severity).length;
  const first = verdict.suspicions[0];
  return {
    verdict: {
      ...{ file, status: "checked", kind, encoding, body: report.body, year: report.year },
      editions: tables.map((table) => verdict.forms[table] ?? "无").join("/"),
      reconciles: judged(verdict.reconciles),
      narrative: narrative.claims > 0 ? judged(narrative.findings.length === 0) : undefined,
      ...{ checked: verdict.checked, broken: verdict.broken, unchecked: verdict.unchecked.length },
      ...{ errors: count("error"), warnings: count("warning"), notices: count("notice") },
      ...{ cellsRead: values.length - blank, cellsBlank: blank },
      firstZh: first && describeSuspicion(first, "zh-CN"),
      firstEn: first && describeSuspicion(first, "en"),
      reasonZh: openWords(checked, "zh-CN"),
      reasonEn: openWords(checked, "en"),
    },
    findings,
  };
}

const judged = (agrees: boolean | null): Judged => (agrees === null ? "unknown" : agrees ? "yes" : "no");

/** What of a report could not be checked: tables that it does not have, and the first equation with a blank. */
function openWords({ report, verdict: { unchecked } }: Checked, locale: Locale): string {
  const isEnglish = locale === "en";
  const missing = tables
    .filter((table) => report[table] === null)
    .map((table) =>
      isEnglish ? `No table “${labelOf(sections[table], locale)}”.` : `没有「${labelOf(sections[table], locale)}」的表。`,
    );
  const [first] = unchecked;
  const more = unchecked.length - 1;
  const blank = first ? [describeUnchecked(first, locale)] : [];
  if (more > 0) blank.push(isEnglish ? `${more} more: findings.csv.` : `另有 ${more} 个等式，见 findings.csv。`);
  return [...missing, ...blank].join(isEnglish ? " " : "");
}

/** Every finding, and every equation that a blank keeps from being checked. */
function findingRows(file: string, { report, verdict, findings, narrative }: Checked): FindingRow[] {
  const { body, year } = report;
  const row = (finding: Checked["findings"][number] | Checked["narrative"]["findings"][number]): FindingRow => ({
    ...{ file, body, year, code: finding.code, severity: finding.severity, cells: finding.cells.join(" ") },
    ...finding.at,
    zh: describeFinding(finding, "zh-CN"),
    en: describeFinding(finding, "en"),
  });
  return [
    ...findings.slice(0, mostFindings).map(row),
    ...narrative.findings.slice(0, mostFindings).map((finding) => ({ ...row(finding), quote: quote(narrative, finding) })),
    ...verdict.unchecked.map(
      (one): FindingRow => ({
        ...{ file, body, year, code: one.rule, severity: "unchecked", cells: one.blanks.join(" ") },
        zh: describeUnchecked(one, "zh-CN"),
        en: describeUnchecked(one, "en"),
      }),
    ),
  ];
}
