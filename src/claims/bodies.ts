import { areas, bodyEndings } from "../form/bodies.js";

const areaAtEnd = new RegExp(`(${areas.join("|")})$`);
/** The longest name of a body that is looked for. */
export const longestName = 24;
const any = (endings: readonly string[]) => endings.join("|");
const words = new RegExp(`^(?:.*(?:${any(bodyEndings.followed)})|.+(?:${any(bodyEndings.words)}))`);
const characters = new RegExp(`^.+(?:${any(bodyEndings.alone)})$`);

/** The name of a body or of its area at the beginning of a clause, if there is one. */
export function bodyIn(clause: string): string | null {
  return words.exec(clause)?.[0] ?? characters.exec(clause)?.[0] ?? null;
}

const whole = /^全(?:街道|.)/;
const withoutOffice = (name: string) => name.replace(/人民政府|办事处|管理委员会|管委会/g, "");

/** The whole area that is named, if one is: 全区 in 全区各部门. */
export const areaIn = (named: string | null): string | null => (named && whole.exec(named)?.[0]) ?? null;

/**
 * Whether a number of the narrative is the report's own, by the body or the area that it names: 全区 is that of the government of a
 * district, and no more than a part of the figures of a city. `shown` are the areas that the tables are known to be of.
 */
export function isOwn(named: string | null, body: string | null, shown: ReadonlySet<string>): boolean {
  if (named === null) return true;
  const area = body && withoutOffice(body).match(areaAtEnd)?.[1];
  const namedArea = areaIn(named);
  if (namedArea) return (area && namedArea === `全${area}`) || shown.has(namedArea);
  // 区政府 may be the one body or all of its area.
  if (body === null || (named.endsWith("政府") && area && !small.has(area))) return false;
  // 江北区高桥街道 and 高桥街道; 江北区政府办公室 is a part of 江北区政府.
  const [name, own] = [named, body].map((one) => withoutOffice(one).replace(/政府$/, "")) as [string, string];
  return own.endsWith(name) || name.endsWith(own) || isShortOf(name, own);
}
/** 市局 of 云台市自然资源和规划局, not of 云台市江北区住房局. */
function isShortOf(name: string, own: string): boolean {
  const [area = "", kind = ""] = name;
  const last = [...own].reverse().find((character) => areas.includes(character));
  return name.length === 2 && area === last && own.endsWith(kind);
}
const small = new Set(["镇", "乡", "街道"]);
