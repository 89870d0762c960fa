import type { Head } from "./heads.js";

/** What the columns of a table hold, from the left. */
export interface Order<Code extends string> {
  /** The column of the form, or `null` where a column holds nothing of the form. */
  readonly columns: readonly (Code | null)[];
  /** The head of each column, where heads tell the order. */
  readonly heads: readonly Head[] | null;
}

/** The order in which columns may stand, as heads tell it. */
export interface Orders<Code extends string> {
  /** None: the heads say that the table holds something else, or do not tell an order. Several: the sums decide. */
  readonly orders: readonly Order<Code>[];
  /** The heads that are none of the form's, and stand over values. */
  readonly strange: readonly Head[];
}

/**
 * In which order the columns stand. Heads are evidence, as labels are: where all are known they give the order; pieces of
 * heads, or fewer heads than columns, are no order, and then the form's order holds unless they contradict it; under a
 * head that the form does not have stands nothing of the form.
 *
 * @param codes - The columns in the order of the form
 * @param readingOrder - The order in which the form's heads are read where they stand on two levels
 */
export function ordersOf<Code extends string>(
  heads: readonly Head[],
  codes: readonly Code[],
  readingOrder: readonly Code[] = codes,
): Orders<Code> {
  const marks = heads.filter(({ kind }) => kind !== "corner" && kind !== "torn");
  const torn = heads.some(({ kind }) => kind === "torn");
  const forms: Order<Code> = { columns: codes, heads: null };
  if (!marks.some(({ kind }) => kind === "column" || kind === "strange" || kind === "subtotal"))
    return { orders: [forms], strange: [] };
  const sequence = sequenceOf(marks);
  const strangers = marks.filter(({ kind }) => kind === "strange");
  if (sequence === null) {
    const none = strangers.length > 0 || !isFormsInParts(marks, codes, readingOrder);
    return { orders: none ? [] : [forms], strange: strangers };
  }
  const strange = sequence.filter(({ kind }) => kind === "strange");
  const columns = sequence.map(({ code }) => (codes.includes(code as Code) ? (code as Code) : null));
  const told = toldIn(columns);
  if (new Set(told).size < told.length) return { orders: [], strange };
  const order: Order<Code> = { columns, heads: sequence };
  if (told.length === codes.length) return { orders: completeOrders(order, codes, readingOrder, marks), strange };
  if (strange.length > 0 || sequence.some(({ kind }) => kind === "subtotal"))
    return { orders: told.length * 2 > codes.length && !torn ? [order] : [], strange };
  const fits = isPartOf(told, codes) || isPartOf(told, readingOrder);
  return { orders: fits && !leavesGap(sequence, codes) ? [forms] : [], strange };
}

/** The orders that heads of all columns allow: a single line in which the total stands second may have lost its upper level. */
function completeOrders<Code extends string>(
  order: Order<Code>,
  codes: readonly Code[],
  readingOrder: readonly Code[],
  marks: readonly Head[],
): Order<Code>[] {
  const { columns, heads } = order;
  const isSame = (other: readonly Code[]) =>
    columns.length === other.length && columns.every((code, index) => code === other[index]);
  if (isSame(codes)) return [{ columns: codes, heads }];
  const asRead = readingOrder !== codes && isSame(readingOrder) && !marks.every(({ aligned }) => aligned);
  if (!asRead) return [order];
  const onTwoLevels = marks.some(({ kind, line }) => kind === "group" || line !== marks[0]?.line);
  return onTwoLevels ? [{ columns: codes, heads: null }] : [order, { columns: codes, heads: null }];
}

/** Whether heads that keep their columns leave a gap between them where the form has a column. */
function leavesGap<Code extends string>(heads: readonly Head[], codes: readonly Code[]): boolean {
  const own = heads.filter(({ kind }) => kind === "column");
  if (!own.every(({ aligned }) => aligned) || new Set(own.map(({ line }) => line)).size > 1) return false;
  return new Set(own.map(({ code, position }) => position - codes.indexOf(code as Code))).size > 1;
}

/** The heads from the left; `null` if they stand on several levels that do not tell it. */
function sequenceOf(marks: readonly Head[]): readonly Head[] | null {
  const columns = marks.filter(({ kind }) => kind !== "group");
  if (columns.every(({ aligned }) => aligned)) {
    const sorted = [...columns].sort((a, b) => a.position - b.position);
    const apart = sorted.every(({ position }, index) => index === 0 || position > (sorted[index - 1] as Head).until);
    if (apart) return sorted;
    // Two things said of one column: a head of this form, and another below it.
    if (columns.some(({ kind }) => kind === "strange")) return null;
  }
  const lines = linesOf(marks);
  if (lines.length === 1 || lines.every((line) => line.length === 1)) return columns;
  return onLevels(lines);
}

/** The heads of a level, with those of the next in the place of the group that they stand under. */
function onLevels(lines: readonly (readonly Head[])[]): readonly Head[] | null {
  const [upper, lower, ...more] = lines as [readonly Head[], ...(readonly Head[])[]];
  const group = upper.findIndex(({ kind }) => kind === "group");
  const after = group < 0 ? -1 : upper.findIndex(({ kind }, index) => index > group && kind === "group");
  if (group < 0 || after >= 0 || !lower || more.length > 0) return null;
  if (lower.some(({ kind }) => kind === "group")) return null;
  return [...upper.slice(0, group), ...lower, ...upper.slice(group + 1)];
}

function linesOf(marks: readonly Head[]): Head[][] {
  const lines = new Map<number, Head[]>();
  for (const head of marks) {
    const line = lines.get(head.line);
    if (line) line.push(head);
    else lines.set(head.line, [head]);
  }
  return [...lines.values()];
}

/** Whether the heads of each line stand in the form's order, though the lines together tell none. */
function isFormsInParts<Code extends string>(
  marks: readonly Head[],
  codes: readonly Code[],
  readingOrder: readonly Code[],
): boolean {
  return linesOf(marks).every((line) => {
    const own = line.flatMap(({ code }) => (code !== null && codes.includes(code as Code) ? [code as Code] : []));
    return isPartOf(own, codes) || isPartOf(own, readingOrder);
  });
}

/** The columns of the form among those of a table. */
export const toldIn = <Code>(columns: readonly (Code | null)[]): Code[] => columns.filter((code) => code !== null);

/** Whether columns stand in the order of the form, though not all of them do. */
export function isPartOf<Code>(part: readonly Code[], whole: readonly Code[]): boolean {
  const places = part.map((code) => whole.indexOf(code));
  return places.every((place, index) => index === 0 || place > (places[index - 1] as number));
}
