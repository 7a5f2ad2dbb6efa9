/** The value at a path of keys in what an API has sent, or `undefined` where there is none. */
export function readValue(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? (inner as Record<string, unknown>)[key] : undefined,
    value,
  );
}

/**
 * The text at a path of keys in what an API has sent.
 * @throws {Error} with one sentence where there is none.
 */
export function demandText(value: unknown, ...keys: readonly string[]): string {
  const found = readValue(value, ...keys);
  if (typeof found !== 'string' || found === '') throw new Error(`What GitHub sent has no text at ${keys.join('.')}.`);
  return found;
}

/**
 * The number at a path of keys in what an API has sent.
 * @throws {Error} with one sentence where there is none.
 */
export function demandNumber(value: unknown, ...keys: readonly string[]): number {
  const found = readValue(value, ...keys);
  if (typeof found !== 'number') throw new Error(`What GitHub sent has no number at ${keys.join('.')}.`);
  return found;
}
