/** What a value is, in a few words: a number, an array, null, the result of readReport. */
export function named(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value !== "object") return `a ${typeof value}`;
  if (Array.isArray(value)) return "an array";
  if (Object.hasOwn(value, "report") && Object.hasOwn(value, "findings")) return "the result of readReport";
  const { name } = (value.constructor ?? Object) as { readonly name?: unknown };
  if (typeof name !== "string" || name === "Object" || !/^\w+$/.test(name)) return "an object";
  return `${/^[AEIO]/.test(name) ? "an" : "a"} ${name}`;
}

/** A value as a message shows it: a text in quotes, a number in digits, of others what they are. */
export function shown(value: unknown): string {
  if (typeof value === "string") return `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
  return typeof value === "number" ? `the number ${value}` : named(value);
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);
const sentence = (doing: string, expected: string, value: unknown) =>
  `Cannot ${doing}: expected ${expected}, was ${shown(value)}`;

/** The error for a value of another kind than is expected. */
export const wrongKind = (doing: string, expected: string, value: unknown): TypeError =>
  new TypeError(sentence(doing, expected, value));

/** Refuse what is no text. */
export function requireText(doing: string, what: string, value: unknown): void {
  if (typeof value !== "string") throw wrongKind(doing, what, value);
}

/** Refuse what is no list. */
export function requireList(doing: string, what: string, value: unknown): void {
  if (!Array.isArray(value)) throw wrongKind(doing, what, value);
}

/** Refuse what is no object with these keys. */
export function requireShape(doing: string, what: string, value: unknown, keys: readonly string[]): void {
  if (!isObject(value) || !keys.every((key) => key in value)) throw wrongKind(doing, what, value);
}

/** Refuse what is no whole number within these bounds. */
export function requireWhole(doing: string, what: string, value: unknown, first: number, last: number): void {
  const expected = `${what}, a whole number from ${first} to ${last}`;
  if (typeof value !== "number") throw wrongKind(doing, expected, value);
  if (!Number.isInteger(value) || value < first || value > last) throw new RangeError(sentence(doing, expected, value));
}

/** Refuse what is none of these words. */
export function requireOneOf(doing: string, what: string, value: unknown, known: readonly string[]): void {
  if (known.includes(value as string)) return;
  const expected = `${what} ${known.map((word) => `"${word}"`).join(" or ")}`;
  if (typeof value !== "string") throw wrongKind(doing, expected, value);
  throw new RangeError(sentence(doing, expected, value));
}

/** Refuse options that are no object, and options of another name than those that are known. */
export function requireOptions<Options>(doing: string, options: Options, known: Readonly<Record<keyof Options, true>>): void {
  if (!isObject(options) || named(options) === "the result of readReport") throw wrongKind(doing, "options, an object", options);
  for (const name of Object.keys(options))
    if (!Object.hasOwn(known, name))
      throw new TypeError(`Cannot ${doing}: there is no option "${name}"; the options are ${Object.keys(known).join(", ")}`);
}
