import { frozen } from "./frozen.js";
import type { Label } from "./labels.js";

/**
 * A kind of applicant: one of the six columns that are counted.
 *
 * @category The form
 */
export type ApplicantCode = "naturalPerson" | "business" | "research" | "publicWelfare" | "legalService" | "otherOrganization";

/**
 * A column of the applications table: a kind of applicant, or the total.
 *
 * @category The form
 */
export type ApplicantColumn = ApplicantCode | "total";

/**
 * A column of the applications table, with its place in the head.
 *
 * @category The form
 */
export interface ApplicantColumnLabel extends Label {
  /** Whether it stands under 法人或其他组织. */
  readonly organization: boolean;
}

/**
 * The seven columns of the applications table, in the order of the form. The form has no subtotal for organizations.
 *
 * @see {@link applicationRows}
 * @category The form
 *
 * @example Which columns stand under 法人或其他组织?
 * ```ts
 * import { applicants } from "gongkai";
 *
 * Object.values(applicants).filter((column) => column.organization).length; // => 5
 * ```
 */
export const applicants: Readonly<Record<ApplicantColumn, ApplicantColumnLabel>> = /* @__PURE__ */ frozen({
  naturalPerson: { label: "自然人", gloss: "Natural persons", organization: false, aliases: [] },
  business: { label: "商业企业", gloss: "Businesses", organization: true, aliases: [] },
  research: { label: "科研机构", gloss: "Research institutions", organization: true, aliases: [] },
  publicWelfare: {
    label: "社会公益组织",
    gloss: "Public-welfare organizations",
    organization: true,
    aliases: ["社会组织", "公益组织"],
  },
  legalService: { label: "法律服务机构", gloss: "Legal-service organizations", organization: true, aliases: [] },
  otherOrganization: { label: "其他", gloss: "Other organizations", organization: true, aliases: ["其他组织"] },
  total: {
    label: "总计",
    gloss: "Total",
    organization: false,
    aliases: ["合计", "总数", "共计", "总数量", "申请总数", "合计数"],
  },
});
