/** A yearly report on the disclosure of information that is not the one of the Regulations, article 50. */
export type OtherFormCode = "university" | "enterprise";

/** What another report is called, and the words that tell it. */
export interface OtherForm {
  readonly label: string;
  readonly gloss: string;
  /** Words of its title or of the text before its first section. */
  readonly markers: readonly string[];
  /** How many of them must be there. */
  readonly fewest: number;
}

/** The yearly reports of bodies that are no administrative organs; they count other things. */
export const otherForms: Readonly<Record<OtherFormCode, OtherForm>> = {
  university: {
    label: "高等学校信息公开年度报告",
    gloss: "the yearly report of a university",
    markers: [
      "高等学校信息公开",
      "高校信息公开",
      "学年",
      "学年信息公开",
      "学年度信息公开",
      "大学信息公开",
      "学院信息公开",
      "学校信息公开",
    ],
    fewest: 2,
  },
  enterprise: {
    label: "公共企事业单位信息公开年度报告",
    gloss: "the yearly report of a public enterprise or institution",
    markers: [
      ..."公共企事业单位信息公开 企事业单位信息公开 企业信息公开 公司信息公开 集团信息公开 医院信息公开 医疗卫生机构信息公开".split(
        " ",
      ),
      ..."供电企业信息公开 供水企业 供水信息公开 供气信息公开 供热信息公开 国有企业信息公开 公司年度信息公开 公司企业信息公开".split(
        " ",
      ),
    ],
    fewest: 1,
  },
};
