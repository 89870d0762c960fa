import { type Element, elementsByName } from "./elements.js";
import type { Line } from "./line.js";
import { flush, newPage, type Page, say, sayValue } from "./page.js";
import { closeElement, openElement } from "./pageElement.js";
import type { Style } from "./style.js";
import { attributeReaders, newTag, type Setting, settingOf, showsValue, styleOfTag, type Tag } from "./tag.js";
import { Tokenizer } from "./tokenizer.js";

/** How deep elements may stand within each other. */
const deepest = 10_000;

/** The lines of an HTML text, and whether elements stand within each other beyond reason. */
export interface HtmlLines {
  readonly lines: readonly Line[];
  readonly tooDeep: boolean;
}

/** An element that is open, how it is set apart, and why text in it is not seen, 0 where it is. */
interface OpenElement {
  readonly element: Element;
  readonly setting: Setting;
  readonly unseen: number;
  readonly skipped: boolean;
}

/** The elements that are open while a page is read. */
interface Elements {
  readonly page: Page;
  readonly open: OpenElement[];
  /** How many elements of each kind are open. */
  readonly counts: Map<Element, number>;
  /** Whether the content of the open elements is foreign, from the outermost. */
  readonly foreign: boolean[];
}

/** Why text in an element is not seen. What a hidden table holds may be shown by a script. */
const unseenIn = ({ role }: Element, { adds, ends }: Style, around: number) => (role === "table" ? 0 : (around & ~ends) | adds);

function open(elements: Elements, tag: Tag, position: number): void {
  const element = tag.element as Element;
  const { ends } = element;
  while (ends?.has(elements.open.at(-1)?.element.name ?? "")) closeLast(elements, position);
  const style = styleOfTag(tag);
  const setting = settingOf(element.role, tag, style);
  const unseen = unseenIn(element, style, elements.open.at(-1)?.unseen ?? 0);
  const skipped = openElement(elements.page, element.role, setting, tag, position);
  if (element.name === "input" && tag.value !== null && showsValue(tag)) sayValue(elements.page, tag.value, position);
  if (element.isVoid) {
    closeElement(elements.page, element.role, setting, skipped, position);
    return;
  }
  elements.open.push({ element, setting, unseen, skipped });
  elements.counts.set(element, (elements.counts.get(element) ?? 0) + 1);
  if (element.foreign !== null) elements.foreign.push(element.foreign);
}

function closeLast({ page, open, counts, foreign }: Elements, position: number): void {
  const { element, setting, skipped } = open.pop() as OpenElement;
  counts.set(element, (counts.get(element) as number) - 1);
  if (element.foreign !== null) foreign.pop();
  closeElement(page, element.role, setting, skipped, position);
}

/** An end tag ends what is open within its element; without a beginning it is an empty paragraph, or a break. */
function close(elements: Elements, element: Element, position: number): void {
  if (elements.counts.get(element)) {
    while (elements.open.at(-1)?.element !== element) closeLast(elements, position);
    closeLast(elements, position);
  } else if (element.name === "p" || element.name === "br") {
    open(elements, { ...newTag(), element }, position);
    if (element.name === "p") closeLast(elements, position);
  }
}

/**
 * The lines of an HTML text. Scripts and styles are skipped. Markup that is nested beyond reason is read as far as it is not.
 *
 * Elements are told from the tokens here, and not by the parser of the package: that makes strings of all attributes.
 */
export function readHtml(source: string): HtmlLines {
  const elements: Elements = { page: newPage(source), open: [], counts: new Map(), foreign: [] };
  const tokenizer = tokenizerOf(source, elements, () => tokenizer.pause());
  tokenizer.write(source);
  tokenizer.end();
  const tooDeep = elements.open.length > deepest;
  while (elements.open.length > 0) closeLast(elements, source.length);
  flush(elements.page);
  return { lines: elements.page.lines, tooDeep };
}

function tokenizerOf(source: string, elements: Elements, stop: () => void): Tokenizer {
  const { page } = elements;
  const elementOf = elementsByName();
  const attributes = attributesOf(source);
  let tag = newTag();
  /** Where the last token ends. */
  let position = 0;
  const endTag = (end: number) => {
    open(elements, tag, position);
    if (elements.open.length > deepest) stop();
    tag = newTag();
    position = end + 1;
  };
  const pass = (_: number, end: number) => {
    position = end + 1;
  };
  const tell = (text: string, from: number, isEntity: boolean) =>
    say(page, text, from, isEntity, (elements.open.at(-1)?.unseen ?? 0) !== 0);
  return new Tokenizer(
    // To look for no entities where there are none is quicker.
    { decodeEntities: source.includes("&") },
    {
      onopentagname(start, end) {
        tag.element = elementOf(source.slice(start, end));
      },
      ...attributes(() => tag),
      onopentagend: endTag,
      onselfclosingtag(end) {
        const { element } = tag;
        endTag(end);
        if (elements.foreign.at(-1) && elements.open.at(-1)?.element === element) closeLast(elements, position);
      },
      onclosetag(start, end) {
        close(elements, elementOf(source.slice(start, end)), position);
        position = end + 1;
      },
      ontext(start, end) {
        // What the source breaks off in may be no text, but a tag.
        if (start >= 0) tell(source.slice(start, end), start, false);
        position = end;
      },
      ontextentity(code, end) {
        tell(String.fromCodePoint(code), position, true);
        position = end;
      },
      oncomment: pass,
      oncdata: pass,
      ondeclaration: pass,
      onprocessinginstruction: pass,
      onend() {},
    },
  );
}

/** Put the attributes that matter into the tag that is being read. */
function attributesOf(source: string) {
  const readers = attributeReaders(source);
  /** The names by their first letter and their length: most attributes do not matter, and are told by two numbers. */
  const keys = new Set([...readers.keys()].map((name) => keyOf(name.charCodeAt(0), name.length)));
  let reader: ((tag: Tag, value: string) => void) | null = null;
  let value = "";
  return (tagOf: () => Tag) => ({
    onattribname(start: number, end: number) {
      const mayMatter = keys.has(keyOf(source.charCodeAt(start) | 0x20, end - start));
      reader = mayMatter ? (readers.get(source.slice(start, end).toLowerCase()) ?? null) : null;
    },
    onattribdata(start: number, end: number) {
      if (reader) value += source.slice(start, end);
    },
    onattribentity(code: number) {
      if (reader) value += String.fromCodePoint(code);
    },
    onattribend() {
      reader?.(tagOf(), value);
      value = "";
    },
  });
}

const keyOf = (letter: number, length: number) => letter * 64 + Math.min(length, 63);
