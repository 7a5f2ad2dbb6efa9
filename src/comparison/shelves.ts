import { categoryIdsOf, type Catalog } from '#src/catalog/catalog.ts';
import type { Category } from '#src/catalog/schema/category.ts';
import type { Pair } from './pairing.ts';

/** Comparisons that stand together: those of one category, or, under `null`, those whose tools share none. */
export interface Shelf {
  readonly category: Category | null;
  readonly pairs: readonly Pair[];
}

/**
 * Groups comparisons by the narrowest category that both tools share (the one with the fewest tools, then catalog order), so that a
 * shelf which holds everything takes only the pairs no other shelf claims. Shelves come in catalog order, empty ones not at all.
 */
export function shelvePairs(catalog: Catalog, pairs: readonly Pair[]): readonly Shelf[] {
  const sizes = countTools(catalog);
  const narrowestFirst = catalog.categories.toSorted((one, other) => (sizes.get(one.id) ?? 0) - (sizes.get(other.id) ?? 0));
  const groups = new Map<Category | null, Pair[]>();
  for (const pair of pairs) {
    const [ofA, ofB] = [categoryIdsOf(pair.a), categoryIdsOf(pair.b)];
    const category = narrowestFirst.find(({ id }) => ofA.includes(id) && ofB.includes(id)) ?? null;
    const group = groups.get(category);
    if (group) group.push(pair);
    else groups.set(category, [pair]);
  }
  return [...catalog.categories, null].flatMap((category) => {
    const group = groups.get(category);
    return group ? [{ category, pairs: group }] : [];
  });
}

function countTools(catalog: Catalog): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const tool of catalog.tools) for (const id of categoryIdsOf(tool)) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  return sizes;
}
