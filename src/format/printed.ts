import { isCsv } from "../read/lines/csv.js";
import { isHtml } from "../read/lines/escaped.js";
import { printedAs } from "../read/lines/line.js";

/** A print of plain text or Markdown; marked as such where its words would have it taken for another syntax. */
export const asText = (print: string): string => (isHtml(print) || isCsv(print) ? printedAs.text + print : print);

/** A print of records, made of a mark that its first field begins with; marked where its words would have it taken for another syntax. */
export function asRecords(print: (mark: string) => string): string {
  const plain = print("");
  return isHtml(plain) || !isCsv(plain) ? print(printedAs.records) : plain;
}
