/** A character that has a meaning of its own in a target, how it is printed instead, and why. */
export interface Escape {
  readonly character: string;
  readonly printed: string;
  readonly reason: string;
}

/** A function that prints every character of a table of escapes as the table says. */
export function escaper(escapes: readonly Escape[]): (text: string) => string {
  const printed = new Map(escapes.map((entry) => [entry.character, entry.printed]));
  const codes = [...printed.keys()].map((character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
  const any = new RegExp(`[${codes.join("")}]`, "gu");
  return (text) => text.replace(any, (character) => printed.get(character) as string);
}
