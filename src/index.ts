/**
 * gongkai (公开): read, check and print the annual report on government information disclosure
 * (政府信息公开工作年度报告) of China's public bodies. Pure functions and data; no input or output, no clock.
 *
 * @module
 */

export * from "./core.js";
// Reading
export type { Grid } from "./read/lines/line.js";
export type { ReadOptions, ReadResult } from "./read/readLines.js";
export { readReport } from "./read/readReport.js";
export type { ReadCell } from "./read/result/cells.js";
