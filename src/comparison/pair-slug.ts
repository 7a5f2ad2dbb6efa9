import { byCodeUnit } from '#src/catalog/catalog.ts';

const BETWEEN = '-vs-';

/**
 * Slug of the pair of two tool slugs, in code-unit order, so that a pair has one address.
 *
 * @example pairSlug('ollama', 'llama-cpp') // 'llama-cpp-vs-ollama'
 */
export function pairSlug(one: string, other: string): string {
  return byCodeUnit(one, other) <= 0 ? one + BETWEEN + other : other + BETWEEN + one;
}

/** The two tool slugs of a pair's slug as they stand, in either order; `null` when it is no pair's slug. */
export function splitPairSlug(slug: string): readonly [string, string] | null {
  const [first, second, ...more] = slug.split(BETWEEN);
  return first && second && more.length === 0 ? [first, second] : null;
}
