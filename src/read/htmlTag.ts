/** What an element is to the reader; others only surround text. */
export type Role = "table" | "row" | "cell" | "block" | "heading" | "skipped" | "note" | "struck";

const tagsOf: Readonly<Record<Role, string>> = {
  table: "table",
  row: "tr",
  cell: "td th",
  block:
    "p div br li ul ol dl dt dd tbody thead tfoot caption section article header footer main body html pre blockquote center",
  heading: "h1 h2 h3 h4 h5 h6 title",
  skipped: "script style noscript template select textarea",
  note: "sup sub",
  struck: "del s strike",
};
/** The roles of elements, by their names. */
export const roles: ReadonlyMap<string, Role> = new Map(
  (Object.keys(tagsOf) as Role[]).flatMap((role) => tagsOf[role].split(" ").map((tag) => [tag, role] as const)),
);

/** An opening tag, as far as it matters here. */
export interface Tag {
  readonly name: string;
  readonly start: number;
  /** Whether it hides its element, or strikes it out. */
  strikes: boolean;
  /** Whether its style has been seen; of several attributes of one name the first counts. */
  style: boolean;
  colspan: number | null;
  rowspan: number | null;
}

const strikingStyle = /display\s*:\s*none|text-decoration(?:-line)?\s*:[^;]{0,80}line-through/i;

/** Take from an attribute what matters here. */
export function setAttribute(tag: Tag, name: string, value: string): void {
  if (name === "colspan") tag.colspan ??= Number(value);
  else if (name === "rowspan") tag.rowspan ??= Number(value);
  else if (name === "hidden") tag.strikes = true;
  else if (name === "style" && !tag.style) {
    tag.style = true;
    tag.strikes ||= strikingStyle.test(value);
  }
}
