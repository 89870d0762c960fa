/** Traditional characters that occur in the words of the form, each before the simplified one. */
const traditional =
  "規规範范務务處处罰罚強强業业費费發发廢废現现數数總总計计開开機机關关構构組组織织轉转結结續续辦办請请為为無无單单屬属於于" +
  "國国穩稳護护權权內内執执詢询經经沒没補补確确訪访舉举報报訴诉類类復复複复當当獲获認认審审維维糾纠議议訟讼後后項项額额購购採采" +
  "應应檔档萬万減减對对條条與与係系這这會会繳缴納纳區区產产實实題题進进種种營营圍围訊讯況况動动徵征據据製制許许終终導导團团餘余" +
  "決决滿满啟启佔占佈布週周誤误檢检專专級级聯联協协證证財财責责環环節节設设體体問问說说標标稱称狀状園园學学廳厅黨党灣湾寧宁臺台廣广陽阳龍龙將将過过歷历漢汉蘇苏濟济豐丰興兴衛卫勞劳農农劃划樓楼號号館馆門门隊队監监獄狱場场師师鐵铁銀银貿贸資资療疗險险災灾氣气錄录載载覽览簡简擊击點点瀏浏鍵键詞词來来鄉乡鎮镇縣县齡龄時时間间長长東东從从電电話话郵邮編编傳传網网";

/** Characters that fold to nothing, and those that fold to more than one character. */
const nothing = 0xffff;
const several = 0xfffe;

/** What each UTF-16 unit folds to; 0 where it has to be worked out. */
const folds = new Uint16Array(0x10000);
for (let i = 0; i + 1 < traditional.length; i += 2) folds[traditional.charCodeAt(i)] = traditional.charCodeAt(i + 1);

/** The units that reports hold, beside Chinese characters: Latin, punctuation, enclosed and full-width forms. */
const usual = [
  [0x00, 0x24f],
  [0x2000, 0x33ff],
  [0xfe30, 0xffef],
] as const;
let filled = false;

/** Pinyin that some mirror sites put in brackets behind a character: 規(guī)章. */
const pinyin = /(?<=\p{Script=Han})\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ]{1,7}\)/gu;

const mayHavePinyin = /[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ]/u;

const normalized = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** What a UTF-16 unit folds to: another unit, 0 if to nothing, or -1 if it has to be folded with its neighbours. */
export function foldUnit(unit: number): number {
  const known = folds[unit] as number;
  if (known === nothing) return 0;
  if (known === several) return -1;
  if (known !== 0) return known;
  if (unit >= 0x4e00 && unit <= 0x9fff) return unit;
  if (filled) return plainly(foldOf(unit));
  // To normalize is slow: the table is filled when it is first asked, and then whole.
  filled = true;
  for (const [from, to] of usual) for (let each = from; each <= to; each += 1) if (folds[each] === 0) folds[each] = foldOf(each);
  return foldUnit(unit);
}

const plainly = (fold: number) => (fold === nothing ? 0 : fold === several ? -1 : fold);

function foldOf(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return several;
  const folded = normalized(String.fromCharCode(unit));
  return folded.length > 1 ? several : folded === "" ? nothing : folded.charCodeAt(0);
}

/**
 * The comparable core of a label: full-width forms made plain, spaces, brackets and punctuation dropped, traditional
 * characters made simplified, letters in lower case. Two labels that a reader would call the same fold to the same string.
 */
export function foldLabel(text: string): string {
  const plain = hasBracket(text) && mayHavePinyin.test(text) ? text.normalize("NFKC").replace(pinyin, "") : text;
  let folded = "";
  let from = 0;
  for (let index = 0; index < plain.length; index += 1) {
    const unit = plain.charCodeAt(index);
    const known = foldUnit(unit);
    if (known === unit) continue;
    if (known < 0) return normalized(plain).replace(/[\s\S]/g, (character) => foldedAlone(character));
    folded += plain.slice(from, index) + (known > 0 ? String.fromCharCode(known) : "");
    from = index + 1;
  }
  return from === 0 ? plain : folded + plain.slice(from);
}

const hasBracket = (text: string) => text.includes("（") || text.includes("(");

/** The first unit of what a text folds to, 0 if there is none, or -1 if it has to be folded as a whole. */
export function firstFolded(text: string): number {
  for (let index = 0; index < text.length; index += 1) {
    const unit = foldUnit(text.charCodeAt(index));
    if (unit !== 0) return unit;
  }
  return 0;
}

/** Whether a text holds more than so many Chinese characters; each of them folds to one unit. */
export function holdsMoreThan(most: number, text: string): boolean {
  let count = 0;
  for (let index = 0; index < text.length && count <= most; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x4e00 && unit <= 0x9fff) count += 1;
  }
  return count > most;
}

/** A character that is folded by itself, as it stands. */
function foldedAlone(character: string): string {
  const unit = foldUnit(character.charCodeAt(0));
  return unit > 0 ? String.fromCharCode(unit) : character;
}

const simple: ReadonlyMap<string, string> = new Map(
  Array.from({ length: traditional.length / 2 }, (_, index) => [
    traditional[2 * index] as string,
    traditional[2 * index + 1] as string,
  ]),
);

/** A text in simplified characters and half-width forms, each character in the place where it stood. */
export const simplified = (text: string): string =>
  text.replace(/[\u3000-\uff5e]/g, (character) => {
    const code = character.charCodeAt(0);
    if (code >= 0xff01) return String.fromCharCode(code - 0xfee0);
    return code === 0x3000 ? " " : (simple.get(character) ?? character);
  });

/** A text without the Pinyin that some mirror sites put behind its characters. */
export const withoutPinyin = (text: string): string =>
  hasBracket(text) && mayHavePinyin.test(text) ? text.replace(pinyin, "").replace(pinyinInWide, "") : text;
const pinyinInWide = /(?<=\p{Script=Han})（[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ]{1,7}）/gu;

/** The ordinals before a label: 一、 （一） (1) 1. 1、 ① ⑴ ㈠, or several levels of them: （四）1. */
const ordinal =
  /^\s*(?:(?:[（(]\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[）)]|(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[、.．,，](?!\d)|[①-⑳⑴-⒛㈠-㈩])\s*){1,3}/u;

/** A label without the ordinal before it. */
export function withoutOrdinal(text: string): string {
  return text.replace(ordinal, "");
}
