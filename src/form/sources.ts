import { frozen } from "./frozen.js";
/**
 * A legal text or official notice that the library cites.
 *
 * @category The form
 */
export interface Source {
  /** Title, in Chinese. */
  readonly title: string;
  /** English gloss of the title. */
  readonly gloss: string;
  /** Document number as printed on it, or `null` where it has none. */
  readonly number: string | null;
  /** Year of issue, or of the revision that is cited. */
  readonly year: number;
  /** Day of issue, `YYYY-MM-DD`, or `null` where it is not established. */
  readonly date: string | null;
}

/**
 * The code of a cited text; a citation of anything else does not compile.
 *
 * @category The form
 */
export type SourceCode =
  | "regulations"
  | "form2019"
  | "form2021"
  | "feeMeasure"
  | "reconsiderationLaw"
  | "informationCases"
  | "form2014";

/**
 * A place in a cited text: an article of a law, or a place on the form.
 *
 * @category The form
 */
export interface Citation {
  readonly source: SourceCode;
  /** Article, with paragraph and item in brackets: `"36(3)"`. */
  readonly article?: string;
  /** Place on the form: `"三（三）1"`. */
  readonly place?: string;
}

/**
 * Every text that the library cites.
 *
 * @see {@link describeCitation}
 * @category The form
 *
 * @example Which order of the State Council are the Regulations?
 * ```ts
 * import { sources } from "gongkai";
 *
 * sources.regulations.number; // => "国务院令第711号"
 * ```
 */
export const sources: Readonly<Record<SourceCode, Source>> = /* @__PURE__ */ frozen({
  regulations: {
    title: "中华人民共和国政府信息公开条例",
    gloss: "Regulations on Open Government Information",
    number: "国务院令第711号",
    year: 2019,
    date: "2019-04-03",
  },
  form2019: {
    title: "关于政府信息公开工作年度报告有关事项的通知",
    gloss: "Notice on the annual report on government information disclosure (first unified form, on trial)",
    number: "国办公开办函〔2019〕60号",
    year: 2019,
    date: null,
  },
  form2021: {
    title: "中华人民共和国政府信息公开工作年度报告格式",
    gloss: "Form of the annual report on government information disclosure (revised)",
    number: "国办公开办函〔2021〕30号",
    year: 2021,
    date: "2021-09-26",
  },
  feeMeasure: {
    title: "政府信息公开信息处理费管理办法",
    gloss: "Measures on information-processing fees",
    number: "国办函〔2020〕109号",
    year: 2020,
    date: "2020-11-17",
  },
  reconsiderationLaw: {
    title: "中华人民共和国行政复议法",
    gloss: "Administrative Reconsideration Law",
    number: null,
    year: 2023,
    date: null,
  },
  informationCases: {
    title: "最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释",
    gloss: "Judicial interpretation on government information disclosure cases",
    number: "法释〔2025〕8号",
    year: 2025,
    date: null,
  },
  form2014: {
    title: "政府信息公开情况统计表",
    gloss: "Statistics form on government information disclosure, in use before 2019",
    number: "国办发〔2014〕32号",
    year: 2014,
    date: null,
  },
});
