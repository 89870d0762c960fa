/** What an element is to the reader; others only surround text. */
export type Role = "table" | "row" | "cell" | "block" | "heading" | "skipped" | "field" | "separate" | "note" | "struck";

/** What is known of the elements of a name. */
export interface Element {
  readonly name: string;
  readonly role: Role | null;
  /** Whether it has no content and no end tag. */
  readonly isVoid: boolean;
  /** The elements that end where it begins, if they are the innermost. */
  readonly ends: ReadonlySet<string> | null;
  /** Whether the content is foreign, so that a tag of it may close itself; `null` if it is as that around it. */
  readonly foreign: boolean | null;
}

const tagsOf: Readonly<Record<Role, string>> = {
  table: "table",
  row: "tr",
  cell: "td th",
  block:
    "p div br li ul ol dl dt dd tbody thead tfoot caption section article header footer main body html pre blockquote center option",
  heading: "h1 h2 h3 h4 h5 h6 title",
  skipped: "script style noscript template iframe",
  // Whether the text of these belongs to the words around it cannot be told.
  field: "select textarea",
  separate: "svg audio video canvas object dialog",
  // Notes, and what is struck out: their text is not part of the words around it.
  note: "sup sub rt small",
  struck: "del s strike",
};

const voidTags = "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr";

/** Tags that leave out the end tags of others: the elements that begin, and those that end there. */
const impliedEnds: readonly (readonly [begin: string, ended: string])[] = [
  ["tr", "tr th td"],
  ["th", "th"],
  ["td", "thead th td"],
  ["tbody tfoot", "thead tbody"],
  ["body", "head link script"],
  ["li", "li"],
  ["dd dt", "dd dt"],
  ["rt rp", "rt rp"],
  ["option", "option"],
  ["optgroup", "optgroup option"],
  ["select input output button datalist textarea", "input option optgroup select button datalist textarea"],
  [
    "h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr main " +
      "nav ol p pre section table ul",
    "p",
  ],
];

const foreignTags: readonly (readonly [foreign: boolean, tags: string])[] = [
  [true, "math svg"],
  [false, "mi mo mn ms mtext annotation-xml foreignobject desc title"],
];

const bare = { role: null, isVoid: false, ends: null, foreign: null } as const;
const elements = new Map<string, Element>();
const describe = (tags: string, what: Partial<Element>) => {
  for (const name of tags.split(" ")) elements.set(name, { ...bare, name, ...elements.get(name), ...what });
};
for (const role of Object.keys(tagsOf) as Role[]) describe(tagsOf[role], { role });
describe(voidTags, { isVoid: true });
for (const [begin, ended] of impliedEnds) describe(begin, { ends: new Set(ended.split(" ")) });
for (const [foreign, tags] of foreignTags) describe(tags, { foreign });

/** Looks up elements by the names of their tags, in letters of either case; one name is always one element. */
export function elementsByName(): (tag: string) => Element {
  const others = new Map<string, Element>();
  return (tag) => {
    const known = elements.get(tag) ?? others.get(tag);
    if (known) return known;
    const name = tag.toLowerCase();
    const element = elements.get(name) ?? others.get(name) ?? { ...bare, name };
    others.set(tag, element);
    others.set(name, element);
    return element;
  };
}
