import { expectTypeOf, test } from "vitest";
import type * as z from "zod";
import type { AnnualReport } from "../src/index.js";
import type { reportSchema } from "../src/schema.js";

type Parsed = z.infer<typeof reportSchema>;

/** The keys that a type knows to be absent are left out: a schema does not name them. */
type Present<Type> = Type extends string | number | boolean | null
  ? Type
  : {
      -readonly [Key in keyof Type as undefined extends Type[Key] ? (Type[Key] extends undefined ? never : Key) : Key]: Present<
        Type[Key]
      >;
    };

test("what the schema yields is a report, and a report is what the schema takes", () => {
  expectTypeOf<Parsed>().toExtend<AnnualReport>();
  expectTypeOf<Present<AnnualReport>["applications"]>().toEqualTypeOf<Present<Parsed>["applications"]>();
  expectTypeOf<Present<AnnualReport>["proactive"]>().toEqualTypeOf<Present<Parsed>["proactive"]>();
  expectTypeOf<Present<AnnualReport>["reviews"]>().toEqualTypeOf<Present<Parsed>["reviews"]>();
  expectTypeOf<keyof AnnualReport>().toEqualTypeOf<keyof Parsed>();
  expectTypeOf<AnnualReport["sections"][number]>().toExtend<Readonly<Parsed["sections"][number]>>();
});
