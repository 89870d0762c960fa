import type { Element, Role } from "./elements.js";
import { plain, type Style, styleOf, stylesOfClasses, withOwn } from "./style.js";

/** How an element sets its text apart from that around it; `hidden`: it is not there for anybody who reads the page. */
export type Setting = "none" | "note" | "struck" | "separate" | "hidden";

/** A tag that is being read. */
export interface Tag {
  element: Element | null;
  colspan: number | null;
  rowspan: number | null;
  /** Whether it has the attribute `hidden`, and whether it is kept from those who listen to a page. */
  hidden: boolean;
  silent: boolean;
  /** Whether it leads to a place of the page, as the number of a note does. */
  leadsToNote: boolean;
  /** `null` as long as none has been seen; of several attributes of one name the first counts. */
  style: Style | null;
  byClass: Style | null;
  /** What a field of a form holds, and its kind. */
  value: string | null;
  type: string | null;
}

/** A tag of which nothing has been read. */
export const newTag = (): Tag => ({
  element: null,
  colspan: null,
  rowspan: null,
  hidden: false,
  silent: false,
  leadsToNote: false,
  style: null,
  byClass: null,
  value: null,
  type: null,
});

/** A function that reads each text once. */
function memoize<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    if (!known.has(text)) known.set(text, read(text));
    return known.get(text) as Value;
  };
}

/** What the attributes say that matter in a page. It has few styles many times, so that each is read once. */
export function attributeReaders(page: string): ReadonlyMap<string, (tag: Tag, value: string) => void> {
  const styleIn = memoize(styleOf);
  const styleOfClasses = memoize(stylesOfClasses(page));
  const readers: Readonly<Record<string, (tag: Tag, value: string) => void>> = {
    colspan: (tag, value) => {
      tag.colspan ??= Number(value);
    },
    rowspan: (tag, value) => {
      tag.rowspan ??= Number(value);
    },
    hidden: (tag) => {
      tag.hidden = true;
    },
    "aria-hidden": (tag, value) => {
      tag.silent ||= /^\s*true/i.test(value);
    },
    href: (tag, value) => {
      tag.leadsToNote ||= /^\s*#./.test(value);
    },
    style: (tag, value) => {
      tag.style ??= styleIn(value);
    },
    class: (tag, value) => {
      tag.byClass ??= styleOfClasses(value);
    },
    type: (tag, value) => {
      tag.type ??= value;
    },
    value: (tag, value) => {
      tag.value ??= value;
    },
  };
  return new Map(Object.entries(readers));
}

/** The style of a tag, by its classes and its own declarations. */
export const styleOfTag = ({ byClass, style }: Tag): Style => withOwn(byClass, style) ?? plain;

/** How a tag sets its text apart. What a hidden table holds may be shown by a script; a hidden row or cell is none of its table. */
export function settingOf(role: Role | null, { hidden, silent, leadsToNote }: Tag, { removes, strikes, raises }: Style): Setting {
  if (role === "row" || role === "cell") return hidden || removes ? "hidden" : "none";
  if (role === "table") return "none";
  if (role === "struck" || strikes || hidden || removes) return "struck";
  if (role === "separate" || role === "field" || silent) return "separate";
  return role === "note" || raises || leadsToNote ? "note" : "none";
}

/** Whether a field of a form shows its value as its text. */
export const showsValue = ({ type }: Tag): boolean => type === null || /^\s*(?:text|number|tel)?\s*$/i.test(type);
