// A Word document with merged cells, as small as Word accepts it.
import JSZip from "jszip";
import { piecesOf } from "./tables.mjs";

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const parts = {
  "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  "_rels/.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
};

const sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
const borders = `<w:tblBorders>${sides.map((side) => `<w:${side} w:val="single" w:sz="4"/>`).join("")}</w:tblBorders>`;

const escaped = (text) => text.replace(/[&<>]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[character]);

/** A paragraph in several runs, as Word cuts it wherever somebody corrected something. */
const paragraph = (text) => {
  const runs = [text.slice(0, text.length >> 1), text.slice(text.length >> 1)].filter((run) => run !== "");
  return `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${escaped(run)}</w:t></w:r>`).join("")}</w:p>`;
};

function tableXml({ rows, columns, cells }) {
  const rowXml = (_, row) => {
    let xml = "";
    for (let column = 0; column < columns; ) {
      const cell = cells.find(
        (one) => one.column === column && one.row <= row && row < one.row + one.rowspan && one.column + one.colspan > column,
      );
      const { colspan, rowspan, text } = cell;
      const merge = rowspan > 1 ? (cell.row === row ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>") : "";
      const span = colspan > 1 ? `<w:gridSpan w:val="${colspan}"/>` : "";
      xml += `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraph(cell.row === row ? text : "")}</w:tc>`;
      column += colspan;
    }
    return `<w:tr>${xml}</w:tr>`;
  };
  const grid = "<w:gridCol/>".repeat(columns);
  return `<w:tbl><w:tblPr>${borders}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map(rowXml).join("")}</w:tbl>`;
}

/** @returns {Promise<Uint8Array>} */
export async function docxOf(report) {
  const body = piecesOf(report).map((piece) => (piece.type === "table" ? tableXml(piece) : paragraph(piece.text)));
  const zip = new JSZip();
  // Dates of the parts are fixed, so that the same report makes the same bytes.
  const options = { date: new Date(Date.UTC(2025, 0, 1)), createFolders: false };
  for (const [name, xml] of Object.entries(parts)) zip.file(name, xml, options);
  zip.file("word/document.xml", `${head}<w:document ${namespace}><w:body>${body.join("")}</w:body></w:document>`, options);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", platform: "UNIX" });
}
