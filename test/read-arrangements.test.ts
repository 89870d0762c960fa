import { expect, test } from "vitest";
import { readReport } from "../src/index.js";
import { cellsIn, codesOf, fullReport, variedReport, blankForZero, silentlyWrong } from "./support/read.js";
import * as a from "./support/readArrangements.js";
for (const [name, f] of Object.entries(a)) 
for (const [rn, mk] of Object.entries({fullReport, variedReport, blankForZero}))
  for (const e of ["2019", "2021"] as const) 
test(name+" "+rn+e, () => {
    const r = mk(e);
    const res = readReport(name==="sideBySide" ? a.sideBySide(r, fullReport(e)) : (f as any)(r));
    expect(silentlyWrong(res,r)).toEqual([]);
    expect(codesOf(res)).toEqual([]);
    expect(cellsIn(res.report)).toEqual(cellsIn(r));
  });
