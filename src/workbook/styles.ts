import { frozen } from "../form/frozen.js";
import type { ConditionalFormat, WorkbookStyle, WorkbookStyleName } from "./model.js";

/** The styles: the tables look as the form does, the other sheets are plain lists. */
export const styles: Readonly<Record<WorkbookStyleName, WorkbookStyle>> = /* @__PURE__ */ frozen({
  title: { size: 16, bold: true, align: "center", wrap: true },
  heading: { size: 12, bold: true, align: "left" },
  head: { size: 10, bold: true, border: true, align: "center", wrap: true },
  label: { size: 10, border: true, align: "left", wrap: true },
  caption: { size: 10, bold: true, border: true, align: "center" },
  value: { size: 10, border: true, align: "center" },
  mark: { size: 9, color: "C00000", align: "center" },
  note: { size: 9, color: "595959", align: "left", wrap: true },
  text: { size: 10, border: true, align: "left", wrap: true },
  number: { size: 10, border: true, align: "right" },
  verdict: { size: 10, bold: true, border: true, align: "center" },
  choice: { size: 10, bold: true, fill: "FFF2CC", border: true, align: "center" },
});

type Look = Omit<ConditionalFormat, "ranges" | "formula">;

/** How cells light up. */
export const looks: Readonly<Record<"wrong" | "crossing" | "doubtful" | "right", Look>> = {
  wrong: { fill: "FFC7CE", color: "9C0006" },
  crossing: { fill: "FF5050", color: "FFFFFF", bold: true },
  doubtful: { fill: "FFEB9C", color: "7F6000" },
  right: { fill: "E2EFDA", color: "375623" },
};
