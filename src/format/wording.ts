import type { Locale } from "../form/labels.js";
import { locales } from "../form/labels.js";
import { requireOneOf, requireShape } from "../form/misuse.js";
import type { CellId } from "../report/cells.js";

/** How the facts of a finding are worded in each language. */
export type Wording<Args> = Readonly<Record<Locale, (args: Args, cells: readonly CellId[]) => string>>;

/** Refuse what is not what is to be worded, and a language that there are no words in. */
export function requireWordable(what: string, value: unknown, keys: readonly string[], locale: Locale): void {
  requireShape(`word ${what}`, `${what} with ${keys.join(", ")}`, value, keys);
  requireOneOf(`word ${what}`, "locale", locale, locales);
}

/** A number and its noun in English, which has a plural. */
export const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
