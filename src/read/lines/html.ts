import { type Element, elementsByName, type Role } from "./elements.js";
import type { Line } from "./line.js";
import { newPage, type Setting } from "./page.js";
import { Tokenizer } from "./tokenizer.js";

/** How deep elements may stand within each other. */
const deepest = 10_000;

/** The attributes that matter here. */
type Attribute = "colspan" | "rowspan" | "hidden" | "style" | "type" | "value";
const attributes: readonly Attribute[] = ["colspan", "rowspan", "hidden", "style", "type", "value"];
/** How long the name of an attribute is that begins with a letter. */
const lengths: readonly number[] = attributes.reduce<number[]>((all, name) => {
  all[name.charCodeAt(0)] = name.length;
  return all;
}, Array(128).fill(0));

/** The attribute whose name stands between two positions, if it matters; most do not, and are told by two numbers. */
function attributeAt(source: string, start: number, end: number): Attribute | null {
  if (lengths[source.charCodeAt(start) | 0x20] !== end - start) return null;
  const name = source.slice(start, end).toLowerCase() as Attribute;
  return attributes.includes(name) ? name : null;
}

/** A tag that is being read. */
interface Tag {
  element: Element | null;
  colspan: number | null;
  rowspan: number | null;
  /** Whether it hides its element, strikes it out, or sets it as a note. */
  hides: boolean;
  strikes: boolean;
  raises: boolean;
  /** Whether its style has been seen; of several attributes of one name the first counts. */
  style: boolean;
  /** What a field of a form holds, and its kind. */
  value: string | null;
  type: string | null;
}

const hidingStyle = /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all/i;
const strikingStyle = /text-decoration(?:-line)?\s*:[^;]{0,80}line-through/i;
const raisingStyle = /vertical-align\s*:\s*(?:super|sub)(?![-\w])/i;

function setAttribute(tag: Tag, name: Attribute, value: string): void {
  if (name === "colspan") tag.colspan ??= Number(value);
  else if (name === "rowspan") tag.rowspan ??= Number(value);
  else if (name === "hidden") tag.hides = true;
  else if (name === "value" || name === "type") tag[name] ??= value;
  else if (!tag.style) {
    tag.style = true;
    tag.hides ||= hidingStyle.test(value);
    tag.strikes ||= strikingStyle.test(value);
    tag.raises ||= raisingStyle.test(value);
  }
}

/** Whether a field of a form shows its value as its text. */
const showsValue = (type: string | null) => type === null || /^\s*(?:text|number|tel)?\s*$/i.test(type);

/** The lines of an HTML text, and what is odd about it. */
export interface HtmlLines {
  readonly lines: readonly Line[];
  /** Whether elements stand within each other beyond reason. */
  readonly tooDeep: boolean;
  /** Whether a cell holds notes, or something struck out, beside its text. */
  readonly noted: boolean;
}

/**
 * The lines of an HTML text. Scripts and styles are skipped. Markup that is nested beyond reason is read as far as it is not.
 *
 * Elements are told from the tokens here, and not by the parser of the package: that makes strings of all attributes.
 */
export function readHtml(source: string): HtmlLines {
  const page = newPage(source);
  const elementOf = elementsByName();
  const open: Element[] = [];
  const openSettings: Setting[] = [];
  /** How many elements of each kind are open. */
  const counts = new Map<Element, number>();
  /** Whether the content of the open elements is foreign, from the outermost. */
  const foreign: boolean[] = [];
  const tag: Tag = {
    element: null,
    colspan: null,
    rowspan: null,
    hides: false,
    strikes: false,
    raises: false,
    style: false,
    value: null,
    type: null,
  };
  let attribute: Attribute | null = null;
  let value = "";
  /** Where the last token ends. */
  let position = 0;

  const openElement = (element: Element) => {
    const { ends, role } = element;
    if (ends) while (open.length > 0 && ends.has((open.at(-1) as Element).name)) closeLast();
    const setting = settingOf(role, tag);
    page.open(role, setting, tag, position);
    if (element.name === "input" && tag.value !== null && showsValue(tag.type)) page.fill(tag.value, position);
    if (element.isVoid) return page.close(role, setting, position);
    open.push(element);
    openSettings.push(setting);
    counts.set(element, (counts.get(element) ?? 0) + 1);
    if (element.foreign !== null) foreign.push(element.foreign);
    if (open.length > deepest) tokenizer.pause();
  };
  const closeLast = () => {
    const element = open.pop() as Element;
    counts.set(element, (counts.get(element) as number) - 1);
    if (element.foreign !== null) foreign.pop();
    page.close(element.role, openSettings.pop() as Setting, position);
  };
  const endTag = (end: number) => {
    openElement(tag.element as Element);
    tag.colspan = tag.rowspan = tag.value = tag.type = null;
    tag.hides = tag.strikes = tag.raises = tag.style = false;
    position = end + 1;
  };
  const pass = (_: number, end: number) => {
    position = end + 1;
  };

  const tokenizer = new Tokenizer(
    // To look for no entities where there are none is quicker.
    { decodeEntities: source.includes("&") },
    {
      onopentagname(start, end) {
        tag.element = elementOf(source.slice(start, end));
      },
      onattribname(start, end) {
        attribute = attributeAt(source, start, end);
      },
      onattribdata(start, end) {
        if (attribute) value += source.slice(start, end);
      },
      onattribentity(code) {
        if (attribute) value += String.fromCodePoint(code);
      },
      onattribend() {
        if (attribute) setAttribute(tag, attribute, value);
        value = "";
      },
      onopentagend: endTag,
      onselfclosingtag(end) {
        const { element } = tag;
        endTag(end);
        if (foreign.at(-1) && open.at(-1) === element) closeLast();
      },
      onclosetag(start, end) {
        const element = elementOf(source.slice(start, end));
        if (counts.get(element)) {
          while (open.at(-1) !== element) closeLast();
          closeLast();
        } else if (element.name === "p" || element.name === "br") {
          // An end tag without a beginning is an empty paragraph, or a break.
          openElement(element);
          if (element.name === "p") closeLast();
        }
        position = end + 1;
      },
      ontext(start, end) {
        // What the source breaks off in may be no text, but a tag.
        if (start >= 0) page.say(source.slice(start, end), start, false);
        position = end;
      },
      ontextentity(code, end) {
        page.say(String.fromCodePoint(code), position, true);
        position = end;
      },
      oncomment: pass,
      oncdata: pass,
      ondeclaration: pass,
      onprocessinginstruction: pass,
      onend() {},
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  const tooDeep = open.length > deepest;
  while (open.length > 0) closeLast();
  page.end();
  return { lines: page.lines, tooDeep, noted: page.isNoted() };
}

function settingOf(role: Role | null, { hides, strikes, raises }: Tag): Setting {
  // What a hidden table holds may be shown by a script; a hidden row or cell of a table that is seen is none of it.
  if (role === "row" || role === "cell") return hides ? "hidden" : "none";
  if (role === "table") return "none";
  if (role === "struck" || strikes || hides) return "struck";
  return role === "note" || raises ? "note" : "none";
}
