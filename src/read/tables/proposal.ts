import { type ApplicantColumn, applicants } from "../../form/applicants.js";
import type { ApplicationRow } from "../../form/applications.js";
import type { SourceCell } from "../lines/line.js";

/** The columns of section 三, in the order of the form. */
export const columns = Object.keys(applicants) as ApplicantColumn[];

/** The order in which the form's heads are read: 总计 stands on the upper level. */
export const readingOrder: readonly ApplicantColumn[] = [
  "naturalPerson",
  "total",
  ...columns.filter((column) => applicants[column].organization),
];

/** The rows of section 三, as a way lays them: the values of each, in the order of the columns. */
export type Proposal = ReadonlyMap<ApplicationRow, readonly (SourceCell | null)[]>;
