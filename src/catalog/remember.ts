/**
 * Remembers what `build` makes of each record, as long as the record lives: a tool stands on the pages of all its pairs, and most of
 * what is worked out about it is the same on each. Records are frozen, so what was true of one stays true.
 */
export function remember<Key extends object, Value>(build: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = build(key);
    known.set(key, { value });
    return value;
  };
}
