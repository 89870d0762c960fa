/**
 * The cell functions of the spreadsheet script. Each takes whatever a host passes, and gives numbers or texts; none throws.
 *
 * @module
 */
import { check, marks } from "./sheet/check.js";
import { dateText, numeral, publishBy, replyBy, workdays } from "./sheet/days.js";
import { deduce } from "./sheet/deduce.js";
import { convert, denominator, numerator, percentText, rateText, residual, total } from "./sheet/figures.js";
import { basis, code, label, outcomesOf } from "./sheet/names.js";
import { normalise } from "./sheet/tables.js";
import type { Cell, Input } from "./sheet/values.js";

/** What a cell function gives: a value, or rows of values. */
export type Output = Cell | readonly (readonly Cell[])[];

/** A function whose errors are texts: an error that is thrown stops the sheet in some hosts. */
function inCell(compute: (...inputs: Input[]) => Output): (...inputs: Input[]) => Output {
  return (...inputs) => {
    try {
      return compute(...inputs);
    } catch (error) {
      return `不能计算：${error instanceof Error ? error.message : String(error)}`;
    }
  };
}

/** The cell functions by their names, without the prefix `GONGKAI_`. */
const functions = {
  CHECK: inCell(check),
  MARKS: inCell(marks),
  TOTAL: inCell(total),
  RESIDUAL: inCell(residual),
  RATE: inCell(rateText),
  NUMERATOR: inCell(numerator),
  DENOMINATOR: inCell(denominator),
  PERCENT: inCell(percentText),
  LABEL: inCell(label),
  CODE: inCell(code),
  BASIS: inCell(basis),
  OUTCOMES: inCell(outcomesOf),
  NORMALISE: inCell(normalise),
  DEDUCE: inCell(deduce),
  REPLY_BY: inCell(replyBy),
  WORKDAYS: inCell(workdays),
  PUBLISH_BY: inCell(publishBy),
  DATE: inCell(dateText),
  NUMERAL: inCell(numeral),
  TO_YUAN: inCell((amount) => convert(amount, "万元", "元")),
  TO_WAN: inCell((amount) => convert(amount, "元", "万元")),
};

export default functions;
