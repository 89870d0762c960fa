/** A value that is made when it is first asked for, and then kept: what only some callers need costs the others nothing. */
export function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
