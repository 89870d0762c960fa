// A schema is shown as what it makes: written out, the type of `reportSchema` is thirty thousand characters of generics.
import { Converter, ReferenceType, ReflectionKind } from "typedoc";

/** What each schema of the package makes. */
const made = { reportSchema: "AnnualReport" };

export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    const named = (name, kind) => project.getReflectionsByKind(kind).find((reflection) => reflection.name === name);
    for (const [schema, type] of Object.entries(made)) {
      const result = ReferenceType.createResolvedReference(type, named(type, ReflectionKind.Interface), project);
      const zodType = ReferenceType.createBrokenReference("ZodType", project, "zod");
      zodType.typeArguments = [result];
      named(schema, ReflectionKind.Variable).type = zodType;
    }
  });
}
