export * from "./read/readReport.js";
export { reconcile } from "./rules/reconcile.js";
export { emptyReport } from "./report/cells.js";
