import type { Locale } from "../form/labels.js";
import type { CellId } from "../report/cells.js";

/** How the facts of a finding are worded in each language. */
export type Wording<Args> = Readonly<Record<Locale, (args: Args, cells: readonly CellId[]) => string>>;

/** Refuse a language that there are no words in. */
export function requireLocale(what: string, locale: Locale): void {
  if (locale !== "zh-CN" && locale !== "en")
    throw new RangeError(`Cannot word ${what} in "${locale as string}": the locales are "zh-CN" and "en"`);
}

/** A number and its noun in English, which has a plural. */
export const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
