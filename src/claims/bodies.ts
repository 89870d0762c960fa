/** The areas of governments, by how their names end. */
const areas = /(省|市|区|县|州|盟|旗|镇|乡|街道)$/;
const withoutOffice = (name: string) => name.replace(/人民政府|办事处|管理委员会|管委会/, "");

/**
 * Whether a number of the narrative is the report's own, by the body or the area that it names: 全区 is that of the government of a
 * district, and no more than a part of the figures of a city. Who makes the report need not be known for 全区, but must be for a name.
 */
export function isOwn(named: string | null, body: string | null): boolean {
  if (named === null) return true;
  if (named.startsWith("全")) return body === null || named.startsWith(`全${withoutOffice(body).match(areas)?.[1]}`);
  if (body === null) return false;
  const [name, own] = [named, body].map((one) => one.replace("人民政府", "政府")) as [string, string];
  return own.includes(name) || name.includes(own);
}
