// Writes the model of a workbook as .xlsx with exceljs. The same model gives the same bytes, whenever it is written.
import ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";

/** The day that stands in the file as the day of its making, in UTC, and of each part of it, in the time of the host. */
const made = new Date(Date.UTC(2000, 0, 1));
const packed = new Date(2000, 0, 1);

const solid = (color) => ({
  type: "pattern",
  pattern: "solid",
  fgColor: { argb: `FF${color}` },
  bgColor: { argb: `FF${color}` },
});
const thin = { style: "thin", color: { argb: "FF000000" } };

/** In .xlsx `_x0041_` is read as the letter A: published text stays as it is. */
const asWritten = (text) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

async function addSheet(book, sheet, styles) {
  const { print } = sheet;
  const [from, to] = print.repeatRows ?? [];
  const added = book.addWorksheet(sheet.name, {
    views: [
      sheet.frozenRows > 0 ? { state: "frozen", ySplit: sheet.frozenRows, showGridLines: false } : { showGridLines: false },
    ],
    pageSetup: {
      paperSize: 9,
      orientation: print.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: print.onePage ? 1 : 0,
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
      // exceljs writes this with the columns fixed and the rows not: a print area must be fixed in both.
      printArea: print.area.replace(/\d+/g, "$$$&"),
      horizontalDpi: 600,
      verticalDpi: 600,
      ...(print.repeatRows ? { printTitlesRow: `${from}:${to}` } : {}),
    },
    headerFooter: { oddFooter: "&C&P / &N" },
  });
  sheet.widths.forEach((width, index) => {
    added.getColumn(index + 1).width = width;
  });
  sheet.heights.forEach((height, index) => {
    if (height !== null) added.getRow(index + 1).height = height;
  });
  for (const { address, value, formula, style: name, numberFormat, input } of sheet.cells) {
    const style = styles[name];
    const cell = added.getCell(address);
    const written = typeof value === "string" ? asWritten(value) : value;
    cell.value = formula === undefined ? written : { formula, result: written };
    cell.font = { name: "宋体", size: style.size, bold: style.bold === true, color: { argb: `FF${style.color ?? "000000"}` } };
    cell.alignment = { horizontal: style.align, vertical: "middle", wrapText: style.wrap === true };
    if (style.border) cell.border = { top: thin, left: thin, bottom: thin, right: thin };
    if (style.fill) cell.fill = solid(style.fill);
    if (numberFormat) cell.numFmt = numberFormat;
    if (input) cell.protection = { locked: false };
  }
  for (const range of sheet.merges) added.mergeCells(range);
  const rules = new Map();
  sheet.conditionalFormats.forEach(({ ranges, formula, fill, color, bold }, index) => {
    const style = { font: { color: { argb: `FF${color}` }, bold: bold === true }, fill: solid(fill) };
    const rule = { type: "expression", formulae: [formula], priority: index + 1, style };
    rules.set(ranges.join(" "), [...(rules.get(ranges.join(" ")) ?? []), rule]);
  });
  for (const [ref, some] of rules) added.addConditionalFormatting({ ref, rules: some });
  for (const { ranges, type, minimum, choices, message } of sheet.validations)
    for (const range of ranges)
      added.dataValidations.add(range, {
        type,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: type === "list" ? "stop" : "warning",
        error: message,
        ...(type === "list"
          ? { formulae: [`"${choices.join(",")}"`] }
          : { operator: "greaterThanOrEqual", formulae: [minimum ?? -1_000_000_000] }),
      });
  // No password: who wants to change the layout can. Columns and rows can be made wider and higher in any case.
  await added.protect("", { formatColumns: true, formatRows: true });
}

/**
 * @param {import("gongkai").Workbook} workbook
 * @returns {Promise<Uint8Array>} The bytes of an .xlsx file
 */
export async function toXlsx({ title, sheets, styles, names }) {
  const book = new ExcelJS.Workbook();
  Object.assign(book, { creator: "gongkai", lastModifiedBy: "gongkai", title, created: made, modified: made });
  book.calcProperties.fullCalcOnLoad = true;
  for (const sheet of sheets) await addSheet(book, sheet, styles);
  for (const [name, { sheet, address }] of Object.entries(names))
    book.definedNames.add(`'${sheet}'!${address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`, name);
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  return zipSync(parts, { mtime: packed, level: 9 });
}
