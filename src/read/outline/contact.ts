import { simplified } from "../../form/fold.js";
import type { Contact } from "../../report/report.js";

type Part = keyof Contact;

/** The words that the ways to reach a body stand behind; `other`: words behind which something else begins. */
const names: Readonly<Record<Part | "other", string>> = {
  address: "联系地址 通讯地址 通信地址 邮寄地址 办公地址 单位地址 办公地点 地址 address",
  postcode: "邮政编码 邮编 邮政编号 postcode",
  telephone: "联系电话 咨询电话 办公电话 电话号码 办公室电话 固定电话 座机 联系方式 电话 telephone",
  fax: "传真电话 传真号码 传真 fax",
  email: "电子邮箱地址 电子邮箱 电子邮件 电子信箱 邮箱地址 邮箱 E-mail email",
  other:
    "监督电话 举报电话 投诉电话 联系人 联系部门 联系单位 网址 网站地址 网站 受理时间 办公时间 工作时间 接待时间 服务时间 微信公众号 " +
    "发布日期 发布时间 成文日期 来源 统计期限",
};
const parts: ReadonlyMap<string, Part | "other"> = new Map(
  (Object.entries(names) as [Part | "other", string][]).flatMap(([part, list]) =>
    list.split(" ").map((name) => [name.toLowerCase(), part] as const),
  ),
);
const anyName = [...parts.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => (/\w/.test(name) ? name : [...name].join("\\s{0,3}")))
  .join("|");
/** A name, or two of them for one value, with a colon or a digit behind it: 电话：, 电话（传真）：, 邮编750001. */
const label = new RegExp(
  `(?<![网页站a-z])(${anyName})(?:\\s?[/、和及(]\\s?(${anyName})\\)?)?\\s{0,4}(?:(?:为|是)?\\s?:|[为是](?=\\S)|(?=[(]?\\d))`,
  "giu",
);

const digit = "[\\dXx*]";
const dash = "[-—–‐‑‒―─﹣~]{1,2}";
const number = `\\+?\\(?${digit}{3,12}\\)?(?:\\s?${dash}\\s?${digit}{3,8}|\\s?${digit}{6,8})?(?:${dash}${digit}{1,6}|\\s?(?:转|分机)\\s?${digit}{1,6})?`;
const phone = new RegExp(`^\\s*(${number}(?:\\s?[、/,;或]\\s?(?:${number}|${digit}{2,8}))*)`, "u");
const patterns: Readonly<Record<Exclude<Part, "address">, RegExp>> = {
  postcode: /^\s*(\d{6})(?!\d)/u,
  telephone: phone,
  fax: phone,
  email: /^\s*([^\s；;，,。）)<>]{1,60}@[^\s；;，,。）)<>]{2,60})/u,
};

/** How much of the running text is looked through, and how far the ways to reach a body lie apart. */
const longestText = 20_000;
const longestPassage = 400;
const blankBetween = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/** How to reach a body, from running text: the first passage that says it. */
export function contactOf(lines: readonly string[]): Contact | null {
  const text = lines.join("\n").slice(0, longestText).replace(blankBetween, "");
  const plain = simplified(text);
  const labels = [...plain.matchAll(label)];
  const contact: Record<Part, string | null> = { address: null, postcode: null, telephone: null, fax: null, email: null };
  let first: number | null = null;
  for (const [index, match] of labels.entries()) {
    if (first !== null && match.index > first + longestPassage) break;
    const begin = match.index + match[0].length;
    const end = Math.min(labels[index + 1]?.index ?? text.length, begin + longestPassage);
    for (const name of [match[1], match[2]]) {
      const part = parts.get((name ?? "").replace(/\s/gu, "").toLowerCase());
      if (part === undefined || part === "other" || contact[part] !== null) continue;
      const length =
        part === "address" ? addressIn(plain.slice(begin, end)) : (patterns[part].exec(plain.slice(begin, end))?.[0].length ?? 0);
      const value = text
        .slice(begin, begin + length)
        .replace(/\n/gu, "")
        .replace(trailing, "")
        .trim();
      if (part !== "address" && part !== "email" && value.replace(/[^\dXx*]/gu, "").length < fewestDigits) continue;
      if (value === "") continue;
      contact[part] = value;
      first ??= match.index;
    }
  }
  return first === null ? null : contact;
}
/** What may stand between a value and the name of the next. */
const trailing = /[\s（([【.、，,；;：:]+$/u;
const fewestDigits = 5;

/** The longest address, and how far it may go on in the next line. */
const longestAddress = 80;
const longestRest = 40;

/** How long an address is that a text begins with: up to a mark, a bracket that was not opened in it, or the end of its line. */
function addressIn(text: string): number {
  let open = 0;
  let end = 0;
  for (; end < Math.min(text.length, longestAddress); end += 1) {
    const character = text[end] as string;
    if (character === "(") open += 1;
    else if (character === ")" && open === 0) break;
    else if (character === ")") open -= 1;
    else if (open === 0 && /[;,。]/u.test(character)) break;
    else if (character === "\n" && !goesOn(text.slice(end + 1))) break;
    else if (/\s/u.test(character) && /^\s+[一二三四五六七八九]、/u.test(text.slice(end, end + 20))) break;
  }
  const address = text.slice(0, end);
  return /\p{Script=Han}\S/u.test(address) && !/https?:|www\./u.test(address) ? end : 0;
}

/** Whether the line behind a break ends an address: a mark stands in it, or a further way to reach the body. */
function goesOn(rest: string): boolean {
  const line = rest.slice(0, longestRest).split("\n", 1)[0] as string;
  return /[;,。)]/u.test(line) || (line.length < longestRest && line.length === rest.length && line !== "");
}
