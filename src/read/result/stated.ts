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
  if (!findings.some((finding) => readingsOf(finding).length > 1)) return findings;
  const texts = sections.flatMap(({ text }) => text.match(number) ?? []);
  const stated = new Set(texts.map((text) => text.replaceAll(",", "")));
  return findings.map((finding) => {
    const readings = readingsOf(finding);
    if (readings.length < 2) return finding;
    const own = readings.map((reading) => telling(reading, readings).every((value) => stated.has(value)));
    const only = own.filter((one) => one).length === 1 ? own.indexOf(true) : -1;
    if (only < 0 || telling(readings[only] as readonly string[], readings).length === 0) return finding;
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
