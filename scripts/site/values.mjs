import { table } from "../pages/markdown.mjs";

const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** What is shown of an entry of the data: its words. The columns stand in this order. */
const columns = {
  place: "Place",
  label: "Label",
  title: "Title",
  statement: "Statement",
  name: "Name",
  gloss: "English",
  severity: "Severity",
};

/** Exported data as a table in Markdown, one entry a row; `null` of what is no list of entries with words. */
export function valuesTable(data) {
  const entries = Array.isArray(data) ? data.map((entry) => [entry?.id, entry]) : isRecord(data) ? Object.entries(data) : [];
  if (entries.length === 0 || !entries.every(([code, entry]) => code && isRecord(entry) && "gloss" in entry)) return null;
  const shown = Object.keys(columns).filter((key) => entries.some(([, entry]) => typeof entry[key] === "string"));
  const rows = entries.map(([code, entry]) => [`\`${code}\``, ...shown.map((key) => entry[key] ?? "")]);
  return `#### Values\n\n${table(["Code", ...shown.map((key) => columns[key])], rows)}`;
}
