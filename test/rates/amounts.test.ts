import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { convertAmount, formatAmount } from "../../src/rates/amounts.js";

describe("an amount in another unit", () => {
  test.each([
    ["31.64", "万元", "316400", "元"],
    ["251000", "元", "25.1", "万元"],
    ["2792220.8", "元", "279.22208", "万元"],
    ["5", "元", "0.0005", "万元"],
    ["0.00001", "万元", "0.1", "元"],
    ["12.34567", "万元", "123456.7", "元"],
    ["0", "万元", "0", "元"],
    ["0.00", "元", "0", "万元"],
    ["007", "万元", "70000", "元"],
    ["-3.5", "万元", "-35000", "元"],
    ["123456789012345678901234567890.12345", "万元", "1234567890123456789012345678901234.5", "元"],
  ] as const)("%s %s is %s %s", (value, from, converted, to) => {
    expect(convertAmount({ value, unit: from }, to)).toEqual({ value: converted, unit: to });
  });

  test("in its own unit the digits stay as published", () => {
    expect(convertAmount({ value: "31.640", unit: "万元" }, "万元")).toEqual({ value: "31.640", unit: "万元" });
  });

  const whole = fc.bigInt({ min: 0n, max: 10n ** 40n }).map(String);
  const fraction = fc.bigInt({ min: 0n, max: 10n ** 12n }).map((digits) => String(digits).replace(/0+$/, ""));
  const value = fc.tuple(whole, fraction).map(([left, right]) => (right === "" ? left : `${left}.${right}`));

  test("there and back gives the same digits", () => {
    fc.assert(
      fc.property(value, fc.constantFrom("元", "万元"), (digits, unit) => {
        const amount = { value: digits, unit };
        expect(convertAmount(convertAmount(amount, unit === "元" ? "万元" : "元"), unit)).toEqual(amount);
      }),
    );
  });

  test("元 is ten thousand times 万元, exactly", () => {
    const scaled = (text: string) => {
      const [left = "", right = ""] = text.split(".");
      return BigInt(left + right.padEnd(20, "0"));
    };
    fc.assert(
      fc.property(value, (digits) => {
        const converted = convertAmount({ value: digits, unit: "万元" }, "元").value;
        expect(scaled(converted)).toBe(scaled(digits) * 10_000n);
        expect(converted).toMatch(/^(0|[1-9]\d*)(\.\d*[1-9])?$/);
      }),
    );
  });

  test("neither the cell nor its head names a unit", () => {
    expect(() => convertAmount({ value: "5", unit: null }, "元")).toThrow(
      new RangeError("Cannot convert 5 to 元: neither the cell nor its head names a unit"),
    );
  });

  test.each(["", "1,234", "1e5", "五", " 5", "5.", ".5", "1.2.3", "NaN"])("%o is not decimal digits", (text) => {
    expect(() => convertAmount({ value: text, unit: "元" }, "万元")).toThrow(RangeError);
    expect(() => convertAmount({ value: text, unit: "元" }, "元")).toThrow(RangeError);
  });

  test("an unknown unit is refused", () => {
    expect(() => convertAmount({ value: "5", unit: "元" }, "亿元" as "元")).toThrow(RangeError);
    for (const unit of ["亿元", "__proto__", "toString"])
      expect(() => convertAmount({ value: "5", unit: unit as "元" }, "万元")).toThrow(
        `Cannot convert an amount: expected its unit "元" or "万元", was "${unit}"`,
      );
  });
});

describe("printing an amount", () => {
  test("as published, with its unit", () => {
    expect(formatAmount({ value: "31.640", unit: "万元" })).toBe("31.640万元");
    expect(formatAmount({ value: "2792220.8", unit: "元" })).toBe("2,792,220.8元");
    expect(formatAmount({ value: "2792220.8", unit: "元" }, { grouping: false })).toBe("2792220.8元");
    expect(formatAmount({ value: "0.12345", unit: "万元" })).toBe("0.12345万元");
  });

  test("no unit is stated: none is printed", () => {
    expect(formatAmount({ value: "251000", unit: null })).toBe("251,000");
    expect(() => formatAmount({ value: "251000", unit: null }, { unit: "元" })).toThrow(RangeError);
  });

  test("in another unit", () => {
    expect(formatAmount({ value: "251000", unit: "元" }, { unit: "万元" })).toBe("25.1万元");
  });

  test("a blank is not 0", () => {
    expect(formatAmount(null)).toBe("—");
    expect(formatAmount(null, { missing: "", unit: "元" })).toBe("");
  });
});
