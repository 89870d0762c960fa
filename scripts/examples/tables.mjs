// A report as pieces: lines and tables, a table as cells with their places, as wide and as high as on the form.
import { layout } from "gongkai";

/** The cells of a printed table, each with the row and column where it begins. */
export function placedCells({ rows }) {
  const taken = new Set();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row}/${column}`)) column += 1;
      for (let y = row; y < row + cell.rowspan; y += 1)
        for (let x = column; x < column + cell.colspan; x += 1) taken.add(`${y}/${x}`);
      return { ...cell, row, column };
    });
  });
}

/** The pieces of a report; a table does not need its caption, since it stands in its section. */
export const piecesOf = (report) =>
  layout(report).map((block) => (block.type === "table" ? { ...block, cells: placedCells(block) } : block));
