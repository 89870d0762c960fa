/** The years that a report can be for, as its schema takes them. */
export const reportingYears = Object.freeze({ first: 1900, last: 9999 });

/** Whether it is a year that a report can be for. */
export const isReportingYear = (year: number): boolean =>
  Number.isInteger(year) && year >= reportingYears.first && year <= reportingYears.last;
