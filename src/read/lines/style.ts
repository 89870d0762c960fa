/** Why text is not seen: it is transparent or away from the page, its visibility is off, its print is too small. */
export const unseen = { away: 1, invisible: 2, small: 4 } as const;

/** What the style of an element does to its text. */
export interface Style {
  /** Whether the element is not displayed at all. */
  readonly removes: boolean;
  readonly strikes: boolean;
  /** Whether the text stands above or below the line, as notes do. */
  readonly raises: boolean;
  /** Why its text is not seen, and which of the reasons of the elements around it end here. */
  readonly adds: number;
  readonly ends: number;
}

/** The style of an element that has none. */
export const plain: Style = Object.freeze({ removes: false, strikes: false, raises: false, adds: 0, ends: 0 });

/** Print below this many pixels cannot be read. */
const smallestPrint = 5;
/** How many pixels a unit is, in print of the usual size. */
const pixels: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, em: 16, rem: 16, "%": 0.16, "": 1 };
/** Units of the print around. */
const relative: ReadonlySet<string | undefined> = new Set(["em", "%"]);

function printOf(value: string): Partial<Style> {
  const [, number, unit = ""] = /^([\d.]+)(px|pt|r?em|%)?(?![\w.])/.exec(value) ?? [];
  if (number === undefined) return { ends: unseen.small };
  if (Number(number) * (pixels[unit] as number) < smallestPrint) return { adds: unseen.small };
  return relative.has(unit) ? {} : { ends: unseen.small };
}

const away = (isAway: boolean): Partial<Style> => (isAway ? { adds: unseen.away } : {});
/** A distance that leads off every screen. */
const isFarOff = (value: string) => /^-(?:\d{4,}|[5-9]\d\d)(?:\.\d*)?(?:px|pt|r?em)/.test(value);

/** Whether the four sides of a box leave no room between them. */
function isPoint(sides: string): boolean {
  const lengths = sides.trim().split(/[\s,]+/);
  return lengths.length === 4 && lengths.every((length) => /^[01](?:px)?$/.test(length));
}

/** What each property says by its value; of others nothing is asked. */
const properties: Readonly<Record<string, (value: string) => Partial<Style>>> = {
  display: (value) => ({ removes: value.startsWith("none") }),
  "mso-hide": (value) => ({ removes: value.startsWith("all") }),
  visibility: (value) => {
    if (value.startsWith("collapse")) return { removes: true };
    return value.startsWith("hidden") ? { adds: unseen.invisible } : { ends: unseen.invisible };
  },
  opacity: (value) => away(Number.parseFloat(value) < 0.05),
  filter: (value) => away(/^opacity\(0(?:\.0\d*)?%?\)/.test(value)),
  color: (value) => away(/^transparent|^(?:rgba|hsla)\([^)]*,\s*0(?:\.0*)?%?\s*\)/.test(value)),
  "max-height": (value) => away(/^0(?![.\d])/.test(value)),
  "max-width": (value) => away(/^0(?![.\d])/.test(value)),
  "text-indent": (value) => away(isFarOff(value)),
  left: (value) => away(isFarOff(value)),
  top: (value) => away(isFarOff(value)),
  "margin-left": (value) => away(isFarOff(value)),
  "margin-top": (value) => away(isFarOff(value)),
  clip: (value) => away(value.startsWith("rect(") && isPoint(value.slice("rect(".length, Math.max(value.indexOf(")"), 0)))),
  "clip-path": (value) => away(/^inset\((?:[5-9]\d|1\d\d)%/.test(value)),
  transform: (value) => away(/^scale\(\s*0(?:\.0*)?\s*[),]/.test(value)),
  "font-size": printOf,
  font: (value) => {
    const size = /(?<![\w.])[\d.]+(?:px|pt|r?em|%)?(?=\s*\/|\s+\D)/.exec(value.slice(0, 100))?.[0];
    return size === undefined ? {} : printOf(size);
  },
  "text-decoration": (value) => ({ strikes: value.includes("line-through") }),
  "text-decoration-line": (value) => ({ strikes: value.includes("line-through") }),
  "vertical-align": (value) => ({ raises: /^(?:super|sub)(?![-\w])/.test(value) }),
};

/** Read the text of a style. */
export function styleOf(text: string): Style {
  let style = plain;
  for (const declaration of withoutComments(text.toLowerCase()).split(";")) {
    const colon = declaration.indexOf(":");
    const name = declaration.slice(0, Math.max(colon, 0)).trim();
    if (!Object.hasOwn(properties, name)) continue;
    const said = (properties[name] as (value: string) => Partial<Style>)(declaration.slice(colon + 1).trim());
    const adds = said.adds ?? 0;
    const ends = said.ends ?? 0;
    style = joined(style, { ...style, ...said, adds, ends });
  }
  return style;
}

/** A text of CSS without its comments; one that does not end goes on to the end. */
function withoutComments(text: string): string {
  const [first = "", ...others] = text.split("/*");
  return first + others.map((part) => (part.includes("*/") ? part.slice(part.indexOf("*/") + 2) : "")).join("");
}

/** A style, and what a further one says; of what both say the latter counts. */
function joined(style: Style, further: Style): Style {
  const { adds, ends } = further;
  return { ...further, adds: (style.adds & ~ends) | adds, ends: (style.ends & ~adds) | ends };
}

/** Classes by which frameworks keep text from view. */
const hidingClasses: ReadonlyMap<string, Style> = new Map(
  ["sr-only", "visually-hidden", "screen-reader-text", "d-none", "hidden"].map((name) => [name, { ...plain, adds: unseen.away }]),
);

const className = /^\s*(?:[a-z]+)?\.([\w-]+)\s*$/i;

/** What the style elements of a page hold, without the marks that hide it from old browsers. */
const sheetsIn = (page: string) =>
  page
    .split(/<style\b/i)
    .slice(1)
    .map((part) => part.slice(part.indexOf(">") + 1, Math.max(part.search(/<\/style/i), 0)).replace(/<!--|-->/g, ""));

/** The rules of a style sheet: their selectors and declarations. Of rules within others the innermost. */
const rulesOf = (sheet: string) =>
  withoutComments(sheet)
    .split("}")
    .slice(0, -1)
    .map((rule) => rule.split("{").slice(-2))
    .filter((rule) => rule.length === 2);

/** The styles of classes: those that frameworks hide text by, and the simple rules in the page, `.old { display: none }`. */
export function stylesOfClasses(page: string): (classes: string) => Style | null {
  const styles = new Map(hidingClasses);
  for (const [selectors = "", text = ""] of sheetsIn(page).flatMap(rulesOf)) {
    const names = selectors.split(",").flatMap((selector) => className.exec(selector)?.[1] ?? []);
    const style = names.length > 0 ? styleOf(text) : plain;
    if (style !== plain) for (const name of names) styles.set(name, joined(styles.get(name) ?? plain, style));
  }
  return (classes) => {
    let style: Style | null = null;
    for (const name of classes.split(/\s+/)) style = withOwn(style, styles.get(name) ?? null);
    return style;
  };
}

/** The style of an element by its classes and by its own declarations, or by one class and the next: the latter count for more. */
export const withOwn = (byClass: Style | null, own: Style | null): Style | null =>
  byClass && own ? joined(byClass, own) : (own ?? byClass);
