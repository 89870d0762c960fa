import type { Section } from "../../report/report.js";
import type { CountArgs, ReadFinding } from "./findings.js";

const number = /\d+(?:,\d{3})*(?:\.\d+)?/g;

/** The shortest number that tells a reading: single digits stand in any text. */
const fewestDigits = 2;

/**
 * The findings, with the one of several readings marked whose numbers the text of the report states. It stays only listed:
 * what the text says of a row is no evidence of what the table does.
 */
export function withStatedReadings(findings: readonly ReadFinding[], sections: readonly Section[]): readonly ReadFinding[] {
  const isOpen = (finding: ReadFinding) => readingsOf(finding).length > 1;
  if (!findings.some(isOpen)) return findings;
  const texts = sections.flatMap(({ text }) => text.match(number) ?? []);
  const inText = new Set(texts.map((text) => text.replaceAll(",", "")));
  return findings.map((finding) => {
    const told = readingsOf(finding).map((reading, _, all) => telling(reading, all));
    const stated = told.flatMap((values, index) => (values.every((value) => inText.has(value)) ? [index] : []));
    const [only, ...others] = stated;
    if (!isOpen(finding) || only === undefined || others.length > 0 || told[only]?.length === 0) return finding;
    return { ...finding, args: { ...(finding.args as CountArgs), stated: only } } as ReadFinding;
  });
}

const readingsOf = ({ args }: ReadFinding): CountArgs["readings"] =>
  "readings" in args && Array.isArray(args.readings) ? args.readings : [];

/** The numbers of a reading that not all readings have. */
const telling = (reading: readonly string[], all: CountArgs["readings"]) =>
  reading.filter(
    (value, index) => value.replace(/\D/g, "").length >= fewestDigits && all.some((other) => other[index] !== value),
  );
