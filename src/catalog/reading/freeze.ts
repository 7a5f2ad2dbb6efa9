/** Freezes a value and all that it holds, maps included, so that no page can change what another sees. */
export function freezeDeeply<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map) freezeMap(value);
  Object.freeze(value);
  Object.values(value).forEach(freezeDeeply);
  return value;
}

/** `Object.freeze` leaves the entries of a map open. */
function freezeMap(map: Map<unknown, unknown>): void {
  map.forEach(freezeDeeply);
  const refuse = (): never => {
    throw new TypeError('The catalog is frozen.');
  };
  Object.assign(map, { set: refuse, delete: refuse, clear: refuse });
}
