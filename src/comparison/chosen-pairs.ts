import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { pairSlug } from './pair-slug.ts';

/** How the editors chose a pair: with a note on it, or by `compareWith` in a record. */
export type Choice = 'note' | 'compareWith';

/** How the editors chose to compare two tools; empty when they left it to the rule. */
export function choicesOf({ notes }: Pick<Catalog, 'notes'>, one: Tool, other: Tool): readonly Choice[] {
  const isWished = one.compareWith?.includes(other.slug) === true || other.compareWith?.includes(one.slug) === true;
  return [...(notes.has(pairSlug(one.slug, other.slug)) ? ['note' as const] : []), ...(isWished ? ['compareWith' as const] : [])];
}

/** Tells whether the editors chose to compare two tools. */
export function isChosenPair(catalog: Pick<Catalog, 'notes'>, one: Tool, other: Tool): boolean {
  return choicesOf(catalog, one, other).length > 0;
}

/** Slugs of all pairs that the editors chose, in no order; either side may be a draft and not in the catalog. */
export function listChosenPairs({ tools, notes }: Pick<Catalog, 'tools' | 'notes'>): ReadonlySet<string> {
  const wished = tools.flatMap(({ slug, compareWith = [] }) => compareWith.map((other) => pairSlug(slug, other)));
  return new Set([...notes.keys(), ...wished]);
}
