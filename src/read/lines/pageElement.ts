import { apartEnds, beginsOf, blockBreak } from "./cellText.js";
import type { Role } from "./elements.js";
import { flush, inCell, type Page, setApart } from "./page.js";
import { beginRow, closeTable, endCell, endRow, openCell, openTable, type Spans } from "./pageTable.js";
import type { Setting } from "./tag.js";

function breakBlock(page: Page): void {
  if (!inCell(page)) flush(page);
  else if (page.at !== null) page.text += blockBreak;
}

/** Whether an element and all within it is skipped: a field of a form is read only where a cell may hold it. */
const isSkipped = (page: Page, role: Role | null, setting: Setting) =>
  setting === "hidden" || role === "skipped" || (role === "field" && !inCell(page));

/** An element opens; `position`: where its tag stands. Whether it is skipped has to be told again when it closes. */
export function openElement(page: Page, role: Role | null, setting: Setting, spans: Spans, position: number): boolean {
  const skipped = isSkipped(page, role, setting);
  if (skipped) page.skipping += 1;
  if (page.skipping > 0) return skipped;
  const { table } = page;
  if (role === "table") openTable(page);
  else if (role === "row" && table) {
    endRow(page, position);
    beginRow(table);
  } else if (role === "cell" && table) openCell(page, table, spans, position);
  else if (isBlock(role)) breakBlock(page);
  if (role === "heading") page.heading = true;
  if (setting !== "none") setApart(page, beginsOf[setting as keyof typeof beginsOf]);
  return skipped;
}

/** An element closes; `position`: where what stands before its end ends. */
export function closeElement(page: Page, role: Role | null, setting: Setting, skipped: boolean, position: number): void {
  if (skipped) page.skipping -= 1;
  if (skipped || page.skipping > 0) return;
  if (setting !== "none") setApart(page, apartEnds);
  if (role === "cell") endCell(page, position);
  else if (role === "row") endRow(page, position);
  else if (role === "table") closeTable(page, position);
  else if (isBlock(role)) breakBlock(page);
  if (role === "heading") page.heading = false;
}

const isBlock = (role: Role | null) => role === "block" || role === "heading" || role === "row" || role === "cell";
