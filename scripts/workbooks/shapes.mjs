// Draws which part of each table is its values alone, for docs/spreadsheet.md.
//
//   node scripts/workbooks/shapes.mjs
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { emptyReport, layout } from "gongkai";

const [wide, high, gap] = [22, 11, 34];

/** A table as boxes, its values as a frame of rows and columns, with the shape written beside it. */
function drawn(table, edition, left, top) {
  const [block] = layout(emptyReport(edition), { tables: [table] }).filter(({ type }) => type === "table");
  const rows = block.rows.map((row) => row.some(({ cell }) => cell !== undefined));
  const columns = block.columns - block.labelColumns;
  const box = (x, y, width, height, fill) =>
    `<rect x="${left + x}" y="${top + y}" width="${width}" height="${height}" fill="${fill}" stroke="#888"/>`;
  const boxes = rows.flatMap((hasValues, row) =>
    Array.from({ length: block.columns }, (_, column) =>
      box(column * wide, row * high, wide, high, hasValues && column >= block.labelColumns ? "#ffe08a" : "#eee"),
    ),
  );
  const shape = `${rows.filter(Boolean).length}×${columns}`;
  const text = `<text x="${left}" y="${top - 8}">${{ proactive: "二", applications: "三", reviews: "四" }[table]} · ${edition} · ${shape}</text>`;
  return { svg: text + boxes.join(""), width: block.columns * wide, height: rows.length * high };
}

const tables = [
  [
    ["proactive", "2021"],
    ["proactive", "2019"],
  ],
  [["applications", "2021"]],
  [["applications", "2019"]],
  [["reviews", "2021"]],
];
let left = 10;
let height = 0;
const parts = [];
for (const column of tables) {
  let top = gap;
  let width = 0;
  for (const [table, edition] of column) {
    const one = drawn(table, edition, left, top);
    parts.push(one.svg);
    top += one.height + gap;
    width = Math.max(width, one.width, 110);
  }
  height = Math.max(height, top);
  left += width + 20;
}
const size = `width="${left}" height="${height}" viewBox="0 0 ${left} ${height}"`;
const style = "<style>text{font:14px system-ui,sans-serif}</style>";
const back = `<rect width="${left}" height="${height}" fill="#fff"/>`;
const path = join(import.meta.dirname, "../../docs/pictures/shapes.svg");
writeFileSync(
  path,
  `<svg xmlns="http://www.w3.org/2000/svg" ${size}><title>政府信息公开年度报告三张表的形状</title>${style}${back}${parts.join("")}</svg>\n`,
);
