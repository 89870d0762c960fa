/** Traditional characters that occur in the words of the form, each before the simplified one. */
const traditional =
  "規规範范務务處处罰罚強强業业費费發发廢废現现數数總总計计開开機机關关構构組组織织轉转結结續续辦办請请為为無无單单屬属於于" +
  "國国穩稳護护權权內内執执詢询經经沒没補补確确訪访舉举報报訴诉類类復复複复當当獲获認认審审維维糾纠議议訟讼後后項项額额購购採采" +
  "應应檔档萬万減减對对條条與与係系這这會会繳缴納纳區区產产實实題题進进種种營营圍围訊讯況况動动徵征據据製制許许終终導导團团餘余" +
  "決决滿满啟启佔占佈布週周誤误檢检專专級级聯联協协證证財财責责環环節节設设鄉乡鎮镇縣县齡龄時时間间長长東东從从電电話话郵邮編编傳传真址網网";

const simplified = new Map<string, string>();
for (let i = 0; i + 1 < traditional.length; i += 2) simplified.set(traditional[i] as string, traditional[i + 1] as string);
// Made, issued (製發) is written 制 on the form.
simplified.set("製", "制");

/** Pinyin that some mirror sites put in brackets behind a character: 規(guī)章. */
const pinyin = /(?<=\p{Script=Han})\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ]{1,7}\)/gu;

const mayHavePinyin = /[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ]/u;

/** One character of a label as it is compared: plain, simplified, in lower case; empty if it is no letter or digit. */
export function foldCharacter(character: string): string {
  if (character >= "\u4e00" && character <= "\u9fff") return simplified.get(character) ?? character;
  const known = folds.get(character);
  if (known !== undefined) return known;
  const folded = character
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  if (character.length === 1) folds.set(character, folded);
  return folded;
}

/** What characters fold to, kept as they come up: normalizing is slow, and a text repeats few characters. */
const folds = new Map<string, string>();

/**
 * The comparable core of a label: full-width forms made plain, spaces, brackets and punctuation dropped, traditional
 * characters made simplified, letters in lower case. Two labels that a reader would call the same fold to the same string.
 */
export function foldLabel(text: string): string {
  const plain = mayHavePinyin.test(text) ? text.normalize("NFKC").replace(pinyin, "") : text;
  let folded = "";
  for (const character of plain) folded += foldCharacter(character);
  return folded;
}

/** The ordinals before a label: 一、 （一） (1) 1. 1、 ①, or several levels of them: （四）1. */
const ordinal =
  /^\s*(?:(?:[（(]\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[）)]|(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[、.．,，](?!\d)|[①-⑳])\s*){1,3}/u;

/** A label without the ordinal before it. */
export function withoutOrdinal(text: string): string {
  return text.replace(ordinal, "");
}
