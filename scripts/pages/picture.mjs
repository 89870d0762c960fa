import { readFileSync } from "node:fs";
import { join } from "node:path";

/** How large the picture is. A browser shows the page that it holds; a test measures that it fits. */
const size = { width: 1000, height: 730 };

const style = `
article { box-sizing: border-box; height: ${size.height}px; padding: 12px 16px; background: #fff; color: #222; font: 13px/20px system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif }
table { width: 100%; border-collapse: collapse }
caption { padding-bottom: 6px; text-align: left; font-weight: bold }
th, td { padding: 1px 6px; border: 1px solid #999; white-space: nowrap }
th { background: #f3f3f3; font-weight: normal }
thead td { white-space: normal }
th[scope=row] { text-align: left }
td[data-cell] { text-align: right }
.finding-error { background: #fdd }
td.suspect { background: #c00; color: #fff; font-weight: bold }
ol { margin: 8px 0 0; padding: 0 0 0 20px }
li { margin: 2px 0; padding: 0 4px; background: none }
li.suspect { font-weight: bold }`;

/**
 * A report of which one figure is wrong, as `toHtml` prints it, with the fault lit: in the row and in the column of the cell the sums
 * do not agree, and where they cross is the cell to look at first.
 */
export function reportPicture({ readReport, reconcile, toHtml, withCell }, root) {
  const { report } = readReport(readFileSync(join(root, "examples/input/hongze-2023.txt"), "utf8"));
  const wrong = withCell(report, "applications/disclosed/naturalPerson", 4);
  const alone = { ...wrong, preface: "", sections: [], proactive: null, reviews: null };
  const { findings, suspicions } = reconcile(alone);
  const page = toHtml(alone, { findings, suspicions, tables: ["applications"] })
    .replace("<article", '<article xmlns="http://www.w3.org/1999/xhtml"')
    .replaceAll("<br>", "<br/>");
  const { width, height } = size;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><title>toHtml</title><style>${style}</style>
<foreignObject width="${width}" height="${height}">
${page}</foreignObject></svg>
`;
}
