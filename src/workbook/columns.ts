/** The columns of the check sheet, in their order. */
export type CheckColumn =
  | "number"
  | "table"
  | "rule"
  | "object"
  | "place"
  | "left"
  | "relation"
  | "right"
  | "difference"
  | "leftBlanks"
  | "rightBlanks"
  | "verdict"
  | "severity";

/** The columns of the sheet of rates, in their order. */
export type RateColumn = "indicator" | "over" | "formula" | "numerator" | "denominator" | "value" | "status" | "note";
