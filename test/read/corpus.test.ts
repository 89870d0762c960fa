import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type ReadResult, readReport } from "../../src/index.js";
import { root } from "../support/examples.js";

/** Published reports that lie beside the project; they are not part of it. */
const corpus = join(root, "../shared/corpus");

type Rows = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface Expected {
  readonly expected: Readonly<
    Record<"proactive" | "applications" | "reviews", { form?: string | null; rows?: Rows } | undefined>
  >;
  readonly undetermined: readonly string[];
}

interface Beginning {
  readonly values: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

const read = (...path: string[]) => readFileSync(join(corpus, ...path), "utf8");

/** The files of a folder that say what a person read, with the report that each is about. */
function pairs(folder: string, ending: string): { id: string; source: string; wanted: string }[] {
  const names = readdirSync(join(corpus, folder)).sort();
  return names
    .filter((name) => name.endsWith(ending))
    .flatMap((name) => {
      const id = name.slice(0, -ending.length);
      const report = names.find((other) => other.startsWith(`${id}.`) && !other.endsWith(".json"));
      return report === undefined ? [] : [{ id, source: read(folder, report), wanted: read(folder, name) }];
    });
}

/** A value as it can be compared: amounts by number and unit. */
function plain(value: unknown): string {
  if (value === null || value === undefined) return "blank";
  if (typeof value !== "object") return String(Number(value));
  const { value: digits, unit } = value as { value: string; unit: string | null };
  return `${Number(digits)}${unit ?? ""}`;
}

const tables = ["proactive", "applications", "reviews"] as const;
const rowsOf = (table: string, found: unknown): Rows =>
  ((table === "reviews" ? found : (found as { rows?: Rows } | null)?.rows) ?? {}) as Rows;
const namedBy = ({ findings }: ReadResult) => new Set<string>(findings.flatMap(({ cells }) => cells));

/** How the cells of one report were read. */
function judge(result: ReadResult, { expected, undetermined }: Expected) {
  const named = namedBy(result);
  const open = new Set(undetermined);
  const wrong: string[] = [];
  let right = 0;
  let all = 0;
  for (const table of tables)
    for (const [row, cells] of Object.entries(rowsOf(table, expected[table])))
      for (const [column, value] of Object.entries(typeof cells === "object" ? cells : {})) {
        const cell = `${table}/${row}/${column}`;
        const have = plain(rowsOf(table, result.report[table])[row]?.[column]);
        const agrees = open.has(cell) ? named.has(cell) : have === plain(value);
        all += 1;
        if (agrees) right += 1;
        else if (!named.has(cell)) wrong.push(`${cell}: ${have} for ${plain(value)}`);
      }
  const editions = (["proactive", "applications"] as const).filter(
    (table) => expected[table]?.form && result.report[table]?.form !== expected[table]?.form,
  );
  return { right, all, wrong, editions };
}

/** The rows of a beginning, told by words of their labels, in the order in which the words are looked for. */
const rowsByWords: readonly (readonly [string, string])[] = [
  ["本年新收", "applications/received"],
  ["上年结转", "applications/carriedOver"],
  ["予以公开", "applications/disclosed"],
  ["部分公开", "applications/partiallyDisclosed"],
  ["国家秘密", "applications/refused.stateSecret"],
  ["禁止公开", "applications/refused.prohibitedByLaw"],
  ["三安全一稳定", "applications/refused.securityAndStability"],
  ["第三方合法权益", "applications/refused.thirdPartyRights"],
  ["内部事务", "applications/refused.internalAffairs"],
  ["过程性", "applications/refused.processInformation"],
  ["执法案卷", "applications/refused.enforcementCaseFile"],
  ["行政查询", "applications/refused.administrativeInquiry"],
  ["不掌握", "applications/unable.notHeld"],
  ["另行制作", "applications/unable.requiresCreation"],
  ["仍不明确", "applications/unable.unclearAfterCorrection"],
  ["规范性", "proactive/normativeDocuments"],
  ["规章", "proactive/administrativeRules"],
  ["行政许可", "proactive/licensing"],
  ["其他对外", "proactive/otherMatters"],
  ["行政处罚", "proactive/penalties"],
  ["行政强制", "proactive/compulsion"],
  ["事业性收费", "proactive/fees"],
  ["集中采购", "proactive/procurement"],
];

/** What of a beginning was lost or invented: printed numbers that are neither read nor named, and blanks read as numbers. */
function lostIn(result: ReadResult, { values }: Beginning): string[] {
  const named = namedBy(result);
  const said = JSON.stringify(result.findings);
  const problems: string[] = [];
  for (const [label, printed] of Object.values(values).flatMap((rows) => Object.entries(rows))) {
    const row = rowsByWords.find(([words]) => label.slice(label.lastIndexOf("/") + 1).includes(words))?.[1];
    if (row === undefined) continue;
    const [table, code] = row.split("/") as [string, string];
    const found = Object.values(rowsOf(table, result.report[table as "proactive"])[code] ?? {});
    const isNamed = said.includes(label) || [...named].some((cell) => cell.startsWith(`${row}/`));
    for (const [index, text] of printed.entries()) {
      const have = plain(found[index]);
      const number = /^-?\d+$/.test(text.trim()) ? String(Number(text)) : null;
      const fine = number === null ? text.trim() !== "" || have === "blank" : have.replace(/\D+$/u, "") === number;
      if (!fine && !isNamed) problems.push(`${label} ${index + 1}: ${have} for 「${text}」`);
    }
  }
  return problems;
}

if (!existsSync(corpus)) {
  test.skip("published reports: the folder ../shared/corpus does not stand beside the project, so that they are not read", () => {});
} else {
  describe("whole reports as published", () => {
    const reports = pairs("whole", ".expected.json").map(({ id, source, wanted }) => ({
      id,
      source,
      wanted: JSON.parse(wanted) as Expected,
    }));

    test("there are reports to read", () => expect(reports.length).toBeGreaterThan(0));
    for (const { id, source, wanted } of reports)
      test(`${id}: every cell is right or named by a finding, and the editions are right`, () => {
        const { wrong, editions } = judge(readReport(source), wanted);
        expect(wrong).toEqual([]);
        expect(editions).toEqual([]);
      });
    test("of all cells at least 98 in 100 are read as a person read them", () => {
      const judged = reports.map(({ source, wanted }) => judge(readReport(source), wanted));
      const sum = (of: "right" | "all") => judged.reduce((total, one) => total + one[of], 0);
      expect(sum("right") / sum("all")).toBeGreaterThanOrEqual(0.98);
    });
  });

  describe("beginnings of reports as published", () => {
    const beginnings = pairs("partial", ".meta.json");
    test("there are beginnings to read", () => expect(beginnings.length).toBeGreaterThan(0));
    for (const { id, source, wanted } of beginnings)
      test(`${id}: no printed number is lost, no blank made a number`, () => {
        expect(lostIn(readReport(source), JSON.parse(wanted) as Beginning)).toEqual([]);
      });
  });
}
