import { toHtml } from "gongkai";

const style = `
body { max-width: 75rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.6 system-ui, sans-serif; color: #222 }
aside { border: 1px solid #ccc; padding: 0 1rem; background: #fafafa }
h1 { font-size: 1.5rem } h2 { font-size: 1.2rem } p { margin: .4rem 0 }
table { border-collapse: collapse; margin: 1rem 0; font-size: .9rem }
caption { text-align: left; font-weight: bold }
th, td { border: 1px solid #999; padding: .2rem .5rem }
th { background: #f3f3f3; font-weight: normal }
th[scope=row], th[scope=rowgroup] { text-align: left }
td[data-cell] { text-align: right }
.finding-error { background: #fcc } .finding-warning { background: #fe9 } .finding-notice { background: #cde }
.suspect { background: #f88; font-weight: bold }
.findings { font-size: .9rem } .findings li { margin: .2rem 0; padding: 0 .3rem }`;

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A page of its own: the verdict in words, and the report, in which findings and the cells to look at first are marked. */
export function page(report, findings, verdict, words, locale) {
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(`${report.body} ${report.year}`)}</title>
<style>${style}
</style>
<aside>
<p><strong>${escaped(words)}</strong></p>
</aside>
${toHtml(report, { locale, findings, suspicions: verdict.suspicions })}</html>
`;
}
